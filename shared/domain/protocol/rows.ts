export const protocolRows = {} as const;
