import { z } from 'zod';
import { arrangementLedger } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { isParty, standing } from '../arrangement/standing';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { careRowId, taker } from './care';
import { careKind } from './care-kinds';

/** Names who takes one kind of care while the practice is closed; null takes the choice back. The last one stands. */
export const assignCare = defineCommand({
  name: 'closure.assignCare',
  ledger: 'board',
  nature: 'intent',
  title: 'Name who takes a kind of care',
  args: z.strictObject({ closure: uuid, care: careKind, by: taker.nullable() }),
  async handle(read, args, context) {
    const { actor, madeAt, today } = context;
    const refused = needsRole(context, ['practice-manager', 'clinician', 'receptionist'], 'name who gives care');
    if (refused) return refused;
    const closure = await read.get(context.ledger, 'closure', args.closure);
    if (!closure)
      return reject('closure.unknown', 'This closure is not known here.', 'Look at the list of closures again.');
    const id = careRowId(args.closure, args.care);
    const known = await read.get(context.ledger, 'closureCare', id);
    if (known && (known.at > madeAt || sameAct(context, known.decidedBy, known.at))) return changed([]);
    const { by } = args;
    const arrangements = await read.arrangements();
    if (by?.is === 'buddy') {
      const holds = arrangements.some(
        (one) =>
          by.organisation !== actor.organisation &&
          isParty(one, by.organisation) &&
          isParty(one, actor.organisation) &&
          ['active', 'not-begun'].includes(standing(one, today)),
      );
      if (!holds) {
        return reject(
          'closure.cover',
          `${by.organisation} is not a buddy with an arrangement that holds, so patients cannot be sent there.`,
          'Choose one of your buddies, a hub, or write the name of somebody else.',
          'by',
        );
      }
    }
    if (by?.is === 'hub') {
      const hubs = await Promise.all(
        arrangements
          .filter((one) => isParty(one, actor.organisation) && standing(one, today) === 'active')
          .map((one) => read.get(arrangementLedger(one.id), 'hub', by.hub)),
      );
      if (hubs.every((one) => one === undefined)) {
        return reject(
          'closure.hub',
          'This hub belongs to no arrangement of yours that is active.',
          'Choose one of your own hubs.',
          'by',
        );
      }
    }
    return changed([write('closureCare', id, { ...args, at: madeAt, decidedBy: actor })]);
  },
});
