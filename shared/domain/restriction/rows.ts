export const restrictionRows = {} as const;
