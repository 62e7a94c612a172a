export const smartcardRows = {} as const;
