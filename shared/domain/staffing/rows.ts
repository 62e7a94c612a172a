export const staffingRows = {} as const;
