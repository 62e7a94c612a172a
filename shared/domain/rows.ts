import type { z } from 'zod';
import { access } from './access/model';
import { arrangement, draft } from './arrangement/model';
import { closure, closureAnswer, systemGuide } from './closure/model';
import { notice } from './notice/model';
import { organisation } from './organisation/model';
import { review } from './review/model';
import { staff } from './staff/model';

/** Every kind of row there is, with its schema: the one list that store, sync, and screens share. */
export const rowKinds = {
  organisation,
  notice,
  staff,
  draft,
  arrangement,
  closure,
  closureAnswer,
  system: systemGuide,
  access,
  review,
} as const;

export type RowKind = keyof typeof rowKinds;
export type RowOf<K extends RowKind> = z.output<(typeof rowKinds)[K]>;
