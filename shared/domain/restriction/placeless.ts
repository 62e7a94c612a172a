import type { Rejection } from '../../protocol/sync';
import type { RestrictionKind } from './kinds';

/** What stands where the home practice's name would: the name alone would tell where a patient at risk lives. */
export const placelessName = 'the patient’s practice';

const names: readonly string[] = [
  'arrangement.',
  'access.homeOpen',
  'access.system',
  'access.noArrangement',
  'protocol.',
];

/** The same refusals without the name of the home practice: they are kept with the access, and shown with the patient. */
export const placeless = (blocks: readonly Rejection[], kind: RestrictionKind | undefined): Rejection[] =>
  blocks.map((block) =>
    kind === 'location' && names.some((prefix) => block.code.startsWith(prefix))
      ? {
          code: block.code,
          says: 'As the arrangement stands, this record cannot be opened.',
          next: 'Ask your practice manager, who may ring the patient’s practice. For danger to life, open without approval.',
        }
      : block,
  );
