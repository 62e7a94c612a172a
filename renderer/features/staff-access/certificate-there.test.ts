import { expect, it } from 'vitest';
import type { Preparation, StaffAccess } from '../../../shared/domain/staff-access/model';
import { certificateToWrite } from './certificate-there';

const person = '5b1f6a52-0c3d-4e7a-9b1c-000000000004';
const by = { person, name: 'Jo Marsh', organisation: 'Z99001', roles: ['receptionist' as const] };
const at = '2026-11-20T10:00:00.000Z';
const written: Preparation = {
  position: 'Receptionist',
  localUser: 'JM',
  organisationNumber: null,
  emergencyUser: null,
  authenticator: 'smartcard',
  cardExpires: '2026-12-01',
};
const view = (some: Partial<StaffAccess>, live = true, what: Partial<Preparation> = {}) => ({
  one: {
    id: person,
    home: 'Z99002',
    buddy: 'Z99001',
    system: 'SystmOne',
    person,
    name: 'Jo Marsh',
    role: 'receptionist' as const,
    from: '2026-11-01',
    until: null,
    asked: { at, by },
    state: { is: 'asked' as const },
    prepared: { at, by, what: { ...written, ...what } },
    tries: [],
    accountClosed: null,
    concerns: [],
    ...some,
  },
  standing: { is: 'asked' as const, canGetIn: false, live, checkBy: null, until: null, why: null },
  ledger: 'pair:Z99001+Z99002',
  pending: false,
});
const writes = (...views: ReturnType<typeof view>[]) =>
  certificateToWrite(views, { person, buddy: 'Z99001', expires: '2028-11-24' }, (code) => code);

it('only the day of the certificate changes, at every buddy where the card is written down', () => {
  expect(writes(view({}))).toEqual([
    {
      name: 'staffAccess.prepare',
      ledger: 'pair:Z99001+Z99002',
      args: { id: person, what: { ...written, cardExpires: '2028-11-24' } },
      about: 'SystmOne of Z99002',
    },
  ]);
});

it.each([
  ['it says so already', view({}, true, { cardExpires: '2028-11-24' })],
  ['they sign in by something else', view({}, true, { authenticator: 'password', cardExpires: null })],
  ['nothing is written down', view({ prepared: null })],
  ['the access has ended', view({}, false)],
  ['it is somebody else’s', view({ person: '5b1f6a52-0c3d-4e7a-9b1c-000000000005' })],
  ['they come from another practice', view({ home: 'Z99001', buddy: 'Z99002' })],
])('nothing where %s', (_, one) => {
  expect(writes(one)).toEqual([]);
});
