import { hashOf } from '../../evidence/hash';
import type { Relation, Standing } from '../../protocol/authority';
import { londonDate } from '../calendar';
import { terms as termsSchema, type Arrangement, type Party, type Terms } from './model';

export type { Standing } from '../../protocol/authority';

/** How a standing reads on a screen, with its chip's tone. */
export const standingNames: Record<Standing, string> = {
  'awaiting-signatures': 'Waiting for signatures',
  'not-begun': 'Signed, not begun',
  active: 'Active',
  suspended: 'Suspended',
  'ran-out': 'Ran out',
  ended: 'Ended',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

/** How an arrangement stands on a day (`2026-11-24` in England); both `from` and `until` are days of it. */
export function standing(one: Arrangement, today: string): Standing {
  const { state, terms } = one;
  switch (state.is) {
    case 'declined':
    case 'withdrawn':
    case 'ended':
      return state.is;
    case 'proposed':
      return terms.until < today ? 'ran-out' : 'awaiting-signatures';
    case 'suspended':
      return terms.until < today ? 'ran-out' : 'suspended';
    case 'signed':
      if (terms.until < today) return 'ran-out';
      return today < terms.from ? 'not-begun' : 'active';
  }
}

/**
 * How it stood at an instant. What was suspended or ended only later had not been then: a record that was opened offline
 * at 10:20 is not blamed for a suspension at 10:30.
 */
export function standingAt(one: Arrangement, instant: string): Standing {
  const { state } = one;
  const during = one.suspensions?.some(({ from, until }) => from <= instant && instant < until) ?? false;
  if (during) return 'suspended';
  const signed = one.signatures.length >= one.terms.parties.length;
  const wasSigned = (state.is === 'suspended' || state.is === 'ended') && signed && instant < state.at;
  return standing(wasSigned ? { ...one, state: { is: 'signed', at: state.at } } : one, londonDate(instant));
}

/** What the rule of readers needs to know of it. */
export const relationOf = (one: Arrangement, today: string): Relation => ({
  arrangement: one.id,
  parties: one.terms.parties.map((party) => party.organisation),
  standing: standing(one, today),
});

/** SHA-256 of the canonical JSON of the terms as the schema reads them (trimmed): what every party signs. Throws when they do not fit. */
export const hashOfTerms = (terms: Terms): string => hashOf(termsSchema.parse(terms));

export const isParty = (one: Pick<Arrangement, 'terms'>, organisation: string): boolean =>
  one.terms.parties.some((party) => party.organisation === organisation);

export const partyOf = (one: Pick<Arrangement, 'terms'>, organisation: string): Party | undefined =>
  one.terms.parties.find((party) => party.organisation === organisation);

/** A party's name, or the code when it is none. */
export const partyName = (one: Pick<Arrangement, 'terms'>, organisation: string): string =>
  partyOf(one, organisation)?.name ?? organisation;

/** The parties whose signature is still missing. */
export const unsigned = (one: Arrangement): Party[] =>
  one.terms.parties.filter(
    (party) => !one.signatures.some((signature) => signature.by.organisation === party.organisation),
  );
