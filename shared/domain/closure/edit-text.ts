import { z } from 'zod';
import { paragraphs, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, remove, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { packText, textRowId } from './text';

/** Keeps the words that somebody changed in the redirection pack; null: the words as they were made. The last one stands. */
export const editText = defineCommand({
  name: 'closure.editText',
  ledger: 'board',
  nature: 'intent',
  title: 'Change the words for patients',
  args: z.strictObject({ closure: uuid, text: packText, words: paragraphs(5_000).nullable() }),
  async handle(read, args, context) {
    const refused = needsRole(
      context,
      ['practice-manager', 'clinician', 'receptionist'],
      'change the words for patients',
    );
    if (refused) return refused;
    if (!(await read.get(context.ledger, 'closure', args.closure)))
      return reject('closure.unknown', 'This closure is not known here.', 'Look at the list of closures again.');
    const id = textRowId(args.closure, args.text);
    const known = await read.get(context.ledger, 'closureText', id);
    if (known && (known.at > context.madeAt || sameAct(context, known.by, known.at))) return changed([]);
    if (args.words === null) return changed(known ? [remove('closureText', id)] : []);
    return changed([
      write('closureText', id, {
        closure: args.closure,
        text: args.text,
        words: args.words,
        at: context.madeAt,
        by: context.actor,
      }),
    ]);
  },
});
