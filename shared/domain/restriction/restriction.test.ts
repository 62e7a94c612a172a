import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { privacyLedger } from '../../protocol/ledger';
import { reviewReasons } from '../review/reasons';
import { refusalIn } from '../run';
import { ids, larkfield, people, sealedWords, type World } from '../testing/practices';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';

const hash = 'a'.repeat(64);
const privacy = privacyLedger(larkfield.code);
const { larkfieldPrivacy, larkfieldGuardian, larkfieldManager, harbourReception, harbourManager } = people;
let world: World;
const does = (who: Actor, name: string, args: Record<string, unknown>, ledger = pairOfTest) =>
  world.later(1).does(who, ledger, name, args);
const code = async (outcome: ReturnType<typeof does>) => refusalIn(await outcome)?.code ?? 'done';
const access = () => world.rows.get(pairOfTest, 'access', ids.access);
const share = (different = {}) =>
  does(larkfieldPrivacy, 'restriction.share', { hash, kind: 'approval', until: null, ...different });

beforeEach(async () => {
  world = await signedWorld();
});

describe('the list of protected patients', () => {
  const add = { id: ids.unknown, patient: sealedWords, kind: 'location', reason: 'at-risk', until: null };

  it('is kept by the privacy officer and the Caldicott Guardian, and lifted with a reason that stays', async () => {
    expect(await code(does(larkfieldManager, 'protected.add', add, privacy))).toBe('authority.ledger');
    expect(await code(does(larkfieldPrivacy, 'protected.add', { ...add, until: '2026-11-23' }, privacy))).toBe(
      'protected.over',
    );
    expect(await code(does(larkfieldPrivacy, 'protected.add', add, privacy))).toBe('done');
    const lift = { id: ids.unknown, reason: sealedWords };
    expect(await code(does(larkfieldGuardian, 'protected.lift', lift, privacy))).toBe('done');
    expect(await code(does(larkfieldPrivacy, 'protected.lift', lift, privacy))).toBe('protected.lifted');
    expect(await world.rows.get(privacy, 'protectedPatient', ids.unknown)).toMatchObject({ kind: 'location' });
  });

  it('reaches a buddy as a hash only, which only its own practice shares and lifts', async () => {
    expect(await code(does(larkfieldManager, 'restriction.share', { hash, kind: 'approval', until: null }))).toBe(
      'authority.role',
    );
    expect(await code(does(larkfieldManager, 'restriction.lift', { hash }))).toBe('authority.role');
    expect(await code(share())).toBe('done');
    const row = await world.rows.get(pairOfTest, 'restriction', hash);
    expect(Object.keys(row ?? {}).sort()).toEqual(['hash', 'home', 'kind', 'sharedAt', 'until']);
    const theirs: Actor = { ...harbourManager, roles: ['privacy-officer'] };
    expect(await code(does(theirs, 'restriction.lift', { hash }))).toBe('restriction.otherSide');
    expect(await code(does(theirs, 'restriction.share', { hash, kind: 'location', until: null }))).toBe(
      'restriction.otherSide',
    );
    expect(await code(does(larkfieldPrivacy, 'restriction.lift', { hash }))).toBe('done');
    expect(await world.rows.get(pairOfTest, 'restriction', hash)).toBeUndefined();
  });
});

describe('a request about a protected patient', () => {
  it('waits for the home practice, though the arrangement grants in advance', async () => {
    await share();
    await does(harbourReception, 'access.request', { ...requestArgs, restriction: hash });
    expect(await access()).toMatchObject({ state: { is: 'requested' }, restriction: { hash, kind: 'approval' } });
  });

  it('is granted as ever when the protection has run out, was lifted, or is not of that practice', async () => {
    await does(harbourReception, 'access.request', { ...requestArgs, restriction: hash });
    expect(await access()).toMatchObject({ state: { is: 'granted' } });
    expect((await access())?.restriction).toBeUndefined();
  });

  it('opens without approval for danger to life, never silently', async () => {
    await share({ kind: 'location' });
    await does(harbourReception, 'access.request', { ...requestArgs, restriction: hash, breakGlass: true });
    const one = await access();
    expect(one).toMatchObject({ state: { is: 'granted' }, restriction: { kind: 'location' } });
    if (!one) throw new Error('unreachable');
    expect(
      reviewReasons(one, null, [], world.at)
        .slice(0, 2)
        .map((reason) => reason.code),
    ).toEqual(['location-restricted', 'break-glass']);
  });

  it('comes first in the review also when a device left the match out', async () => {
    await does(harbourReception, 'access.request', requestArgs);
    await does(harbourReception, 'access.open', { access: ids.access, acknowledgement: acknowledgementOfTest });
    const one = await access();
    if (!one) throw new Error('unreachable');
    const [first] = reviewReasons(one, null, [{ access: one, patient: null, protection: 'approval' }], world.at);
    expect(first).toMatchObject({ code: 'restricted', urgency: 3, label: 'Protected patient, and you were not asked' });
  });
});
