import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import type { GuideWords, SystemGuide } from '../../../shared/domain/closure/model';

/** "Version 2 of 24 November 2026, by Anne Cole" */
export const changedWords = ({ change }: SystemGuide): string =>
  change
    ? `Version ${change.version} of ${dayMonthYear(londonDate(change.at))}, by ${change.by.name}`
    : 'Before versions were kept';

/** The form of a guide: lists are typed one a line. */
export const guideEntries = z.object({
  system: z.string(),
  steps: z.string(),
  mayLookAt: z.string(),
  telephone: z.string(),
  otherwise: z.string(),
  whenDown: z.string(),
  organisationNumber: z.string(),
});
export type GuideEntries = z.infer<typeof guideEntries>;

/** Offered to a practice that has not described its system yet: the ladder that fits most, to be changed. */
export const usualLadder = [
  'Sign in with your own user name and password instead of the card',
  'GP Connect: read the record from your own system, with the patient’s permission',
  'National Care Records Service (NCRS)',
  'Ring us, and we read it to you',
].join('\n');

export const entriesOf = (guide: GuideWords | undefined, system: string): GuideEntries => ({
  system: guide?.system ?? system,
  steps: guide?.steps.join('\n') ?? '',
  mayLookAt: guide?.mayLookAt.join('\n') ?? '',
  telephone: guide?.telephone ?? '',
  otherwise: guide ? guide.otherwise.join('\n') : usualLadder,
  whenDown: guide?.whenDown ?? '',
  organisationNumber: guide?.organisationNumber ?? '',
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is missing, by field, as a sentence. */
export function missingIn(entries: GuideEntries): Partial<Record<keyof GuideEntries, string>> {
  const tooLong = (text: string, most: number) => linesOf(text).find((line) => line.length > most);
  const long = (text: string, most: number, what: string) =>
    tooLong(text, most) === undefined ? undefined : `Keep each ${what} below ${most} letters.`;
  const missing: Partial<Record<keyof GuideEntries, string>> = {};
  const say = (field: keyof GuideEntries, words: string | undefined) => {
    if (words !== undefined) missing[field] = words;
  };
  say('system', entries.system.trim() === '' ? 'Name the system, for instance EMIS Web.' : undefined);
  say('steps', linesOf(entries.steps).length === 0 ? 'Write at least one step.' : long(entries.steps, 300, 'step'));
  say(
    'mayLookAt',
    linesOf(entries.mayLookAt).length === 0
      ? 'Say what may be looked at, at least one line.'
      : long(entries.mayLookAt, 200, 'line'),
  );
  say('telephone', entries.telephone.trim() === '' ? 'Give the number that somebody answers.' : undefined);
  say('otherwise', long(entries.otherwise, 300, 'way'));
  return missing;
}

/** The guide as the command takes it. */
export function guideOf(organisation: string, entries: GuideEntries): GuideWords {
  const whenDown = entries.whenDown.trim();
  const organisationNumber = entries.organisationNumber.trim();
  return {
    organisation,
    system: entries.system.trim(),
    steps: linesOf(entries.steps),
    mayLookAt: linesOf(entries.mayLookAt),
    telephone: entries.telephone.trim(),
    otherwise: linesOf(entries.otherwise),
    ...(whenDown === '' ? {} : { whenDown: whenDown.replaceAll(/\s+/g, ' ') }),
    ...(organisationNumber === '' ? {} : { organisationNumber }),
  };
}
