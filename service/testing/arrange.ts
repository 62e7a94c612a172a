import { randomUUID } from 'node:crypto';
import { usualRelationships, type Terms } from '../../shared/domain/arrangement/model';
import { hashOfTerms } from '../../shared/domain/arrangement/standing';
import { londonDate, addDays } from '../../shared/domain/calendar';
import type { Json } from '../../shared/protocol/primitives';
import type { Desk } from './desk';

/** Terms between two demonstration practices, in force from today. */
export function termsOf(...parties: [string, string][]): Terms {
  const today = londonDate(new Date().toISOString());
  return {
    parties: parties.map(([organisation, name]) => ({ organisation, name, town: 'Saltmere', postcode: 'ZZ1 1AA' })),
    systems: parties.map(([organisation]) => ({ organisation, system: 'EMIS Web' })),
    roles: ['receptionist', 'clinician'],
    approval: 'in-advance',
    bases: ['direct-care'],
    from: today,
    until: addDays(today, 180),
    risks: [{ id: 'wrong-patient', title: 'The wrong record is opened', mitigation: 'Three identifiers are checked.' }],
    relationships: usualRelationships,
    openMinutes: 20,
    contractBasis: '',
  };
}

/** The first proposes, the second signs. Returns the arrangement's id. */
export async function arrange(first: Desk, second: Desk): Promise<string> {
  const id = randomUUID();
  const terms = termsOf([first.organisation, 'Larkfield Surgery'], [second.organisation, 'Harbour View Practice']);
  const termsHash = hashOfTerms(terms);
  const ledger = `arrangement:${id}`;
  const plain = JSON.parse(JSON.stringify(terms)) as Json; // what JSON.parse returns is JSON
  for (const [desk, name, args] of [
    [first, 'arrangement.propose', { id, terms: plain, termsHash }],
    [second, 'arrangement.sign', { termsHash }],
  ] as const) {
    const result = await desk.act({ ledger, name, args });
    if (result.outcome !== 'applied') throw new Error(`${name}: ${result.rejection.says}`);
  }
  return id;
}
