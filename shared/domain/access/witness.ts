import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, staffRoles } from '../roles';
import { noSuchAccess, now } from './of-pair';

/**
 * A second person at the same desk witnesses that somebody who knows the patient needs the record. Signed with the second
 * person's own key, which their own PIN released; nobody witnesses their own request.
 */
export const witnessAccess = defineCommand({
  name: 'access.witness',
  ledger: 'pair',
  nature: 'fact',
  title: 'Witness a request',
  args: z.strictObject({ access: uuid }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    const refused = needsRole(context, staffRoles, 'witness a request');
    if (refused) return refused;
    if (one.buddy !== context.actor.organisation) {
      return reject(
        'access.otherSide',
        'A colleague of whoever asked witnesses this, at the same practice.',
        'Decide about the request instead, if it waits for your practice.',
      );
    }
    if (one.by.person === context.actor.person) {
      return reject(
        'access.ownWitness',
        'You asked for this record yourself, so you cannot be its witness.',
        'Ask a colleague at this computer.',
      );
    }
    if (one.device !== context.device) {
      return reject(
        'access.otherDesk',
        'This was asked for on another computer, and the witness must be at the same one.',
        'Go to the computer where it was asked for.',
      );
    }
    if (one.witness) return changed([]); // the first stands
    return changed([write('access', one.id, { ...one, witness: { ...now(context), by: context.actor } })]);
  },
});
