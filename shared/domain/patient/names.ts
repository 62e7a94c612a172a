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

export const sameFamilyName = (staffName: string, patientFamilyName: string): boolean => {
  const one = comparableName(familyNameOf(staffName));
  return one !== '' && one === comparableName(patientFamilyName);
};
