import { z } from 'zod';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { systemGuide } from './model';

/** How a buddy's person gets into one of this practice's clinical systems. */
export const describeSystem = defineCommand({
  name: 'system.describe',
  ledger: 'board',
  nature: 'intent',
  title: 'Describe the way into a clinical system',
  args: z.strictObject({ guide: systemGuide }),
  async handle(_read, { guide }, context) {
    const refused = needsRole(context, ['practice-manager'], 'describe the way in');
    if (refused) return refused;
    if (guide.organisation !== context.actor.organisation) {
      return reject(
        'system.organisation',
        'This system belongs to another practice.',
        'Describe your own practice’s systems.',
        'organisation',
      );
    }
    return changed([write('system', guide.system, guide)]);
  },
});
