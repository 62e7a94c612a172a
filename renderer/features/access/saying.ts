/** The first twelve hexadecimal digits of a hash, as people compare them: `9f31 c07a 44de`. */
export const fingerprint = (hash: string): string => hash.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ');
