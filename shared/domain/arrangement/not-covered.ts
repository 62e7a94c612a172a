import type { Holidays } from '../calendar/holidays';
import type { Organisation } from '../organisation/model';
import type { Terms } from './model';

/** Things worth a second look that do not stop a proposal: cover that would fail with the one it covers. */
export function warningsAboutTerms(
  terms: Partial<Terms>,
  addresses: (code: string) => Organisation | undefined,
  holidays: Holidays,
): string[] {
  const warnings: string[] = [];
  const systems = terms.systems ?? [];
  const suppliers = new Map<string, Set<string>>();
  for (const { system, organisation } of systems)
    suppliers.set(system, (suppliers.get(system) ?? new Set()).add(organisation));
  for (const [system, users] of suppliers) {
    if (users.size > 1)
      warnings.push(`Both sides use ${system}: when its supplier fails, neither can cover for the other.`);
  }
  const postcodes = (terms.parties ?? [])
    .map((party) => addresses(party.organisation)?.postcode ?? party.postcode)
    .filter((one) => one !== '');
  if (new Set(postcodes).size < postcodes.length)
    warnings.push('Two parties share a postcode: a flood or fire may close both.');
  if (terms.from !== undefined && holidays.on(terms.from) !== undefined)
    warnings.push('The first day is a bank holiday.');
  if (terms.contractBasis === undefined || terms.contractBasis.trim() === '') {
    warnings.push('Nothing says under which contract care is given. Clinical indemnity follows the contract.');
  }
  return warnings;
}
