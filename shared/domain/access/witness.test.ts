import { beforeEach, describe, expect, it } from 'vitest';
import { usualRelationships } from '../arrangement/model';
import { refusalIn } from '../run';
import { devices, ids, people, type World } from '../testing/practices';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';

const { harbourReception, harbourClinician, harbourManager, larkfieldReception } = people;
let world: World;
const does = (who: typeof harbourReception, name: string, args: Record<string, unknown> = { access: ids.access }) =>
  world.later(1).does(who, pairOfTest, name, args);
const open = () =>
  does(harbourReception, 'access.open', { access: ids.access, acknowledgement: acknowledgementOfTest });
const row = () => world.rows.get(pairOfTest, 'access', ids.access);
const code = (outcome: Awaited<ReturnType<typeof does>>) => refusalIn(outcome)?.code ?? 'done';

beforeEach(async () => {
  world = await signedWorld({ relationships: { ...usualRelationships, neighbour: 'second-person' } });
  await does(harbourReception, 'access.request', { ...requestArgs, relationship: 'neighbour' });
});

describe('somebody who knows the patient, where the arrangement asks for a second person', () => {
  it('is granted, and is refused to open until a second person has witnessed it', async () => {
    expect(await row()).toMatchObject({ needsWitness: true, state: { is: 'granted' } });
    const early = await open();
    expect(code(early)).toBe('access.noWitness');
    // Recorded all the same when it has happened: the review begins with it.
    expect((await row())?.concerns.map((one) => one.code)).toContain('access.noWitness');
  });

  it('opens with the witness of a colleague at the same computer, and the first witness stands', async () => {
    expect(code(await does(harbourClinician, 'access.witness'))).toBe('done');
    expect(code(await does(harbourManager, 'access.witness'))).toBe('done');
    expect((await row())?.witness?.by.name).toBe(harbourClinician.name);
    expect(code(await open())).toBe('done');
    expect((await row())?.concerns).toEqual([]);
  });

  it('cannot witness for themselves, nor can the other practice, another computer, or somebody without a staff role', async () => {
    expect(code(await does(harbourReception, 'access.witness'))).toBe('access.ownWitness');
    expect(code(await does(larkfieldReception, 'access.witness'))).toBe('access.otherSide');
    expect(code(await does({ ...harbourClinician, roles: ['administrator'] }, 'access.witness'))).toBe(
      'authority.role',
    );
    const elsewhere = world.asked(pairOfTest, 'access.witness', { access: ids.access }, devices.quayside);
    expect(code(await world.run(elsewhere, harbourClinician))).toBe('access.otherDesk');
    expect((await row())?.witness).toBeUndefined();
  });

  it('needs none for danger to life', async () => {
    await does(harbourReception, 'access.request', {
      ...requestArgs,
      id: ids.unknown,
      relationship: 'neighbour',
      breakGlass: true,
    });
    const one = await world.rows.get(pairOfTest, 'access', ids.unknown);
    expect(one?.needsWitness).toBeUndefined();
  });
});
