export const hubRows = {} as const;
