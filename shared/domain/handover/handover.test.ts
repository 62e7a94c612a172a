import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { harbourView, ids, people, sealedAs, sealedWords, type World } from '../testing/practices';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';

const id = '0c1f6a52-0c3d-4e7a-9b1c-000000000001';
const again = '0c1f6a52-0c3d-4e7a-9b1c-000000000002';
const third = '0c1f6a52-0c3d-4e7a-9b1c-000000000003';
const fourth = '0c1f6a52-0c3d-4e7a-9b1c-000000000004';
const offer = {
  id,
  access: ids.access,
  what: sealedWords,
  urgency: 'urgent',
  owner: { is: 'role', role: 'clinician' },
  due: '2026-11-24T15:00:00.000Z',
  byDay: false,
  tells: 'home',
  entry: 'paper',
};
const { harbourReception, harbourClinician, larkfieldReception, larkfieldManager, quaysideManager } = people;

let world: World;
const does = (actor: Actor, verb: string, args: Record<string, unknown> = { handover: id }) =>
  world.later(1).does(actor, pairOfTest, `handover.${verb}`, args);
const code = async (outcome: ReturnType<typeof does>) => {
  const settled = await outcome;
  return 'rejection' in settled ? settled.rejection.code : 'done';
};
const row = (which = id) => world.rows.get(pairOfTest, 'handover', which);

beforeEach(async () => {
  world = await signedWorld();
  await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
});
const opened = () =>
  world.does(harbourReception, pairOfTest, 'access.open', {
    access: ids.access,
    acknowledgement: acknowledgementOfTest,
  });

describe('a handover', () => {
  it.each(['accept', 'done', 'read'])('that is not known is refused: %s', async (verb) => {
    expect(await code(does(larkfieldReception, verb))).toBe('handover.unknown');
  });

  it('needs a record that was opened, and is the buddy’s to offer', async () => {
    expect(await code(does(harbourReception, 'offer', offer))).toBe('access.notOpen');
    await opened();
    expect(await code(does(larkfieldReception, 'offer', offer))).toBe('handover.otherSide');
    expect(await code(does(quaysideManager, 'offer', offer))).toBe('authority.ledger');
    const noStaff: Actor = { ...harbourReception, roles: ['administrator'] };
    expect(await code(does(noStaff, 'offer', offer))).toBe('authority.role');
    expect(await code(does(harbourReception, 'offer', { ...offer, access: ids.unknown }))).toBe('access.unknown');
    expect(await code(does(harbourReception, 'offer', offer))).toBe('done');
    expect(await row()).toMatchObject({ state: { is: 'offered' }, read: null, buddy: harbourView.code });
  });

  describe('once offered', () => {
    beforeEach(async () => {
      await opened();
      await does(harbourReception, 'offer', offer);
    });

    it('is read once, accepted by name, taken over by a colleague, and done', async () => {
      await does(larkfieldReception, 'read');
      await does(larkfieldManager, 'read');
      expect((await row())?.read?.by.name).toBe(larkfieldReception.name);
      expect(await code(does(larkfieldReception, 'accept'))).toBe('done');
      expect(await code(does(larkfieldManager, 'accept'))).toBe('handover.settled');
      expect(await code(does(larkfieldReception, 'take'))).toBe('handover.yours');
      expect(await code(does(larkfieldManager, 'take'))).toBe('done');
      expect((await row())?.state).toMatchObject({ is: 'accepted', by: { name: larkfieldManager.name } });
      expect(await code(does(larkfieldManager, 'done'))).toBe('done');
      expect((await row())?.life.map(({ step }) => step)).toEqual(['accepted', 'taken', 'done']);
      expect(await code(does(larkfieldManager, 'return', { handover: id, reason: sealedWords }))).toBe(
        'handover.settled',
      );
    });

    it('is not answered a second time by the same command, sent again', async () => {
      const twice = async (actor: Actor, verb: string, args?: Record<string, unknown>) => {
        expect(await code(does(actor, verb, args)), verb).toBe('done');
        expect(await world.does(actor, pairOfTest, `handover.${verb}`, args ?? { handover: id }), verb).toMatchObject({
          changes: [],
        });
      };
      await twice(harbourReception, 'offer', { ...offer, id: again });
      await twice(larkfieldReception, 'accept');
      await twice(larkfieldManager, 'take');
      await twice(larkfieldManager, 'return', { handover: id, reason: sealedWords });
      expect(await code(does(larkfieldManager, 'take'))).toBe('handover.settled');
      await twice(harbourReception, 'done');
      await does(harbourReception, 'offer', { ...offer, id: third });
      await does(larkfieldManager, 'return', { handover: third, reason: sealedWords });
      await does(harbourReception, 'offer', { ...offer, id: fourth, insteadOf: third });
      expect(await does(harbourReception, 'done', { handover: third })).toMatchObject({ changes: [] });
      expect((await row(third))?.state.is).toBe('replaced');
    });

    it('is not answered where nobody knows it', async () => {
      expect(await code(does(larkfieldReception, 'accept', { handover: ids.unknown }))).toBe('handover.unknown');
    });

    it('is answered by the home practice only', async () => {
      for (const verb of ['accept', 'take', 'read']) {
        expect(await code(does(harbourReception, verb)), verb).toBe('handover.otherSide');
      }
      expect(await code(does(harbourReception, 'return', { handover: id, reason: sealedWords }))).toBe(
        'handover.otherSide',
      );
      expect(await code(does(harbourReception, 'done'))).toBe('handover.otherSide');
      const noStaff: Actor = { ...larkfieldReception, roles: ['administrator'] };
      expect(await code(does(noStaff, 'accept'))).toBe('authority.role');
    });

    it('is the buddy’s again when returned: done by them, or handed over again', async () => {
      await does(larkfieldManager, 'return', { handover: id, reason: sealedAs('which dose?') });
      expect(await code(does(larkfieldReception, 'accept'))).toBe('handover.settled');
      await does(harbourClinician, 'offer', { ...offer, id: again, insteadOf: id });
      expect((await row())?.state).toMatchObject({ is: 'replaced', with: again });
      expect((await row(again))?.state.is).toBe('offered');
      await does(larkfieldManager, 'return', { handover: again, reason: sealedWords });
      expect(await code(does(harbourReception, 'done', { handover: again }))).toBe('done');
    });
  });
});
