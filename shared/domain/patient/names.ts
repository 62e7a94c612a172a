import type { Patient } from './model';

/** `OKAFOR, Grace`: how staff screens name a patient (NHS CUI patient name). */
export const patientName = ({ familyName, givenName }: Pick<Patient, 'familyName' | 'givenName'>): string =>
  givenName.trim() === ''
    ? familyName.toLocaleUpperCase('en-GB')
    : `${familyName.toLocaleUpperCase('en-GB')}, ${givenName}`;

/** `GO`: given name first; for the foot bar, which anybody at the desk may see. */
export const patientInitials = ({ familyName, givenName }: Pick<Patient, 'familyName' | 'givenName'>): string =>
  [givenName, familyName]
    .map((name) => /\p{L}/u.exec(name)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('en-GB');

/** Letters only, without accents and case, so that `O’Neill` and `ONEILL` are one. */
export const comparableName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLocaleLowerCase('en-GB');

/** The last word of a member of staff's name, without what follows a comma ("Dr Mei Anand, MRCGP"). */
export const familyNameOf = (name: string): string => name.split(',')[0]?.trim().split(/\s+/).at(-1) ?? '';

/** Whether a member of staff has a patient's family name and begins with the same given name ("Dr Mei Anand": title left out). */
export function sameFullName(staffName: string, patient: Pick<Patient, 'familyName' | 'givenName'>): boolean {
  const given = comparableName(patient.givenName.split(/\s+/)[0] ?? '');
  const words = (staffName.split(',')[0] ?? '').split(/\s+/).map(comparableName);
  return given !== '' && sameFamilyName(staffName, patient.familyName) && words.slice(0, -1).includes(given);
}

export const sameFamilyName = (staffName: string, patientFamilyName: string): boolean => {
  const one = comparableName(familyNameOf(staffName));
  return one !== '' && one === comparableName(patientFamilyName);
};
