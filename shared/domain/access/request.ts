import { z } from 'zod';
import { arrangementLedger, boardLedger, organisationsIn, referenceLedger } from '../../protocol/ledger';
import { line, odsCode, sealed, sha256Hex, uuid } from '../../protocol/primitives';
import { relationship } from '../arrangement/model';
import { changed, defineCommand, reject, write } from '../command';
import { basis } from '../notice/model';
import { needsRole, sameAct, staffRoles } from '../roles';
import { coverage, type Coverage } from './coverage';
import { holdsOn } from '../restriction/model';
import { purpose, urgency, type AccessState } from './model';

/**
 * Asks for one patient's record. A fact: that somebody asked has happened. Where the arrangement allows it the request
 * grants itself; where nothing allows it, it stands as refused with the reasons.
 */
export const requestAccess = defineCommand({
  name: 'access.request',
  ledger: 'pair',
  nature: 'fact',
  title: 'Ask for a record',
  args: z.strictObject({
    id: uuid,
    arrangement: uuid,
    home: odsCode,
    system: line(60),
    purpose,
    basis,
    urgency,
    relationship,
    breakGlass: z.boolean(),
    /** The row of protected patients that the typed number matched on this device. */
    restriction: sha256Hex.optional(),
    patient: sealed,
    reason: sealed,
  }),
  async handle(read, { restriction, ...args }, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, staffRoles, 'ask for a record');
    if (refused) return refused;
    if (args.home === actor.organisation || !organisationsIn(context.ledger).includes(args.home)) {
      return reject(
        'access.home',
        'The patient’s practice is not the other side here.',
        'Choose the practice where the patient is registered.',
        'home',
      );
    }
    const known = await read.get(context.ledger, 'access', args.id);
    if (known) {
      if (sameAct(context, known.by, known.asked.at)) return changed([]);
      return reject('access.exists', 'This request was made already.', 'Open it in the list of accesses.');
    }
    const listed = restriction === undefined ? undefined : await read.get(context.ledger, 'restriction', restriction);
    const matched = listed?.home === args.home && holdsOn(listed, context.today) ? listed : undefined;
    const arrangement = await read.get(arrangementLedger(args.arrangement), 'arrangement', args.arrangement);
    const register = await read.get(referenceLedger, 'organisation', args.home);
    const protocolsOf = arrangementLedger(args.arrangement);
    const judged = coverage({
      arrangements: arrangement ? [arrangement] : [],
      closures: await read.list(boardLedger(args.home), 'closure'),
      notices: await read.list(referenceLedger, 'notice'),
      guides: [],
      actor,
      protocols: arrangement ? await read.list(protocolsOf, 'protocol') : [],
      read: { person: actor.person, receipts: arrangement ? await read.list(protocolsOf, 'protocolReceipt') : [] },
      home: args.home,
      homeName: register?.name ?? args.home,
      system: args.system,
      purpose: args.purpose,
      basis: args.basis,
      relationship: args.relationship,
      breakGlass: args.breakGlass,
      restricted: matched?.kind,
      madeAt,
    });
    const happened = { at: madeAt, receivedAt: context.receivedAt };
    return changed(
      [
        write('access', args.id, {
          ...args,
          buddy: actor.organisation,
          by: actor,
          device: context.device,
          asked: happened,
          state: stateFor(judged, happened),
          concerns: judged.blocks,
          enquiries: [],
          ...(matched ? { restriction: { hash: matched.hash, kind: matched.kind } } : {}),
          ...(judged.needsWitness ? { needsWitness: true } : {}),
        }),
      ],
      judged.blocks,
    );
  },
});

function stateFor(
  { decision, how, blocks }: Coverage,
  happened: { at: string; receivedAt: string | null },
): AccessState {
  const [why] = blocks;
  if (why) return { is: 'refused', ...happened, why };
  return decision === 'granted' && how ? { is: 'granted', grant: { ...how, ...happened } } : { is: 'requested' };
}
