export const riskRows = {} as const;
