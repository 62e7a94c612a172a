import { cardRegistration } from './model';

export const smartcardRows = { cardRegistration } as const;
