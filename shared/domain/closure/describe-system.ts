import { z } from 'zod';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct } from '../roles';
import { guideWords, type GuideWords, type SystemGuide } from './model';

/** How a buddy's person gets into one of this practice's clinical systems. The last one stands; the one before is kept. */
export const describeSystem = defineCommand({
  name: 'system.describe',
  ledger: 'board',
  nature: 'intent',
  title: 'Describe the way into a clinical system',
  args: z.strictObject({ guide: guideWords }),
  async handle(read, { guide }, context) {
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
    const known = await read.get(context.ledger, 'system', guide.system);
    const last = known?.change;
    if (last && sameAct(context, last.by, last.at)) return changed([]);
    if (last && last.at > context.madeAt) {
      return reject(
        'system.later',
        `${last.by.name} changed this guide at ${timeAndDay(last.at, context.today)}, after you did.`,
        'Read it as it stands now, and change it again if need be.',
      );
    }
    const change = { version: (last?.version ?? (known ? 1 : 0)) + 1, at: context.madeAt, by: context.actor };
    const next: SystemGuide = { ...guide, change, ...(known ? { former: wordsOf(known) } : {}) };
    return changed([write('system', guide.system, next)]);
  },
});

const wordsOf = (guide: SystemGuide): GuideWords => guideWords.parse(guide);
