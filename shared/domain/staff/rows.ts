import { staff } from './model';

export const staffRows = { staff } as const;
