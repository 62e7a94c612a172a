import { describe, expect, it } from 'vitest';
import { reviewReasons } from '../review/reasons';
import type { Access } from '../access/model';
import { people } from '../testing/practices';
import { pairOfTest, requestArgs, acknowledgementOfTest, signedWorld } from '../testing/signed';
import type { StaffAccess } from './model';

const id = '5b1f6a52-0c3d-4e7a-9b1c-000000000301';
const { harbourReception, larkfieldManager } = people;

/** Priya Nair signed in at 10:45 and opened a record at 10:47. */
async function signedInAndOpened() {
  const world = await signedWorld();
  const does = async (actor: typeof harbourReception, name: string, args: Record<string, unknown>) => {
    const outcome = await world.later(1).does(actor, pairOfTest, name, args);
    if ('rejection' in outcome) throw new Error(outcome.rejection.says);
  };
  await does(harbourReception, 'staffAccess.ask', {
    id,
    home: requestArgs.home,
    system: requestArgs.system,
    person: harbourReception.person,
    role: 'receptionist',
    from: '2026-11-24',
    until: null,
  });
  await does(larkfieldManager, 'staffAccess.approve', { id, reason: '' });
  await does(larkfieldManager, 'staffAccess.setUp', { id, localUser: null });
  await does(harbourReception, 'staffAccess.confirm', { id });
  await does(harbourReception, 'access.request', requestArgs);
  await does(harbourReception, 'access.open', { access: requestArgs.id, acknowledgement: acknowledgementOfTest });
  const access = (await world.rows.get(pairOfTest, 'access', requestArgs.id))!;
  const row = async () => (await world.rows.get(pairOfTest, 'staffAccess', id))!;
  const codes = (all: StaffAccess[] | undefined, one: Access = access) =>
    reviewReasons(one, null, [], world.at, { staffAccesses: all }).map(({ code }) => code);
  return { world, does, row, codes, access };
}

describe('the review says when somebody opened a record without a confirmed sign-in', () => {
  it('says nothing when they had one, though it was revoked since', async () => {
    const { does, row, codes } = await signedInAndOpened();
    expect(codes([await row()])).not.toContain('no-staff-access');
    await does(larkfieldManager, 'staffAccess.revoke', { id, reason: 'Left the desk.' });
    expect(codes([await row()])).not.toContain('no-staff-access');
  });

  it('says it last, and only where the sign-ins are known', async () => {
    const { row, codes, access } = await signedInAndOpened();
    expect(codes([]).at(-1)).toBe('no-staff-access');
    expect(codes(undefined)).not.toContain('no-staff-access');
    expect(codes([await row()], { ...access, system: 'Vision' })).toContain('no-staff-access');
    expect(codes([{ ...(await row()), until: '2026-11-23' }])).toContain('no-staff-access');
  });

  it('does not count a sign-in that came later or was revoked before', async () => {
    const { row, codes } = await signedInAndOpened();
    const one = await row();
    if (one.state.is !== 'confirmed') throw new Error('It is confirmed');
    const later = { ...one.state.confirmed, at: '2026-11-25T09:00:00.000Z' };
    expect(codes([{ ...one, state: { ...one.state, confirmed: later } }])).toContain('no-staff-access');
    const { approved, setUp, confirmed } = one.state;
    const revoked = {
      is: 'revoked' as const,
      approved,
      setUp,
      confirmed,
      at: confirmed.at,
      by: confirmed.by,
      reason: 'x',
    };
    expect(codes([{ ...one, state: revoked }])).toContain('no-staff-access');
  });
});
