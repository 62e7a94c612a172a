import { z } from 'zod';
import { boardLedger } from '../../protocol/ledger';
import { line, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, remove, write } from '../command';
import { needsRole } from '../roles';
import { toTell } from './model';

/**
 * Somebody outside was told that the practice is at black: by whom, when, and whom one spoke to. `spokeTo` null takes a
 * tick back. It is the practice's own list, so the names in it go to no buddy.
 */
export const tellPressure = defineCommand({
  name: 'pressure.tell',
  ledger: 'practice',
  nature: 'intent',
  title: 'Tick off who was told',
  args: z.strictObject({ declaration: uuid, whom: toTell, spokeTo: line(120).nullable() }),
  async handle(read, { declaration, whom, spokeTo }, context) {
    const refused = needsRole(context, ['practice-manager', 'clinician', 'receptionist'], 'tick off who was told');
    if (refused) return refused;
    const declared = await read.get(boardLedger(context.actor.organisation), 'pressure', declaration);
    if (declared?.level !== 'black') {
      return reject(
        'pressure.notBlack',
        'This list belongs to a declaration of black, and there is none.',
        'Declare the pressure level first.',
      );
    }
    const id = `${declaration}.${whom}`;
    const known = await read.get(context.ledger, 'pressureTold', id);
    if (known && known.at >= context.madeAt) return changed([]);
    if (spokeTo === null) return changed(known ? [remove('pressureTold', id)] : []);
    return changed([write('pressureTold', id, { declaration, whom, spokeTo, at: context.madeAt, by: context.actor })]);
  },
});
