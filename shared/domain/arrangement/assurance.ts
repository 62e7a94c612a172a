import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { dayMonthYear } from '../dates';
import { sameAct, signatories } from '../roles';
import { arrangementFor } from './of-ledger';

/** How a Data Security and Protection Toolkit assessment came out, in the toolkit's own words. */
export const dsptStatuses = ['exceeded', 'met', 'approaching', 'not-met'] as const;
export const dsptStatus = z.enum(dsptStatuses);
export const dsptNames: Record<z.infer<typeof dsptStatus>, string> = {
  exceeded: 'Standards exceeded',
  met: 'Standards met',
  approaching: 'Approaching standards',
  'not-met': 'Standards not met',
};

/** What a party says of itself, for the others to see before they sign. */
const facts = {
  /** `year`: the calendar year in which the toolkit's year ends, on 30 June; 2026 is the toolkit of 2025-26. */
  dspt: z.object({ status: dsptStatus, year: z.int().min(2018).max(2100) }),
  /** Registration with the Information Commissioner, as its public register has it: Z1234567, ZA123456. */
  ico: z.object({
    number: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^Z[A-Z0-9]\d{6}$/, {
        error: 'A registration number is Z, a letter or digit, and six digits, as ZA123456.',
      }),
    until: calendarDate,
  }),
  caldicottGuardian: line(120),
};

/** Row kind `assurance`, id = ODS code of the party, in `arrangement:<id>`. */
export const assurance = z.object({ organisation: odsCode, ...facts, by: who, at: instant });
export type Assurance = z.infer<typeof assurance>;

/** "2025-26" */
export const toolkitYear = (year: number): string => `${year - 1}-${String(year).slice(2)}`;

/** An assessment stands until the next one is due: 30 June of the year after (NHS England, DSPT). */
export const dsptStandsUntil = (year: number): string => `${year + 1}-06-30`;

/** What of a party's assurance is missing, weak or out of date on a day, in sentences; empty when all is well. It never blocks. */
export function assuranceWarnings(name: string, known: Assurance | undefined, today: string): string[] {
  if (!known) return [`${name} has not entered its data security standing yet.`];
  const { dspt, ico } = known;
  const found: string[] = [];
  if (dspt.status === 'approaching' || dspt.status === 'not-met')
    found.push(`${name} has “${dsptNames[dspt.status]}” in the toolkit of ${toolkitYear(dspt.year)}.`);
  if (dsptStandsUntil(dspt.year) < today) {
    found.push(
      `The toolkit assessment of ${name} is of ${toolkitYear(dspt.year)}. The next was due on ${dayMonthYear(dsptStandsUntil(dspt.year))}.`,
    );
  }
  if (ico.until < today)
    found.push(`The registration of ${name} with the Information Commissioner ran out on ${dayMonthYear(ico.until)}.`);
  return found;
}

/** A party enters, or enters again, how it stands. */
export const assureParty = defineCommand({
  name: 'arrangement.assure',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Enter your data security standing',
  args: z.strictObject(facts),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const found = await arrangementFor(read, context, signatories, 'enter how the practice stands');
    if ('outcome' in found) return found.outcome;
    const known = await read.get(context.ledger, 'assurance', actor.organisation);
    if (known && sameAct(context, known.by, known.at)) return changed([]);
    if (known && known.at > madeAt) {
      return reject(
        'assurance.newer',
        `${known.by.name} entered it later than this.`,
        'Look at what is there, and change it if it is wrong.',
      );
    }
    return changed([
      write('assurance', actor.organisation, { organisation: actor.organisation, ...args, by: actor, at: madeAt }),
    ]);
  },
});
