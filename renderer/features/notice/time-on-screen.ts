import { useCallback, useEffect, useRef } from 'react';

/** A stopwatch that stands still while it is paused. Times are milliseconds of a clock that only goes forward. */
export class Stopwatch {
  #kept = 0;
  #runningSince: number | null = null;

  start(now: number): void {
    this.#runningSince ??= now;
  }

  pause(now: number): void {
    this.#kept = this.shown(now);
    this.#runningSince = null;
  }

  shown(now: number): number {
    return Math.round(this.#kept + (this.#runningSince === null ? 0 : Math.max(0, now - this.#runningSince)));
  }
}

/**
 * For how long something has really been before the person's eyes: the time while the window is hidden does not count.
 * @returns a function that answers with the milliseconds until now
 */
export function useTimeOnScreen(): () => number {
  const watch = useRef<Stopwatch>(null);
  watch.current ??= new Stopwatch();
  useEffect(() => {
    const follow = (): void => {
      if (document.hidden) watch.current?.pause(performance.now());
      else watch.current?.start(performance.now());
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
  return useCallback(() => watch.current?.shown(performance.now()) ?? 0, []);
}
