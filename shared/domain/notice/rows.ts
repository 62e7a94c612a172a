import { notice } from './model';

export const noticeRows = { notice } as const;
