import { useNow } from '../engine';

/**
 * ISO instant of now, as the screen is drawn, and drawn again every `seconds`: what has just happened is not judged by
 * a clock that stood still since the last tick. Not for dependencies of effects and memos, since it never repeats.
 */
export function useInstant(seconds: number): string {
  const ticked = useNow(seconds);
  const drawn = new Date().toISOString();
  return drawn > ticked ? drawn : ticked;
}
