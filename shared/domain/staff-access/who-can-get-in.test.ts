import { describe, expect, it } from 'vitest';
import type { Access } from '../access/model';
import { harbourView, larkfield, people, usualTerms } from '../testing/practices';
import { arrangementOfTest, pairOfTest, signedWorld } from '../testing/signed';
import { byPractice, whoCanGetIn, whoRows, whoColumns } from './who-can-get-in';

const ids = [1, 2, 3].map((last) => `5b1f6a52-0c3d-4e7a-9b1c-00000000031${last}`);
const { harbourReception, harbourClinician, larkfieldManager } = people;

async function threePeople() {
  const world = await signedWorld();
  const ask = (id: string, actor: typeof harbourReception) =>
    world.later(1).does(actor, pairOfTest, 'staffAccess.ask', {
      id,
      home: larkfield.code,
      system: 'EMIS Web',
      person: actor.person,
      role: actor.roles[0],
      from: '2026-11-24',
      until: null,
    });
  await ask(ids[0] ?? '', harbourReception);
  await ask(ids[1] ?? '', harbourClinician);
  for (const id of ids.slice(0, 2)) {
    await world.later(1).does(larkfieldManager, pairOfTest, 'staffAccess.approve', { id, reason: '' });
  }
  await world.later(1).does(larkfieldManager, pairOfTest, 'staffAccess.setUp', { id: ids[0], localUser: '=PNAIR' });
  return world;
}

describe('who can get in', () => {
  it('is exact to the person: an account, not an approval, with the last opened record', async () => {
    const world = await threePeople();
    const opened = (at: string, system: string) =>
      ({
        by: harbourReception,
        home: larkfield.code,
        buddy: harbourView.code,
        system,
        state: { is: 'open', opening: { at } },
      }) as Access; // only what is looked at
    const question = {
      staffAccesses: await world.rows.list(pairOfTest, 'staffAccess'),
      arrangements: await world.rows.arrangements(),
      staff: [],
      accesses: [opened('2026-11-24T11:00:00.000Z', 'EMIS Web'), opened('2026-11-24T12:00:00.000Z', 'Vision')],
      at: world.at,
    };
    const who = whoCanGetIn(question, 'home', larkfield.code);
    expect(who.now.map(({ one }) => one.name)).toEqual(['Priya Nair']);
    expect(who.now[0]?.lastOpened).toBe('2026-11-24T11:00:00.000Z');
    expect(byPractice(who.now, 'home')).toMatchObject([{ practice: harbourView.code, people: [{}] }]);
    expect(whoCanGetIn(question, 'home', harbourView.code).now).toEqual([]);
    expect(whoCanGetIn(question, 'buddy', harbourView.code).now).toHaveLength(1);
    const rows = whoRows(who.now, 'home', () => 'Harbour View Practice');
    expect(rows).toEqual([
      {
        practice: 'Harbour View Practice',
        code: 'Z99002',
        name: 'Priya Nair',
        role: 'Receptionist',
        system: 'EMIS Web',
        user: '=PNAIR',
        standing: 'Account made, not signed in yet',
        since: '2026-11-24',
        confirmed: null,
        opened: '2026-11-24',
        checkBy: null,
        until: usualTerms.until,
      },
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(whoColumns.map(({ id }) => id));
  });

  it('is nobody while all access is stopped, and names the accounts that are still there afterwards', async () => {
    const world = await threePeople();
    const ask = async () =>
      whoCanGetIn(
        {
          staffAccesses: await world.rows.list(pairOfTest, 'staffAccess'),
          arrangements: await world.rows.arrangements(),
          staff: [],
          accesses: [],
          at: world.at,
        },
        'home',
        larkfield.code,
      );
    await world.later(1).does(larkfieldManager, arrangementOfTest, 'arrangement.suspend', { reason: 'Lost card.' });
    expect(await ask()).toMatchObject({ now: [], suspended: [{ one: { name: 'Priya Nair' } }], toClose: [] });
    await world.later(1).does(larkfieldManager, arrangementOfTest, 'arrangement.end', { reason: 'Over.' });
    expect(await ask()).toMatchObject({ now: [], suspended: [], toClose: [{ one: { name: 'Priya Nair' } }] });
  });
});
