export const staffAccessRows = {} as const;
