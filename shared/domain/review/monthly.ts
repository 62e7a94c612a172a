import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { reviewers } from './reviewers';

const count = z.int().nonnegative();

/** `2026-10` */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** What a month's review came to, in numbers; of people only who clicks through notices, and of patients nothing. */
export const monthlyFigures = z.strictObject({
  toReview: count,
  /** Of these, whose patient the officer's computer could not open: their reasons may be more than are counted. */
  unread: count,
  outstanding: count,
  appropriate: count,
  asked: count,
  incidents: count,
  sampled: count,
  sampledReviewed: count,
  /** Days until a finding, the middle one of all; null while there is none. */
  medianDays: z.number().nonnegative().nullable(),
  /** Also those that only the patient shows: counted on the officer's own computer. */
  reasons: z.array(z.strictObject({ code: line(40), label: line(200), count })).max(60),
  clickThroughs: z
    .array(z.strictObject({ person: uuid, name: line(120), organisation: odsCode, opened: count, quick: count }))
    .max(500),
});
export type MonthlyFigures = z.infer<typeof monthlyFigures>;

/** Row kind `monthlyReport`, id = the month, in `privacy:<ODS>`: as it stood when it was filed, never altered. */
export const monthlyReport = z.object({
  month,
  /** Of the procedure in force when it was filed; null: there was none. */
  procedureVersion: z.int().positive().nullable(),
  figures: monthlyFigures,
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type MonthlyReport = z.infer<typeof monthlyReport>;

/** Files the report of a month that is over. It stays as it was filed; what is found later is in the log and the next ones. */
export const fileMonthlyReport = defineCommand({
  name: 'review.fileMonth',
  ledger: 'privacy',
  nature: 'intent',
  title: 'File the month’s privacy report',
  args: z.strictObject({ month, procedureVersion: z.int().positive().nullable(), figures: monthlyFigures }),
  async handle(read, args, context) {
    const refused = needsRole(context, reviewers, 'file the report of the privacy review');
    if (refused) return refused;
    if (args.month >= context.today.slice(0, 7)) {
      return reject('review.monthNotOver', 'This month is not over yet.', 'File its report when the next one begins.');
    }
    const known = await read.get(context.ledger, 'monthlyReport', args.month);
    if (known && sameAct(context, known.by, known.at)) return changed([]);
    if (known) {
      return reject(
        'review.monthFiled',
        `${known.by.name} has filed this month already, and what is filed is never altered.`,
        'Read it under the months that are filed.',
      );
    }
    const { madeAt: at, actor: by, receivedAt } = context;
    return changed([write('monthlyReport', args.month, { ...args, at, by, receivedAt })]);
  },
});

/**
 * Row kind `reviewStanding`, id = the day, in `practice:<ODS>`: how much of the review waits, for whoever does not read the
 * privacy ledger. Numbers only: no patient, no person, no reason.
 */
export const reviewStanding = z.object({
  day: calendarDate,
  outstanding: count,
  /** The day of the oldest that waits; null when none does. */
  oldest: calendarDate.nullable(),
  incidentsOpen: count,
  at: instant,
  by: who,
});
export type ReviewStanding = z.infer<typeof reviewStanding>;

/** An officer tells the practice's managers how many reviews wait. The last one of a day stands. */
export const tellOutstanding = defineCommand({
  name: 'review.tellOutstanding',
  ledger: 'practice',
  nature: 'intent',
  title: 'Tell managers how many reviews wait',
  args: z.strictObject({ outstanding: count, oldest: calendarDate.nullable(), incidentsOpen: count }),
  async handle(read, args, context) {
    const { actor, today, madeAt } = context;
    const refused = needsRole(context, reviewers, 'say how many reviews wait');
    if (refused) return refused;
    if (context.ledger !== `practice:${actor.organisation}`) {
      return reject(
        'review.elsewhere',
        'This belongs to another practice.',
        'Switch to that practice if you work there.',
      );
    }
    if ((args.oldest === null) !== (args.outstanding === 0)) {
      return reject(
        'review.oldest',
        'Either none waits, or there is an oldest one with its day.',
        'Look at the list of reviews again.',
      );
    }
    const known = await read.get(context.ledger, 'reviewStanding', today);
    if (known && known.at > madeAt) {
      return reject('review.newer', `${known.by.name} said it later than this.`, 'Look at what stands there.');
    }
    return changed([write('reviewStanding', today, { day: today, ...args, at: madeAt, by: actor })]);
  },
});
