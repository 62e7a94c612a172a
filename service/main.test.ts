import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, inject, vi } from 'vitest';
import { days2029, holidayFile } from '../shared/domain/testing/holidays';
import { demonstrationPassword } from './demonstration/people';
import { fictionalRegister } from './demonstration/register';
import { testDatabase } from './testing/database';
import { Desk, request } from './testing/desk';
import { asEpraccur } from './testing/epraccur-file';
import { bundleProgrammes, dataFolder, postgresIn, ran, serving } from './testing/programme';

// Each starts a database or two; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });
beforeAll(bundleProgrammes);

const draft = () => ({ ledger: 'practice:Z99001', name: 'arrangement.draft', args: { id: randomUUID(), terms: {} } });

describe('with its own PostgreSQL', () => {
  const data = dataFolder();
  const env = { DATA_DIR: data.path, DEMONSTRATION: '1' };
  afterAll(() => data.remove());

  it('keeps what it answered for through SIGTERM, SIGKILL, and the killing of its database', async () => {
    const acts = [draft(), draft(), draft()];
    const first = await serving(env);
    const anne = await Desk.at(first.url, 'anne.cole', demonstrationPassword);
    const command = await anne.sign(acts[0]!);
    const answer = await anne.push(command);
    expect(answer).toMatchObject([{ outcome: 'applied' }]);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(postgresIn(data.path)).toBeUndefined();

    const second = await serving({ ...env, PORT: new URL(first.url).port });
    expect(second.url).toBe(first.url);
    await anne.signIn();
    expect(await anne.push(command)).toEqual(answer);
    expect(await anne.act(acts[1]!)).toMatchObject({ outcome: 'applied' });
    await second.end('SIGKILL');
    const orphan = postgresIn(data.path);
    expect(orphan).toBeGreaterThan(0);

    // The database that was left behind is taken over, and ended with the service.
    const third = await serving({ ...env, PORT: new URL(first.url).port });
    expect(postgresIn(data.path)).toBe(orphan);
    await anne.signIn();
    expect(await anne.act(acts[2]!)).toMatchObject({ outcome: 'applied' });
    await third.end('SIGKILL');
    process.kill(orphan!, 'SIGKILL');
    await wait(300);

    const fourth = await serving({ ...env, PORT: new URL(first.url).port });
    await anne.signIn();
    const rows = await anne.rows();
    for (const { args } of acts) expect(rows.has(`practice:Z99001 draft ${args.id}`)).toBe(true);
    expect(await fourth.end('SIGINT')).toBe(0);
    expect(postgresIn(data.path)).toBeUndefined();
  });

  it('is not served as a real one once the demonstration was in it', async () => {
    const refused = await ran('main', [], { DATA_DIR: data.path, PORT: '0' });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toMatch(/filled for a demonstration/);
  });

  it('lets the command lines work beside it, and no second service', async () => {
    const service = await serving(env);
    const other = await ran('main', [], { ...env, PORT: '0' });
    expect(other).toMatchObject({ code: 1 });
    expect(other.said).toMatch(/Another service is using/);

    const file = path.join(data.path, 'epraccur.csv');
    writeFileSync(file, asEpraccur(fictionalRegister(60, 5)));
    const imported = await ran('ods', ['import', file], env);
    expect(imported.said).toMatch(/Done: \d+ added, \d+ changed/);
    expect(imported.code).toBe(0);
    writeFileSync(file, `${asEpraccur(fictionalRegister(60, 6))}"half a row"\r\n`);
    const refused = await ran('ods', ['import', file], env);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toMatch(/Line 61 .*Nothing was changed/);

    const holidays = path.join(data.path, 'bank-holidays.json');
    writeFileSync(holidays, holidayFile(days2029.slice(1)));
    const incomplete = await ran('main', ['holidays', 'import', holidays], env);
    expect(incomplete).toMatchObject({ code: 1 });
    expect(incomplete.said).toMatch(/^Nothing was imported\. The list has 7 bank holidays in 2029/);
    writeFileSync(holidays, holidayFile(days2029));
    expect((await ran('main', ['holidays', 'import', holidays], env)).said).toContain('Imported 8 bank holidays');
    expect((await ran('main', ['holidays', 'import', holidays], env)).said).toContain('says the same as the list');

    const added = await ran(
      'main',
      ['account', 'add', 'jo.smith', '--name', 'Jo Smith', '--organisation', 'Z99004', '--role', 'practice-manager'],
      env,
      'three words together\n',
    );
    expect(added.said).toContain('Added Jo Smith');
    const jo = await Desk.at(service.url, 'jo.smith', 'three words together');
    expect([...(await jo.rows()).keys()]).toContain(`practice:Z99004 staff ${jo.person}`);
    expect((await ran('main', ['check'], env)).code).toBe(0);
    expect((await ran('main', ['reset', '--yes'], env)).said).toMatch(/Stop it first/);
    expect((await request(service.url, 'GET', '/health')).body).toEqual({ ok: true });
    expect(await service.end('SIGTERM')).toBe(0);
  });

  it('keeps its secrets to its own user, and no socket outside its folder', () => {
    for (const name of ['postgres.json', 'operator-key.json'])
      expect(statSync(path.join(data.path, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(data.path, 'postgres/postmaster.opts'), 'utf8')).toContain(
      '"listen_addresses=127.0.0.1"',
    );
  });

  it('is emptied when it is said twice', async () => {
    expect(await ran('main', ['reset'], env)).toMatchObject({ code: 1 });
    expect(await ran('main', ['reset', '--yes'], env)).toMatchObject({ code: 0 });
  });
});

describe('with a PostgreSQL of one’s own', () => {
  it('serves from DATABASE_URL, two instances together, and a poke crosses between them', async () => {
    const database = await testDatabase();
    const [one, two] = [dataFolder(), dataFolder()];
    const first = await serving({ DATABASE_URL: database.url, DATA_DIR: one.path, DEMONSTRATION: '1' });
    const second = await serving({ DATABASE_URL: database.url, DATA_DIR: two.path, DEMONSTRATION: '1' });
    const anne = await Desk.at(first.url, 'anne.cole', demonstrationPassword);
    const lee = await Desk.at(second.url, 'lee.marsh', demonstrationPassword);
    const end = new AbortController();
    const stream = await fetch(`${second.url}/sync/events`, {
      headers: { authorization: `Bearer ${lee.token}` },
      signal: end.signal,
    });
    let heard = '';
    void (async () => {
      for await (const piece of stream.body ?? []) heard += new TextDecoder().decode(piece);
    })().catch(() => undefined);
    expect(await anne.act(draft())).toMatchObject({ outcome: 'applied' });
    await expect.poll(() => heard).toContain('practice:Z99001');
    end.abort();
    expect(await first.end('SIGTERM')).toBe(0);
    expect(await second.end('SIGTERM')).toBe(0);
    await database.drop();
    one.remove();
    two.remove();
  });

  it('refuses a login that row-level security does not bind', async () => {
    const data = dataFolder();
    const refused = await ran('main', [], { DATABASE_URL: inject('superuserUrl'), DATA_DIR: data.path });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/superuser or may bypass row-level security/);
    data.remove();
  });

  it('refuses a database whose row-level security somebody turned off', async () => {
    const [database, data] = [await testDatabase(), dataFolder()];
    const env = { DATABASE_URL: database.url, DATA_DIR: data.path, PORT: '0' };
    expect((await ran('main', ['check'], env)).code).toBe(0);
    await database.asSuperuser((client) => client.query('alter table log no force row level security'));
    const refused = await ran('main', ['check'], env);
    expect(refused.said).toMatch(/Row-level security is off for log/);
    expect(refused.code).toBe(1);
    await database.drop();
    data.remove();
  });
});
