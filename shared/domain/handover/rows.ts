export const handoverRows = {} as const;
