import { z } from 'zod';
import type { Change } from '../../protocol/row';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write, type Context, type Read } from '../command';
import { needsRole } from '../roles';
import { builtInScale, lastTaken, scaleById, scaleId } from './scale';
import { stands } from './stands';

/** Goes back to a scale that is here already: the built-in one, or an imported version. From now on. */
export const takeUpScale = defineCommand({
  name: 'pressure.useScale',
  ledger: 'practice',
  nature: 'intent',
  title: 'Take up a scale of pressure',
  args: z.strictObject({ id: uuid, scale: scaleId }),
  async handle(read, { id, scale }, context) {
    const refused = needsRole(context, ['practice-manager'], 'choose the scale');
    if (refused) return refused;
    if (!scaleById(await read.list(context.ledger, 'importedScale'), scale)) {
      return reject('scale.unknown', 'This scale is not known here.', 'Import it from its file first.');
    }
    return changed(await takeUp(read, id, scale, context));
  },
});

/** From now on `scale` is the practice's; nothing when it is already, or when a later choice stands. */
export async function takeUp(read: Read, id: string, scale: string, context: Context): Promise<Change[]> {
  const taken = await read.list(context.ledger, 'scaleTaken');
  const last = lastTaken(taken);
  if (taken.some((one) => one.id === id) || (last?.scale ?? builtInScale.id) === scale) return [];
  if (stands(last, context)) return [];
  return [write('scaleTaken', id, { id, scale, order: (last?.order ?? 0) + 1, at: context.madeAt, by: context.actor })];
}
