import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../shared/domain/registry';
import { codeResponse } from '../../shared/protocol/joining';
import { check } from '../commands/check';
import { demonstrationPassword } from '../demonstration/people';
import { accountCommand } from '../operator/account';
import { Desk, request } from '../testing/desk';
import { running, type Running } from '../testing/running';

let service: Running;
/** The manager of Harbour View, who hands codes out. */
let sam: Desk;

beforeAll(async () => {
  service = await running();
  sam = await at('sam.okoye');
});
afterAll(() => service.close());

const at = (account: string, organisation?: string) =>
  Desk.at(service.url, account, demonstrationPassword, organisation === undefined ? {} : { organisation });
const practice = 'practice:Z99002';

/** An invitation of Sam's for an account; its code comes apart. */
async function invites(account: string, roles = ['clinician'], by = sam): Promise<string> {
  const id = randomUUID();
  const args = { id, name: 'Somebody', account, roles };
  expect(await by.act({ ledger: `practice:${by.organisation}`, name: 'joining.invite', args })).toMatchObject({
    outcome: 'applied',
  });
  return id;
}
async function codeFor(invitation: string): Promise<string> {
  const answer = await sam.ask('POST', '/joining/code', { invitation });
  expect(answer.status).toBe(200);
  return codeResponse.parse(answer.body).code;
}
const looks = (who: Desk, code: string) => who.ask('POST', '/joining/look', { code });
const joins = (who: Desk, code: string) => who.ask('POST', '/joining/join', { code });

it('lets the person in: first what it is, then their account has the practice, and they act for it', async () => {
  const lee = await at('lee.marsh');
  const id = await invites('Lee.Marsh', ['receptionist']);
  const code = await codeFor(id);
  expect(await looks(lee, code.toLowerCase())).toMatchObject({
    status: 200,
    body: {
      organisation: 'Z99002',
      organisationName: 'Harbour View Practice',
      roles: ['receptionist'],
      invitedBy: 'Sam Okoye',
    },
  });
  // Looking changes nothing.
  await expect(at('lee.marsh', 'Z99002')).rejects.toThrow();
  expect(await joins(lee, code)).toMatchObject({
    status: 200,
    body: {
      organisation: 'Z99002',
      profile: { memberships: [{ organisation: 'Z99001' }, { organisation: 'Z99002' }] },
    },
  });
  const there = await at('lee.marsh', 'Z99002');
  const rows = await there.rows();
  expect(rows.get(`${practice} staff ${lee.person}`)).toMatchObject({ name: 'Lee Marsh', roles: ['receptionist'] });
  // The manager reads the same; the service signed it, in the practice's own log.
  expect((await sam.rows()).get(`${practice} invitation ${id}`)).toMatchObject({
    used: { person: lee.person, name: 'Lee Marsh' },
  });
  expect(await check(service.store, commands)).toEqual([]);
  // It was for once, and whoever works there has nothing to join.
  expect(await joins(lee, code)).toMatchObject({ status: 404, body: { code: 'joining.noCode' } });
  const another = await codeFor(await invites('lee.marsh'));
  for (const asks of [looks, joins])
    expect(await asks(lee, another)).toMatchObject({ status: 409, body: { code: 'joining.here' } });
});

it('answers a wrong, a used, an expired, a withdrawn, a replaced and another person’s code in the same way', async () => {
  const mina = await at('mina.shah');
  const wrong = await looks(mina, 'CDFGH-JKMNP');
  expect(wrong).toMatchObject({ status: 404, body: { code: 'joining.noCode' } });

  const withdrawn = await invites('mina.shah');
  const itsCode = await codeFor(withdrawn);
  await sam.act({ ledger: practice, name: 'joining.withdraw', args: { id: withdrawn } });
  expect(await joins(mina, itsCode)).toEqual(wrong);

  const expired = await invites('mina.shah');
  const late = await codeFor(expired);
  await service.store.within({ reads: [] }, (tx) =>
    tx
      .updateTable('joining_code')
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .where('invitation', '=', expired)
      .execute(),
  );
  expect(await looks(mina, late)).toEqual(wrong);

  const replaced = await codeFor(expired);
  const lasting = await codeFor(expired);
  expect(await looks(mina, replaced)).toEqual(wrong);

  const tom = await at('tom.ellery');
  expect(await looks(tom, lasting)).toEqual(wrong);
  expect(await joins(tom, lasting)).toEqual(wrong);
  expect(await looks(mina, lasting)).toMatchObject({ status: 200 });
});

it('makes guessing slow, for the right code as well, and for this person alone', async () => {
  const [anne, ruth] = [await at('anne.cole'), await at('ruth.adeyemi')];
  const code = await codeFor(await invites('anne.cole'));
  for (let guess = 0; guess < 5; guess++) await looks(anne, 'CDFGH-JKMNP');
  expect(await looks(anne, code)).toMatchObject({ status: 429, body: { code: 'joining.wait' } });
  expect(await joins(anne, code)).toMatchObject({ status: 429 });
  expect((await looks(ruth, 'CDFGH-JKMNP')).status).toBe(404);
});

it('is used once, even when two computers send it in the same moment', async () => {
  const ruth = [await at('ruth.adeyemi'), await at('ruth.adeyemi')];
  const code = await codeFor(await invites('ruth.adeyemi'));
  const answers = await Promise.all(ruth.map((desk) => joins(desk, code)));
  const statuses = answers.map((one) => one.status).sort();
  expect(statuses[0]).toBe(200);
  expect([404, 409]).toContain(statuses[1]);
});

it('tells a code to whoever invited, to nobody else, and keeps only a hash of it', async () => {
  const id = await invites('tom.ellery');
  const priya = await at('priya.nair');
  for (const other of [priya, await at('anne.cole')])
    expect(await other.ask('POST', '/joining/code', { invitation: id })).toMatchObject({ status: 404 });
  expect((await sam.ask('POST', '/joining/code', { invitation: randomUUID() })).status).toBe(404);
  const code = await codeFor(id);
  const kept = await service.database.asSuperuser((client) => client.query('select * from joining_code'));
  const logs = await service.database.asSuperuser((client) => client.query('select * from log'));
  expect(kept.rows.length).toBeGreaterThan(0);
  for (const text of [JSON.stringify(kept.rows), JSON.stringify(logs.rows), service.logged.join('\n')]) {
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replace('-', ''));
  }
  await sam.act({ ledger: practice, name: 'joining.withdraw', args: { id } });
  expect(await sam.ask('POST', '/joining/code', { invitation: id })).toMatchObject({
    status: 409,
    body: { code: 'joining.over' },
  });
});

it('does for a person with an account and no practice, who has a password and no computer', async () => {
  await accountCommand(
    service.store,
    service.operator,
    ['add', 'ida.berg', '--name', 'Ida Berg', '--organisation', 'Z99001', '--role', 'clinician'],
    () => Promise.resolve(demonstrationPassword),
  );
  await accountCommand(service.store, service.operator, ['remove', 'ida.berg', '--organisation', 'Z99001']);
  const code = await codeFor(await invites('ida.berg'));
  const ida = await request(service.url, 'POST', '/session', {
    account: 'ida.berg',
    password: demonstrationPassword,
  });
  expect(await request(service.url, 'POST', '/joining/join', { code }, ida.token)).toMatchObject({ status: 200 });
  await at('ida.berg', 'Z99002');
});

it('ends when the manager records that the person has left: at once at the service, at that practice only', async () => {
  const [here, there] = [await at('lee.marsh'), await at('lee.marsh', 'Z99002')];
  expect(await sam.act({ ledger: practice, name: 'staff.leave', args: { person: there.person } })).toMatchObject({
    outcome: 'applied',
  });
  expect((await there.ask('POST', '/sync/pull', { cursors: {} })).status).toBe(401);
  await expect(at('lee.marsh', 'Z99002')).rejects.toThrow();
  expect((await here.ask('POST', '/sync/pull', { cursors: {} })).status).toBe(200);
});

it('leaves to the administrator whoever looks at what the manager does', async () => {
  const nia = await at('nia.powell');
  expect(await sam.act({ ledger: practice, name: 'staff.leave', args: { person: nia.person } })).toMatchObject({
    outcome: 'applied',
  });
  expect((await nia.ask('POST', '/sync/pull', { cursors: {} })).status).toBe(200);
});

it('lets nobody in by recording them as staff in another way', async () => {
  const meera = await at('meera.anand');
  const staff = {
    person: meera.person,
    name: 'Dr Meera Anand',
    organisation: 'Z99001',
    roles: ['clinician'],
    since: new Date().toISOString(),
    left: null,
  };
  const anne = await at('anne.cole');
  expect(await anne.act({ ledger: 'practice:Z99001', name: 'staff.record', args: { staff } })).toMatchObject({
    outcome: 'applied',
  });
  await expect(at('meera.anand', 'Z99001')).rejects.toThrow();
});

it('tells no code to another manager, nor to somebody who invited and is no manager any more', async () => {
  const id = await invites('tom.ellery');
  const become = (who: Desk, role: string) =>
    service.database.asSuperuser((client) =>
      client.query('update membership set roles = $1 where person = $2 and organisation = $3', [
        [role],
        who.person,
        'Z99002',
      ]),
    );
  const priya = await at('priya.nair');
  await become(priya, 'practice-manager');
  expect(await priya.ask('POST', '/joining/code', { invitation: id })).toMatchObject({ status: 404 });
  await become(priya, 'receptionist');
  await become(sam, 'clinician');
  expect(await sam.ask('POST', '/joining/code', { invitation: id })).toMatchObject({ status: 404 });
  await become(sam, 'practice-manager');
  expect((await sam.ask('POST', '/joining/code', { invitation: id })).status).toBe(200);
  await sam.act({ ledger: practice, name: 'joining.withdraw', args: { id } });
});

describe('while a code is being used', () => {
  /** The service's own act, and just before it this. */
  const before = (first: (act: () => Promise<unknown>) => Promise<unknown>) => {
    const act = service.operator.act.bind(service.operator);
    vi.spyOn(service.operator, 'act').mockImplementationOnce(async (acts) => {
      await first(() => act(acts));
      return act(acts);
    });
  };

  it('another computer uses it: there is no such code', async () => {
    await accountCommand(
      service.store,
      service.operator,
      ['add', 'kit.lowe', '--name', 'Kit Lowe', '--organisation', 'Z99001', '--role', 'clinician'],
      () => Promise.resolve(demonstrationPassword),
    );
    const kit = await at('kit.lowe');
    const code = await codeFor(await invites('kit.lowe'));
    before((act) => act());
    expect(await joins(kit, code)).toMatchObject({ status: 404, body: { code: 'joining.noCode' } });
  });

  it('the invitation is withdrawn: nobody joins, and the reason is said', async () => {
    const tom = await at('tom.ellery');
    const id = await invites('tom.ellery');
    const code = await codeFor(id);
    before(() => sam.act({ ledger: practice, name: 'joining.withdraw', args: { id } }));
    expect(await joins(tom, code)).toMatchObject({ status: 409 });
    await expect(at('tom.ellery', 'Z99002')).rejects.toThrow();
  });
});
