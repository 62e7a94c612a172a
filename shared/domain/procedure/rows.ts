export const procedureRows = {} as const;
