import { describe, expect, it } from 'vitest';
import { cardRegistration, type CardRegistration } from '../../../shared/domain/smartcard/model';
import type { Staff } from '../../../shared/domain/staff/model';
import { routes } from '../../../shared/domain/smartcard/routes';
import type { Role } from '../../../shared/protocol/actor';
import { cardNeeds } from './needs';

const id = '5b1f6a52-0c3d-4e7a-9b1c-000000000001';
const at = '2026-11-20T10:00:00.000Z';
const by = { person: id, name: 'Mina Shah', organisation: 'Z99001', roles: ['registration-authority' as const] };
const row = (some: Partial<CardRegistration>): CardRegistration =>
  cardRegistration.parse({
    id,
    applicant: 'Farah Idris',
    route: 'care-id',
    authenticator: 'smartcard',
    begun: { at, by },
    steps: routes['care-id'].steps.map(({ id: step }) => ({ step, on: '2026-11-20', at, by })),
    evidence: [{ id, kind: 'passport', on: '2026-11-20', at, by }],
    decision: null,
    again: null,
    issued: null,
    ended: null,
    history: [],
    ...some,
  });
const staff = (left: string | null): Staff => ({
  person: id,
  name: 'Farah Idris',
  organisation: 'Z99001',
  roles: ['receptionist'],
  since: at,
  left,
});
const says = (role: Role, some: Partial<CardRegistration>, ...people: Staff[]) =>
  cardNeeds([row(some)], { roles: [role] }, '2026-11-24', people).map((need) =>
    `${need.tone ?? ''} ${need.says}`.trim(),
  );

const granted = { is: 'granted' as const, reason: '', at, by };
const issued = (expires: string, received: CardRegistration['begun'] | null = { at, by }) => ({
  decision: granted,
  issued: { at, by, expires, received },
});

describe('what registrations ask of', () => {
  it('the agent: to decide and to issue', () => {
    expect(says('registration-authority', {})).toEqual(['Decide on the registration of Farah Idris']);
    expect(says('registration-authority', { decision: granted })).toEqual(['Issue to Farah Idris']);
    expect(says('practice-manager', {})).toEqual([]);
    expect(says('receptionist', {})).toEqual([]);
  });

  it('the manager: what is late', () => {
    expect(says('practice-manager', issued('2028-11-24', null))).toEqual(['Has the smartcard of Farah Idris come?']);
    expect(says('practice-manager', issued('2027-02-22'))).toEqual([
      'warn The smartcard of Farah Idris must be renewed',
    ]);
    expect(says('practice-manager', issued('2027-02-23'))).toEqual([]);
    expect(says('practice-manager', issued('2026-11-23'))).toEqual(['bad The smartcard of Farah Idris has run out']);
    const again = { what: 'The passport', until: '2026-11-23', done: null };
    expect(says('practice-manager', { ...issued('2028-11-24'), again })).toEqual(['bad Meet Farah Idris face to face']);
    expect(says('practice-manager', { ...issued('2028-11-24'), again: { ...again, done: { at, by } } })).toEqual([]);
  });

  it('both: the position of somebody who has left, and nothing else of them', () => {
    const holds = { ...issued('2026-11-23'), person: id };
    const position = ['bad Farah Idris has left: end their position in the Care Identity Service'];
    expect(says('registration-authority', holds, staff(at))).toEqual(position);
    expect(says('practice-manager', holds, staff(at))).toEqual(position);
    expect(says('receptionist', holds, staff(at))).toEqual([]);
    expect(says('practice-manager', holds, staff(null))).toEqual(['bad The smartcard of Farah Idris has run out']);
    const ended = { reason: 'Its position is ended', at, by };
    expect(says('registration-authority', { ...holds, ended }, staff(at))).toEqual([]);
    expect(says('registration-authority', { decision: granted, person: id }, staff(at))).toEqual([]);
  });
});
