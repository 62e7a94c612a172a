import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/people';
import { Explained } from '../explained';
import { Desk, request } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { accountCommand } from './account';

let service: Running;
beforeAll(async () => {
  service = await running();
});
afterAll(() => service.close());

/** `service account …`, with a password as it would be piped in. */
const account = (line: string, password = '') =>
  accountCommand(service.store, service.operator, line.split(' '), () => Promise.resolve(password));
const signIn = async (name: string, password: string): Promise<number> =>
  (await request(service.url, 'POST', '/session', { account: name, password })).status;

describe('service account', () => {
  it('lists who may sign in, of one organisation or of all', async () => {
    const all = (await account('list')).split('\n');
    expect(all).toContain('Z99001  ruth.adeyemi  Dr Ruth Adeyemi: clinician, Caldicott Guardian');
    const some = await account('list --organisation Z99002');
    expect(some).toContain('priya.nair');
    expect(some).not.toContain('anne.cole');
    expect(await account('list --organisation Z99888')).toMatch(/no accounts there yet/);
  });

  it('changes a password: the old one is worth nothing, a session begun with it ends', async () => {
    const before = await request(service.url, 'POST', '/session', {
      account: 'lee.marsh',
      password: demonstrationPassword,
    });
    expect(before.status).toBe(200);
    await expect(account('password lee.marsh', 'too short')).rejects.toThrow(/at least 12 characters/);
    expect(await account('password lee.marsh', 'quite another one')).toMatch(/is changed/);
    expect(await signIn('lee.marsh', demonstrationPassword)).toBe(401);
    expect(await signIn('lee.marsh', 'quite another one')).toBe(200);
    expect((await request(service.url, 'DELETE', '/session', undefined, before.token)).status).toBe(401);
    await expect(account('password nobody.there', 'quite another one')).rejects.toThrow(/no account nobody.there/);
  });

  it('takes a person off a practice: nothing more is taken from them, and the list of staff says since when', async () => {
    const joan = await Desk.at(service.url, 'joan.hartley', demonstrationPassword);
    const priya = await Desk.at(service.url, 'priya.nair', demonstrationPassword);
    expect(await account('remove joan.hartley --organisation Z99002')).toMatch(/Joan Hartley is taken off Z99002/);
    expect((await joan.ask('POST', '/sync/pull', { ledgers: {} })).status).toBe(401);
    const row = (await priya.rows()).get(`practice:Z99002 staff ${joan.person}`);
    expect(row).toMatchObject({ name: 'Joan Hartley', left: expect.stringMatching(/^2/) as unknown });
    await expect(account('remove joan.hartley --organisation Z99002')).rejects.toThrow(/Nothing was changed/);
  });

  it('takes a lost computer off with everybody on it, who may use another', async () => {
    const meera = await Desk.at(service.url, 'meera.anand', demonstrationPassword);
    const listed = await account('computers --organisation Z99002');
    expect(listed).toContain(`${meera.device}  Front desk`);
    expect(await account(`remove-computer ${meera.device}`)).toMatch(/Dr Meera Anand can sign in again/);
    expect((await meera.ask('POST', '/sync/pull', { ledgers: {} })).status).toBe(401);
    expect(await account('computers --organisation Z99002')).not.toContain(meera.device);
    await expect(account(`remove-computer ${meera.device}`)).rejects.toThrow(/Nothing was changed/);
    await Desk.at(service.url, 'meera.anand', demonstrationPassword);
  });

  it('says how it is used when it is not understood, and changes nothing', async () => {
    for (const line of ['', 'rename x', 'list --organisation x!', 'remove lee.marsh', 'add a b c', 'remove-computer 7'])
      await expect(account(line)).rejects.toBeInstanceOf(Explained);
  });
});
