import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { standing } from '../arrangement/standing';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct, signatories } from '../roles';
import { refusesHours } from './hours';
import { hubDescription } from './model';

/** Describes a hub that one's own practice hosts for the parties of an arrangement, or describes it anew. */
export const describeHub = defineCommand({
  name: 'hub.describe',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Describe a hub',
  args: z.strictObject({ id: uuid, description: hubDescription }),
  async handle(read, { id, description }, context) {
    const { actor, madeAt, today, ledger } = context;
    const refused = needsRole(context, signatories, 'describe a hub');
    if (refused) return refused;
    const arrangementId = ledger.slice('arrangement:'.length);
    const arrangement = await read.get(ledger, 'arrangement', arrangementId);
    if (!arrangement || !['active', 'not-begun'].includes(standing(arrangement, today))) {
      return reject(
        'hub.arrangement',
        'The arrangement does not hold, so no hub can rest on it.',
        'Choose an arrangement that every party has signed.',
        'arrangement',
      );
    }
    const known = await read.get(ledger, 'hub', id);
    if (known && known.host !== actor.organisation) {
      return reject(
        'hub.host',
        `${known.name} is run by another practice, which alone describes it.`,
        `Ring ${known.telephone}.`,
      );
    }
    if (known && (known.describedAt > madeAt || sameAct(context, known.describedBy, known.describedAt)))
      return changed([]);
    const unfit = refusesHours(description.hours);
    if (unfit) return unfit;
    const { ageFrom, ageTo } = description.eligibility;
    if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) {
      return reject(
        'hub.ages',
        'The youngest age is above the oldest, so the hub would take nobody.',
        'Correct the ages.',
        'ageTo',
      );
    }
    return changed([
      write('hub', id, {
        ...description,
        id,
        arrangement: arrangementId,
        host: actor.organisation,
        describedAt: madeAt,
        describedBy: actor,
        capacity: known?.capacity ?? null,
        closed: known?.closed ?? null,
        reopened: known?.reopened ?? null,
      }),
    ]);
  },
});
