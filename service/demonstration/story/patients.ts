import type { Patient } from '../../../shared/domain/patient/model';
import { checkDigit } from '../../../shared/domain/patient/nhs-number';

/** Test numbers (they begin with 999) that pass modulus 11, in a row; nobody was ever given one. */
function testNumbers(count: number): string[] {
  const found: string[] = [];
  for (let nine = 999_204_117; found.length < count; nine += 1_009) {
    const check = checkDigit(String(nine));
    if (check !== undefined) found.push(`${nine}${check}`);
  }
  return found;
}

const everybody = [
  ['bernard', 'Ashworth', 'Bernard', '1948-02-11'],
  ['moira', 'Findlay', 'Moira', '1939-09-23'],
  ['evelyn', 'Cross', 'Evelyn', '1931-05-04'],
  ['sunita', 'Nair', 'Sunita', '1968-12-17'],
  ['kwame', 'Mensah', 'Kwame', '1975-06-02'],
  ['dennis', 'Pike', 'Dennis', '1957-03-28'],
  ['piotr', 'Zielinski', 'Piotr', '1983-10-09'],
  ['amina', 'Yusuf', 'Amina', '2001-01-15'],
  ['rhys', 'Griffiths', 'Rhys', '1988-08-20'],
  ['leila', 'Haddad', 'Leila', '1991-07-30'],
  ['jack', 'Turnbull', 'Jack', '2019-04-12'],
  ['margaret', 'Doyle', 'Margaret', '1944-11-06'],
  ['rosa', 'Marsh', 'Rosa', '1979-02-25'],
  ['hannah', 'Bright', 'Hannah', '1994-09-01'],
  ['walter', 'Stone', 'Walter', '1952-01-19'],
  ['ines', 'Carvalho', 'Inês', '1986-05-13'],
  ['george', 'Pemberton', 'George', '1936-10-30'],
  ['tariq', 'Hussain', 'Tariq', '1972-03-07'],
] as const;

export type PatientName = (typeof everybody)[number][0];

const numbers = testNumbers(everybody.length);

/** The patients of the story, all invented. */
export function patientOf(name: PatientName): Patient {
  const at = everybody.findIndex(([known]) => known === name);
  const [, familyName, givenName, dateOfBirth] = everybody[at] ?? everybody[0];
  return { nhsNumber: numbers[at] ?? '', familyName, givenName, dateOfBirth };
}

export const patients: readonly Patient[] = everybody.map(([name]) => patientOf(name));
