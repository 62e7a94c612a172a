import {
  terms as termsSchema,
  usualRelationships,
  type Party,
  type Terms,
} from '../../../shared/domain/arrangement/model';
import { usualAgreement } from '../../../shared/domain/arrangement/agreement';
import type { Draft } from '../../../shared/domain/arrangement/model';
import type { Organisation } from '../../../shared/domain/organisation/model';
import type { Json } from '../../../shared/protocol/primitives';

/** A draft while it is written: nearly everything may be missing, and half-typed things are kept on the screen only. */
export type DraftTerms = Partial<Terms>;

/** What a new draft begins with: the practice's usual answers, so that little is left to type. */
export function freshTerms(own: Party, today: string): DraftTerms {
  return {
    parties: [own],
    systems: [],
    roles: ['receptionist', 'clinician'],
    approval: 'in-advance',
    bases: ['direct-care'],
    from: today,
    until: nextYearEnd(today),
    risks: [],
    relationships: usualRelationships,
    openMinutes: 20,
    contractBasis: '',
    recheckDays: 90,
    protocolReading: 'remind',
    agreement: usualAgreement,
  };
}

/** The 31 March that ends the contract year, or the one after when it is less than two months away. */
export function nextYearEnd(today: string): string {
  const year = Number(today.slice(0, 4));
  const monthAndDay = today.slice(5);
  return `${monthAndDay < '02-01' ? year : year + 1}-03-31`;
}

export const partyFrom = (one: Organisation): Party => ({
  organisation: one.code,
  name: one.name,
  town: one.town,
  postcode: one.postcode,
});

const parts = termsSchema.shape;

/**
 * What of a draft can be saved: each fact that holds by itself. What is half typed stays on the screen until it does.
 * The rules for signing are checkTerms', not these.
 */
export function savable(draft: DraftTerms): Record<string, Json> {
  const kept: Record<string, Json> = {};
  for (const name of Object.keys(parts) as (keyof Terms)[]) {
    // Object.keys forgets the names' type
    const checked = parts[name].safeParse(draft[name]);
    if (checked.success && checked.data !== undefined) kept[name] = JSON.parse(JSON.stringify(checked.data)) as Json; // it is JSON
  }
  return kept;
}

/** A saved draft as the form shows it: lists that could not be saved yet begin empty, one's own practice always first. */
export function resumed(saved: Draft, own: Party): DraftTerms {
  // Other terms for an arrangement there is keep its parties as they stand in it.
  if (saved.changes) return { systems: [], roles: [], risks: [], bases: [], ...saved.terms };
  const others = (saved.terms.parties ?? []).filter((one) => one.organisation !== own.organisation);
  return { systems: [], roles: [], risks: [], bases: [], ...saved.terms, parties: [own, ...others] };
}

/** One field changed by hand. Systems of a party go with the party. */
export function withoutParty(draft: DraftTerms, organisation: string): DraftTerms {
  return {
    ...draft,
    parties: draft.parties?.filter((one) => one.organisation !== organisation) ?? [],
    systems: draft.systems?.filter((one) => one.organisation !== organisation) ?? [],
  };
}
