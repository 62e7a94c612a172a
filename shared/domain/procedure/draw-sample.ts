import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { shortDate } from '../dates';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { reviewers } from '../review/reviewers';
import { drawSample } from './draw';
import { latestSample, periodSince, procedureFor, versionsOf } from './period';
import { accessesAt, dayOf, drawable, urgentWithoutPatient } from './population';
import { seedOf } from './seed';

/** Draws the sample of the period that is due. One for each period: it cannot be drawn a second time. */
export const drawReviewSample = defineCommand({
  name: 'procedure.drawSample',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Draw the sample to review',
  args: z.strictObject({
    id: uuid,
    /** Accesses that only the patient shows to be urgent (same family name, repeated looks): in the sample too. */
    alsoUrgent: z.array(uuid).max(2_000),
  }),
  async handle(read, args, context) {
    const refused = needsRole(context, reviewers, 'draw the sample to review');
    if (refused) return refused;
    const { ledger, actor, madeAt, today } = context;
    if (await read.get(ledger, 'reviewSample', args.id)) return changed([]);
    const procedures = await read.list(ledger, 'reviewProcedure');
    const samples = await read.list(ledger, 'reviewSample');
    const all = await accessesAt(read, actor.organisation);
    const first = versionsOf(procedures).at(-1);
    if (!first) {
      return reject(
        'procedure.none',
        'Your practice has set no procedure yet, so nothing says how much is to be drawn.',
        'Set the procedure first.',
      );
    }
    const days = all.map(({ access }) => dayOf(access)).sort();
    const period = periodSince(first, procedures, samples, days[0], today);
    if (!period.due) {
      return reject(
        'procedure.notDue',
        `The next period runs until ${shortDate(period.until)} and is not over yet.`,
        'Draw its sample on the day after.',
      );
    }
    const procedure = procedureFor(procedures, period.from) ?? first;
    const seed = seedOf(latestSample(samples), first, period);
    const named = new Set(args.alsoUrgent);
    const population = drawable(all, samples, period.until).map(({ access, pair }) => ({
      access: access.id,
      pair,
      person: access.by.person,
      buddy: access.buddy,
      urgent: named.has(access.id) || urgentWithoutPatient(access, all, madeAt),
    }));
    return changed([
      write('reviewSample', args.id, {
        id: args.id,
        procedure: procedure.id,
        procedureVersion: procedure.version,
        from: period.from,
        until: period.until,
        seed,
        population,
        drawn: drawSample(population, { ...procedure, seed }),
        at: madeAt,
        by: actor,
        receivedAt: context.receivedAt,
      }),
    ]);
  },
});
