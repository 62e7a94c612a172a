/**
 * The addresses outside the app that a person may be sent to. The page names one by its id; text from the page is
 * never an address.
 * https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content
 */
const addresses: ReadonlyMap<string, string> = new Map([
  ['ods', 'https://odsportal.digital.nhs.uk/'],
  ['ods-downloads', 'https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads'],
  ['dspt', 'https://www.dsptoolkit.nhs.uk/'],
  ['ico-report', 'https://ico.org.uk/for-organisations/report-a-breach/'],
  ['ig-guidance', 'https://transform.england.nhs.uk/information-governance/guidance/'],
  ['pds', 'https://digital.nhs.uk/services/personal-demographics-service'],
]);

export function externalAddress(id: string): string | null {
  return addresses.get(id) ?? null;
}

export function externalIds(): string[] {
  return [...addresses.keys()];
}
