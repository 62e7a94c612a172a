import { describe, expect, it } from 'vitest';
import type { StaffAccess, StaffAccessState } from '../../../shared/domain/staff-access/model';
import type { StaffAccessStanding } from '../../../shared/domain/staff-access/standing';
import { harbourView, larkfield, people } from '../../../shared/domain/testing/practices';
import type { Actor } from '../../../shared/protocol/actor';
import { lifeOf } from './life';
import { staffAccessNeeds } from './needs';
import type { StaffAccessView } from './useStaffAccesses';

const { harbourManager, harbourReception, larkfieldManager, larkfieldReception, larkfieldPrivacy } = people;
const now = '2026-11-24T10:41:00.000Z';
const act = (by: Actor, at = '2026-11-20T09:00:00.000Z') => ({ by, at });
const approved = { ...act(larkfieldManager), reason: '' };
const setUp = { ...act(larkfieldManager), localUser: 'PNAIR' };
const confirmed = { ...act(harbourReception), receivedAt: null };
const stands: StaffAccessStanding = {
  is: 'confirmed',
  canGetIn: true,
  live: true,
  checkBy: null,
  until: '2027-03-31',
  why: null,
};

const view = (
  state: StaffAccessState,
  standing: Partial<StaffAccessStanding> = {},
  rest: Partial<StaffAccess> = {},
): StaffAccessView => ({
  one: {
    id: '5b1f6a52-0c3d-4e7a-9b1c-000000000301',
    home: larkfield.code,
    buddy: harbourView.code,
    system: 'EMIS Web',
    person: harbourReception.person,
    name: harbourReception.name,
    role: 'receptionist',
    from: '2026-11-01',
    until: null,
    asked: act(harbourManager),
    state,
    prepared: null,
    tries: [],
    accountClosed: null,
    concerns: [],
    ...rest,
  },
  standing: { ...stands, ...standing },
  ledger: 'pair:Z99001+Z99002',
  pending: false,
});
const says = (actor: Actor, ...views: StaffAccessView[]) =>
  staffAccessNeeds({
    actor,
    views,
    staff: [
      {
        person: harbourReception.person,
        name: harbourReception.name,
        organisation: harbourView.code,
        roles: ['receptionist'],
        since: '2026-01-01T09:00:00.000Z',
        left: actor === harbourManager ? '2026-11-23T17:00:00.000Z' : null,
      },
    ],
    now,
    shortName: (code) => (code === larkfield.code ? 'Larkfield' : 'Harbour View'),
  }).map((need) => need.says);
const confirmedState: StaffAccessState = { is: 'confirmed', approved, setUp, confirmed, checked: [] };
const proved = [{ ...act(harbourReception), receivedAt: null, worked: true, because: '' }];

describe('what staff access adds to Today', () => {
  it('asks whoever may decide, and nobody else', () => {
    const asked = view({ is: 'asked' }, { is: 'asked', canGetIn: false });
    expect(says(larkfieldManager, asked)).toEqual([
      'Decide: Priya Nair of Harbour View asks for a sign-in to EMIS Web',
    ]);
    expect(says(larkfieldReception, asked)).toEqual([]);
  });

  it('nags for accounts to make and to close', () => {
    expect(says(larkfieldManager, view({ is: 'approved', approved }, { is: 'approved', canGetIn: false }))).toEqual([
      'Make the account of Priya Nair in EMIS Web',
    ]);
    const revoked: StaffAccessState = {
      is: 'revoked',
      approved,
      setUp,
      confirmed,
      ...act(larkfieldManager),
      reason: 'x',
    };
    const over = { is: 'revoked' as const, canGetIn: false, live: false };
    expect(says(larkfieldManager, view(revoked, over))).toEqual(['Close the account of Priya Nair in EMIS Web']);
    expect(says(larkfieldManager, view(revoked, over, { accountClosed: act(larkfieldManager) }))).toEqual([]);
  });

  it('nags the buddy until a leaver’s access is revoked', () => {
    expect(says(harbourManager, view(confirmedState, { is: 'lapsed', live: false, canGetIn: false }))).toEqual([
      'Priya Nair has left, and 1 access at your buddies still stands',
    ]);
  });

  it('asks 14 days before it lapses that somebody confirms it again, and not before', () => {
    const on = (checkBy: string) => says(larkfieldPrivacy, view(confirmedState, { checkBy }));
    expect(on('2026-12-09')).toEqual([]);
    expect(on('2026-12-08')).toEqual(['Confirm again that Priya Nair’s access to EMIS Web of Larkfield is needed']);
  });

  it('asks the person to sign in once, to rehearse, and to renew the card', () => {
    expect(says(harbourReception, view({ is: 'set-up', approved, setUp }, { is: 'set-up' }))).toEqual([
      'Sign in once to EMIS Web of Larkfield, and say that it worked',
    ]);
    expect(says(harbourReception, view(confirmedState, {}, { tries: proved }))).toEqual([]);
    const stale = proved.map((one) => ({ ...one, at: '2026-10-01T09:00:00.000Z' }));
    expect(says(harbourReception, view(confirmedState, {}, { tries: stale }))).toEqual([
      'Try the way into EMIS Web of Larkfield: one minute',
    ]);
    const what = {
      position: null,
      localUser: null,
      organisationNumber: null,
      emergencyUser: null,
      authenticator: 'smartcard' as const,
      cardExpires: '2027-01-31',
    };
    const carded = view(confirmedState, {}, { tries: proved, prepared: { ...act(harbourReception), what } });
    expect(says(harbourReception, carded)).toEqual(['Renew your smartcard']);
  });
});

describe('the life of a staff access', () => {
  const titles = ({ one, standing }: StaffAccessView) =>
    lifeOf(one, standing, now, () => 'Larkfield').map(({ title, state }) =>
      typeof title === 'string' ? `${state ?? 'done'}: ${title}` : 'not words',
    );

  it('says what is waited for and what comes', () => {
    expect(titles(view({ is: 'approved', approved }, { is: 'approved', canGetIn: false }))).toEqual([
      'done: Asked for by Callum Reid',
      'done: Approved by Ruth Adeyemi',
      'now: Larkfield makes the account',
      'coming: Priya Nair signs in once',
    ]);
  });

  it('does not hide how far it had come when it ended', () => {
    const revoked: StaffAccessState = {
      is: 'revoked',
      approved,
      setUp,
      confirmed,
      ...act(larkfieldManager),
      reason: 'x',
    };
    expect(titles(view(revoked, { is: 'revoked', live: false, canGetIn: false }))).toEqual([
      'done: Asked for by Callum Reid',
      'done: Approved by Ruth Adeyemi',
      'done: Account made, says Ruth Adeyemi',
      'done: Priya Nair signed in',
      'stopped: Revoked by Ruth Adeyemi',
    ]);
  });
});
