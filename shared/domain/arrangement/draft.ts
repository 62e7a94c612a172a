import { z } from 'zod';
import { organisationsIn } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, remove, write, type Context, type Outcome } from '../command';
import { needsRole, signatories } from '../roles';
import { changesOf, terms } from './model';

const mayDraft = (context: Context): Outcome | undefined =>
  needsRole(context, signatories, 'draft an arrangement') ??
  // Administrators may append to any practice's ledger for its staff; its drafts are its own.
  (organisationsIn(context.ledger).includes(context.actor.organisation)
    ? undefined
    : reject(
        'draft.elsewhere',
        'This draft belongs to another practice.',
        'Switch to that practice if you work there.',
      ));

const sentAlready = reject(
  'draft.sent',
  'This draft was signed and sent, so it cannot be changed any more.',
  'Withdraw the arrangement, then start a new one.',
);

/** Saves a draft, unfinished as it is: only the drafting practice sees it. */
export const draftArrangement = defineCommand({
  name: 'arrangement.draft',
  ledger: 'practice',
  nature: 'intent',
  title: 'Save a draft arrangement',
  args: z.strictObject({ id: uuid, terms: terms.partial(), changes: changesOf.optional() }),
  async handle(read, args, context) {
    const refused = mayDraft(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'draft', args.id);
    if (known?.sentAt) return sentAlready;
    return changed([
      write('draft', args.id, {
        id: args.id,
        terms: args.terms,
        savedAt: context.madeAt,
        savedBy: context.actor,
        sentAt: null,
        ...(args.changes ? { changes: args.changes } : {}),
      }),
    ]);
  },
});

/** Throws a draft away. */
export const discardDraft = defineCommand({
  name: 'arrangement.discardDraft',
  ledger: 'practice',
  nature: 'intent',
  title: 'Throw away a draft arrangement',
  args: z.strictObject({ id: uuid }),
  async handle(read, { id }, context) {
    const refused = mayDraft(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'draft', id);
    return changed(known ? [remove('draft', id)] : []);
  },
});

/** Notes that the draft was signed and sent: it is no longer among the unfinished ones. */
export const markSent = defineCommand({
  name: 'arrangement.markSent',
  ledger: 'practice',
  nature: 'intent',
  title: 'Note that a draft was sent',
  args: z.strictObject({ id: uuid }),
  async handle(read, { id }, context) {
    const refused = mayDraft(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'draft', id);
    if (!known || known.sentAt) return changed([]);
    return changed([write('draft', id, { ...known, sentAt: context.madeAt })]);
  },
});
