import { z } from 'zod';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { staffingRules } from './model';

/** The practice's own minimum staff and shares of absence: what makes the board suggest a level. They hold from today. */
export const setThresholds = defineCommand({
  name: 'staffing.setThresholds',
  ledger: 'practice',
  nature: 'intent',
  title: 'Set the minimum staff',
  args: z.strictObject({ rules: staffingRules }),
  async handle(read, { rules }, context) {
    const refused = needsRole(context, ['practice-manager'], 'set the minimum staff');
    if (refused) return refused;
    const { amber, red, black } = rules.absent;
    const shares = [amber, red, black].filter((one) => one !== null);
    if (shares.some((share, at) => share <= (shares[at - 1] ?? 0))) {
      return reject(
        'staffing.shares',
        'A worse level would be suggested sooner than a better one.',
        'Let the shares grow from amber to black.',
        'absent',
      );
    }
    if (new Set(rules.minimums.map((one) => one.role)).size < rules.minimums.length) {
      return reject('staffing.twice', 'One group has two minimums.', 'Say each group once.', 'minimums');
    }
    const known = await read.get(context.ledger, 'staffingRulesSet', context.today);
    if (known && known.at >= context.madeAt) return changed([]);
    return changed([
      write('staffingRulesSet', context.today, {
        from: context.today,
        rules,
        at: context.madeAt,
        by: context.actor,
      }),
    ]);
  },
});
