import { draft, arrangement } from './model';
import { assurance } from './assurance';
import { dpia } from './dpia-row';
import { arrangementLook } from './look';

export const arrangementRows = { draft, arrangement, assurance, dpia, arrangementLook } as const;
