import { organisation } from './model';

export const organisationRows = { organisation } as const;
