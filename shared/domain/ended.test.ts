import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../protocol/actor';
import type { Access } from './access/model';
import { write, type Outcome } from './command';
import { concernOf, marked, type Ended } from './ended';
import { commands } from './registry';
import { reviewReasons, toReview } from './review/reasons';
import { runCommand } from './run';
import { harbourView, ids, larkfield, people, sealedWords, type World } from './testing/practices';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from './testing/signed';
import { told } from './testing/told';

const { harbourReception, harbourManager, larkfieldPrivacy, larkfieldManager } = people;
/** Priya left at a quarter to eleven in England, four minutes after the world begins. */
const left: Ended = { how: 'left', at: '2026-11-24T10:45:00.000Z' };
const arrived = '2026-11-24T12:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await signedWorld();
});

/** As the service runs what arrives at noon from somebody whose keys had ended. */
async function late(name: string, args: object, ended = left, actor: Actor = harbourReception): Promise<Outcome> {
  const asked = world.asked(pairOfTest, name, { ...args });
  const outcome = await runCommand(commands, world.rows, asked, actor, arrived, ended);
  if ('changes' in outcome) world.rows.apply(pairOfTest, outcome.changes, 1);
  return outcome;
}
const asks = (different: object = {}) => late('access.request', { ...requestArgs, ...different });
const opens = () => late('access.open', { access: ids.access, acknowledgement: acknowledgementOfTest });
const stored = async (): Promise<Access> => (await world.rows.get(pairOfTest, 'access', ids.access))!;
const codes = async () => (await stored()).concerns.map(({ code }) => code);

const handing = {
  id: ids.enquiry,
  access: ids.access,
  what: sealedWords,
  urgency: 'routine',
  owner: { is: 'role', role: 'clinician' },
  due: '2026-11-25T12:00:00.000Z',
  byDay: false,
  tells: 'home',
  entry: 'home-record',
};

describe('what had happened before somebody left', () => {
  it('is written as ever, and says once for the whole access that it was recorded afterwards', async () => {
    expect(told(await asks())).toBe('command.arrivedAfterEnd');
    await opens();
    await late('access.close', { access: ids.access, how: 'person' });
    await late('access.handBack', { access: ids.access, nothingDone: true, note: null });
    expect((await stored()).state.is).toBe('handed-back');
    expect((await stored()).concerns).toEqual([
      {
        code: 'command.arrivedAfterEnd',
        says: 'Recorded after Priya Nair had left (10:45 on 24 November 2026): it had waited on a computer with no connection.',
        next: expect.any(String) as unknown,
      },
    ]);
  });

  it('begins the review, before what else was wrong with it, and before what is ordinary', async () => {
    await asks({ basis: 'copi-3-4' });
    const [first, second] = (await stored()).concerns;
    expect(first?.code).toBe('command.arrivedAfterEnd');
    expect(second?.code).toBeDefined();
    const ordinary = {
      ...(await stored()),
      id: ids.unknown,
      concerns: [],
      asked: { at: left.at, receivedAt: left.at },
    };
    const all = [ordinary, await stored()].map((access) => ({
      access: { ...access, breakGlass: false },
      patient: null,
    }));
    expect(reviewReasons(await stored(), null, [], arrived)[0]?.label).toBe(first?.says);
    const officer = { person: larkfieldPrivacy.person, organisation: larkfield.code };
    expect(toReview(all, [], officer, arrived)[0]?.access.id).toBe(ids.access);
  });

  it('says nothing of itself where nothing was changed', async () => {
    await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
    expect(await asks()).toEqual({ changes: [], concerns: [] });
    expect(await codes()).toEqual([]);
  });

  it('marks the access that a handover is of, once', async () => {
    await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
    await world.later(1).does(harbourReception, pairOfTest, 'access.open', {
      access: ids.access,
      acknowledgement: acknowledgementOfTest,
    });
    const offered = await late('handover.offer', handing);
    expect('changes' in offered && offered.changes.map(({ kind }) => kind)).toEqual(['handover', 'access']);
    const again = await late('handover.offer', { ...handing, id: ids.closure });
    expect('changes' in again && again.changes.map(({ kind }) => kind)).toEqual(['handover']);
    expect(await codes()).toEqual(['command.arrivedAfterEnd']);
  });

  it('keeps what the same command wrote into the access beside its handover', async () => {
    await asks();
    await late('access.open', { access: ids.access, acknowledgement: acknowledgementOfTest });
    const before = await stored();
    await late('handover.offer', handing);
    const handedOver = (await world.rows.get(pairOfTest, 'handover', handing.id))!;
    const other = concernOf({ ...left, how: 'computer' }, harbourReception, world.at);
    const changes = [
      write('access', ids.access, { ...before, device: ids.unknown }),
      write('handover', handing.id, handedOver),
    ];
    const found = await marked(world.rows, pairOfTest, changes, other);
    expect(found.map(({ kind }) => kind)).toEqual(['access', 'handover']);
    expect(found[0]?.value).toMatchObject({ device: ids.unknown });
  });

  it('marks a sign-in at the other practice', async () => {
    const id = ids.closure;
    const does = (actor: Actor, verb: string, args: object) =>
      world.does(actor, pairOfTest, `staffAccess.${verb}`, { id, ...args });
    await world.does(harbourManager, `practice:${harbourView.code}`, 'staff.record', {
      staff: { ...harbourReception, since: '2026-01-01T09:00:00.000Z', left: null },
    });
    await does(harbourManager, 'ask', {
      home: larkfield.code,
      system: 'EMIS Web',
      person: harbourReception.person,
      role: 'receptionist',
      from: '2026-11-24',
      until: null,
    });
    await does(larkfieldManager, 'approve', { reason: '' });
    await late('staffAccess.confirm', { id });
    const one = (await world.rows.get(pairOfTest, 'staffAccess', id))!;
    expect(one.state.is).toBe('confirmed');
    expect(one.concerns.map(({ code }) => code)).toEqual(['command.arrivedAfterEnd']);
  });
});

describe('by the computer’s clock after the end', () => {
  it('is taken too, and says that they had no right to', async () => {
    await asks();
    world.later(5);
    expect(told(await opens())).toBe('command.doneAfterEnd');
    expect((await stored()).state.is).toBe('open');
    expect(await codes()).toEqual(['command.doneAfterEnd', 'command.arrivedAfterEnd']);
    expect((await stored()).concerns[0]?.says).toBe(
      'By the computer’s clock Priya Nair did this after they had left (10:45 on 24 November 2026), when they had no right to.',
    );
  });

  it('is the same moment still before it', () => {
    expect(concernOf(left, harbourReception, left.at).code).toBe('command.arrivedAfterEnd');
  });
});

it('says of a computer that was taken off that it was the computer', () => {
  const computer: Ended = { how: 'computer', at: left.at };
  expect(concernOf(computer, harbourReception, world.at).says).toBe(
    'Recorded after the computer that Priya Nair did it on had been taken off (10:45 on 24 November 2026).',
  );
  expect(concernOf(computer, harbourReception, arrived).says).toBe(
    'By the computer’s clock Priya Nair did this after that computer had been taken off (10:45 on 24 November 2026), when nobody had a right to.',
  );
});

it('takes nothing that asks for something', async () => {
  await asks();
  expect(told(await late('access.withdraw', { access: ids.access }))).toBe('command.ended');
  expect((await stored()).state.is).toBe('granted');
});
