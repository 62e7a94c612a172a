import { useEffect, useState } from 'react';

export interface TimeLeft {
  /** Whole seconds, never below 0. */
  seconds: number;
  /** mm:ss, above an hour h:mm:ss. */
  text: string;
  /** For screen readers: "19 minutes". */
  words: string;
  over: boolean;
  /** The last two minutes. */
  soon: boolean;
}

/** Time from `now` to `closesAt`, both in ms since the epoch. */
export function timeLeft(closesAt: number, now: number): TimeLeft {
  const seconds = Math.max(0, Math.ceil((closesAt - now) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
  const all = Math.ceil(seconds / 60);
  const words = seconds <= 60 ? `${seconds} seconds` : `${all} minutes`;
  return { seconds, text, words, over: seconds === 0, soon: seconds <= 120 };
}

/** Counts down to an instant: ISO 8601, a Date, or ms since the epoch. Renews every second until it is over. */
export function useTimeLeft(closesAt: string | number | Date): TimeLeft {
  const end = new Date(closesAt).getTime();
  const [now, setNow] = useState(() => Date.now());
  const over = end <= now;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [over, end]);
  return timeLeft(end, now);
}
