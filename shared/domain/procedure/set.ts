import { hasRole } from '../../protocol/actor';
import { practiceLedger } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { reviewers } from '../review/reviewers';
import { procedureTerms } from './model';
import { versionsOf } from './period';

/** Sets the practice's procedure, or a new version of it. Earlier versions stay, and what was drawn under them. */
export const setProcedure = defineCommand({
  name: 'procedure.set',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Set the procedure of the privacy review',
  args: procedureTerms.extend({ id: uuid }),
  async handle(read, args, context) {
    const refused = needsRole(context, reviewers, 'set the procedure of the privacy review');
    if (refused) return refused;
    const { ledger, actor } = context;
    if (await read.get(ledger, 'reviewProcedure', args.id)) return changed([]);
    const named = new Set(args.officers.map(({ person }) => person));
    if (named.size < 2) {
      return reject(
        'procedure.officers',
        'A review needs two officers at least, because nobody reviews themselves.',
        'Name a second privacy officer or the Caldicott Guardian.',
        'officers',
      );
    }
    const staff = await read.list(practiceLedger(actor.organisation), 'staff');
    const officers = [...named].map((person) => staff.find((one) => one.person === person));
    const able = officers.flatMap((one) => (one && one.left === null && hasRole(one, ...reviewers) ? [one] : []));
    if (able.length < named.size) {
      return reject(
        'procedure.notOfficer',
        'Somebody who is named is not a privacy officer or Caldicott Guardian of this practice.',
        'Choose among those who hold one of the two roles.',
        'officers',
      );
    }
    const [latest] = versionsOf(await read.list(ledger, 'reviewProcedure'));
    return changed([
      write('reviewProcedure', args.id, {
        ...args,
        officers: able.map(({ person, name }) => ({ person, name })),
        sources: [...new Set(args.sources)],
        version: (latest?.version ?? 0) + 1,
        at: context.madeAt,
        by: actor,
        receivedAt: context.receivedAt,
      }),
    ]);
  },
});
