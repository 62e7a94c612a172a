import type { z } from 'zod';
import type { demonstrationPeople } from '../../shared/protocol/identity';
import type { Role } from '../../shared/protocol/actor';

/** Known to everybody, which is why the demonstration is never for real use. */
export const demonstrationPassword = 'demonstration only';

type Person = z.infer<typeof demonstrationPeople>['people'][number] & { person: string };

const larkfield = { organisation: 'Z99001', organisationName: 'Larkfield Surgery' };
const harbourView = { organisation: 'Z99002', organisationName: 'Harbour View Practice' };

let made = 0;
const person = (
  account: string,
  name: string,
  place: { organisation: string; organisationName: string },
  ...roles: Role[]
): Person => ({
  account,
  password: demonstrationPassword,
  name,
  ...place,
  roles,
  // The same in every demonstration, so that a device set up against one recognises another.
  person: `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`,
});

const ofOnePractice: readonly Person[] = [
  person('anne.cole', 'Anne Cole', larkfield, 'practice-manager'),
  person('tom.ellery', 'Tom Ellery', larkfield, 'privacy-officer'),
  person('ruth.adeyemi', 'Dr Ruth Adeyemi', larkfield, 'clinician', 'caldicott-guardian'),
  person('lee.marsh', 'Lee Marsh', larkfield, 'receptionist'),
  person('sam.okoye', 'Sam Okoye', harbourView, 'practice-manager'),
  person('priya.nair', 'Priya Nair', harbourView, 'receptionist'),
  person('joan.hartley', 'Joan Hartley', harbourView, 'receptionist'),
  person('meera.anand', 'Dr Meera Anand', harbourView, 'clinician'),
  person('nia.powell', 'Nia Powell', harbourView, 'privacy-officer', 'caldicott-guardian'),
  person('mina.shah', 'Mina Shah', larkfield, 'registration-authority'),
];
/** One account with a role at both practices. Made last, so that the others' ids stay as they were. */
const locum = person('kofi.mensah', 'Dr Kofi Mensah', larkfield, 'clinician');

/** Everybody one can be in the demonstration, the locum once for each practice. All fictional. */
export const people: readonly Person[] = [...ofOnePractice, locum, { ...locum, ...harbourView }];

/** As GET /demonstration/people shows them. */
export const demonstrationAccounts = people.map(({ person: _person, ...shown }) => shown);
