import type { Rejection } from '../../protocol/sync';
import { addDays } from '../calendar';
import { dayMonthYear } from '../dates';
import type { Organisation } from '../organisation/model';
import { listed } from '../words';
import { checkParties } from './check-parties';
import type { Arrangement, Terms } from './model';
import { isParty, standing } from './standing';

/** What the check of terms needs to know. */
export interface TermsQuestion {
  /** The arrangement's id, so that it is not found to be a duplicate of itself. */
  id: string;
  /** ODS code of the practice that proposes. */
  proposer: string;
  /** Date in England. */
  today: string;
  /** The register: undefined for a code that it does not hold. */
  organisation: (code: string) => Organisation | undefined;
  /** Those that the proposer may read. */
  arrangements: readonly Arrangement[];
}

const blank = (field: string, says: string, next: string): Rejection => ({
  code: `arrangement.${field}`,
  says,
  next,
  field,
});

/**
 * Everything that keeps terms from being proposed, each with the form's field that it belongs beside; empty when they may be.
 * The form asks while it is filled in, so anything may be missing; `arrangement.propose` asks again with authority.
 */
export function checkTerms(terms: Partial<Terms>, question: TermsQuestion): Rejection[] {
  return [
    ...checkParties(terms.parties ?? [], question),
    ...checkDates(terms, question),
    ...checkContent(terms),
    ...checkDuplicate(terms, question),
  ];
}

function checkDates({ from, until }: Partial<Terms>, { today }: TermsQuestion): Rejection[] {
  const found: Rejection[] = [];
  if (from === undefined) found.push(blank('from', 'The first day is missing.', 'Say from which day it holds.'));
  if (until === undefined) found.push(blank('until', 'The last day is missing.', 'Say until which day it holds.'));
  if (until !== undefined && until < today) {
    found.push({
      code: 'arrangement.past',
      says: `The last day, ${dayMonthYear(until)}, is over, so the arrangement would never hold.`,
      next: 'Choose a later day.',
      field: 'until',
    });
  } else if (from !== undefined && until !== undefined && until < from) {
    found.push({
      code: 'arrangement.backwards',
      says: `The last day, ${dayMonthYear(until)}, lies before the first, ${dayMonthYear(from)}.`,
      next: 'Choose a last day after the first.',
      field: 'until',
    });
  }
  return found;
}

function checkContent(terms: Partial<Terms>): Rejection[] {
  const found: Rejection[] = [];
  const systems = terms.systems ?? [];
  const parties = terms.parties ?? [];
  const without = parties.filter((party) => !systems.some((system) => system.organisation === party.organisation));
  if (without.length > 0) {
    const names = listed(without.map((party) => party.name));
    found.push(
      blank(
        'systems',
        `No clinical system is named for ${names}, so there would be no way in.`,
        'Choose the system of each practice.',
      ),
    );
  }
  const strange = systems.find((system) => !parties.some((party) => party.organisation === system.organisation));
  if (strange) {
    found.push(
      blank('systems', `${strange.system} belongs to ${strange.organisation}, which is not a party.`, 'Take it out.'),
    );
  }
  if ((terms.roles ?? []).length === 0)
    found.push(blank('roles', 'No role is covered, so nobody could look.', 'Choose who may look.'));
  if (terms.approval === undefined)
    found.push(blank('approval', 'Nothing says how an access is approved.', 'Choose one of the three ways.'));
  if ((terms.bases ?? []).length === 0)
    found.push(blank('bases', 'No legal basis is accepted, so nothing could be opened.', 'Choose at least one basis.'));
  if ((terms.risks ?? []).length === 0) {
    found.push(
      blank(
        'risks',
        'No risk is accepted yet, and an arrangement without accepted risks cannot be signed.',
        'Read the risks and accept those that apply.',
      ),
    );
  }
  if (terms.relationships === undefined) {
    found.push(
      blank('relationships', 'Nothing says what happens when staff know the patient.', 'Choose a path for each.'),
    );
  }
  if (terms.openMinutes === undefined) {
    found.push(blank('openMinutes', 'Nothing says how long a record stays open.', 'Choose between 5 and 120 minutes.'));
  }
  return found;
}

const overlaps = (one: Terms, from: string, until: string): boolean => one.from <= until && from <= one.until;

function checkDuplicate(terms: Partial<Terms>, { id, today, arrangements }: TermsQuestion): Rejection[] {
  const { parties, from, until } = terms;
  if (!parties || parties.length < 2 || from === undefined || until === undefined) return [];
  const codes = new Set(parties.map((party) => party.organisation));
  const same = arrangements.find(
    (one) =>
      one.id !== id &&
      ['awaiting-signatures', 'not-begun', 'active', 'suspended'].includes(standing(one, today)) &&
      one.terms.parties.length === codes.size &&
      [...codes].every((code) => isParty(one, code)) &&
      overlaps(one.terms, from, until),
  );
  if (!same) return [];
  const proposed = same.state.is === 'proposed';
  return [
    {
      code: 'arrangement.duplicate',
      says: `There is already an arrangement between ${listed(parties.map((party) => party.name))}, from ${dayMonthYear(same.terms.from)} to ${dayMonthYear(same.terms.until)}${proposed ? ', still waiting for signatures' : ''}.`,
      next: proposed
        ? 'Sign that one, or withdraw it first.'
        : `Use that one, or begin this one on ${dayMonthYear(addDays(same.terms.until, 1))}, the day after it ends.`,
      field: 'parties',
    },
  ];
}
