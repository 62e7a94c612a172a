const england = 'Europe/London';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: england, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Time of day in England, `14:05`. */
export const clockTime = (instant: string): string => clock.format(new Date(instant));

/** The first twelve hexadecimal digits of a hash, as people compare them: `9f31 c07a 44de`. */
export const fingerprint = (hash: string): string => hash.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ');
