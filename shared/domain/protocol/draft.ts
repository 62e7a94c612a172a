import { z } from 'zod';
import { organisationsIn } from '../../protocol/ledger';
import { sha256Hex, uuid } from '../../protocol/primitives';
import { isParty } from '../arrangement/standing';
import { changed, defineCommand, reject, remove, write, type Context, type Outcome } from '../command';
import { needsRole, signatories } from '../roles';
import { protocolDraftContent } from './model';

/** Who may write and publish a protocol: whoever may bind the practice. */
export const protocolWriters = signatories;

const mayWrite = (context: Context): Outcome | undefined =>
  needsRole(context, protocolWriters, 'write the protocol') ??
  // Administrators may append to any practice's ledger for its staff; its drafts are its own.
  (organisationsIn(context.ledger).includes(context.actor.organisation)
    ? undefined
    : reject(
        'protocol.elsewhere',
        'This draft belongs to another practice.',
        'Switch to that practice if you work there.',
      ));

/** Saves what is written so far: only this practice sees it. */
export const draftProtocol = defineCommand({
  name: 'protocol.draft',
  ledger: 'practice',
  nature: 'intent',
  title: 'Save a draft of a protocol',
  args: z.strictObject({ arrangement: uuid, basedOn: z.int().nonnegative(), ...protocolDraftContent.shape }),
  async handle(read, args, context) {
    const refused = mayWrite(context);
    if (refused) return refused;
    const arrangement = (await read.arrangements()).find((one) => one.id === args.arrangement);
    if (!arrangement || !isParty(arrangement, context.actor.organisation)) {
      return reject(
        'protocol.noArrangement',
        'A protocol belongs to an arrangement of your practice, and this one is not known here.',
        'Choose one of your arrangements.',
      );
    }
    return changed([
      write('protocolDraft', args.arrangement, {
        ...args,
        savedAt: context.madeAt,
        savedBy: context.actor,
        sentAs: null,
      }),
    ]);
  },
});

/** Throws a draft away. */
export const discardProtocolDraft = defineCommand({
  name: 'protocol.discardDraft',
  ledger: 'practice',
  nature: 'intent',
  title: 'Throw away a draft of a protocol',
  args: z.strictObject({ arrangement: uuid }),
  async handle(read, { arrangement }, context) {
    const refused = mayWrite(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'protocolDraft', arrangement);
    return changed(known ? [remove('protocolDraft', arrangement)] : []);
  },
});

/** Notes as what the draft was published. It is kept: should another version have come first, it is found again. */
export const markProtocolSent = defineCommand({
  name: 'protocol.markSent',
  ledger: 'practice',
  nature: 'intent',
  title: 'Note that a draft of a protocol was published',
  args: z.strictObject({ arrangement: uuid, version: z.int().positive(), hash: sha256Hex }),
  async handle(read, { arrangement, ...sentAs }, context) {
    const refused = mayWrite(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'protocolDraft', arrangement);
    return changed(known ? [write('protocolDraft', arrangement, { ...known, sentAs })] : []);
  },
});
