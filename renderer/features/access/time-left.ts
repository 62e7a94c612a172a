/** Whole minutes and seconds until an access closes, in words: "14 minutes left", "less than a minute left", "time is up". */
export function timeLeft(closesAt: string, now: string): { over: boolean; soon: boolean; says: string } {
  const seconds = Math.floor((Date.parse(closesAt) - Date.parse(now)) / 1000);
  if (seconds <= 0) return { over: true, soon: true, says: 'time is up' };
  if (seconds < 60) return { over: false, soon: true, says: 'less than a minute left' };
  const minutes = Math.floor(seconds / 60);
  return { over: false, soon: minutes < 3, says: minutes === 1 ? '1 minute left' : `${minutes} minutes left` };
}
