import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount } from '../identity/accounts';
import { noLedgers } from '../store/store';
import { Desk } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { operatorPerson } from '../operator/person';
import { enrolled } from './enrolled';
import { keepApart } from './guard';
import { Keepers, keepersFile } from './keepers';
import { demonstrationPassword, people } from './people';

const real = { demonstration: false, story: false };
const demonstration = { demonstration: true, story: false };

let demo: Running;
let live: Running;
beforeAll(async () => {
  demo = await running();
  live = await running({ demonstration: false });
  await live.store.within(noLedgers, (tx) =>
    addAccount(tx, {
      account: 'jo.smith',
      name: 'Jo Smith',
      password: 'three words together',
      organisation: 'Z99004',
      roles: ['privacy-officer'],
    }),
  );
}, 60_000);
afterAll(async () => {
  await demo.close();
  await live.close();
});

it('serves no database with the demonstration’s people as a real one', async () => {
  await expect(keepApart(demo.store, real)).rejects.toThrow(/filled for a demonstration/);
  await expect(keepApart(demo.store, demonstration)).resolves.toBeUndefined();
});

it('puts no demonstration into a database where real people work', async () => {
  await expect(keepApart(live.store, demonstration)).rejects.toThrow(/in use/);
  await expect(keepApart(live.store, real)).resolves.toBeUndefined();
});

it('opens no keys of the story unless it is told to tell it, not even when they lie there', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pb-keepers-'));
  writeFileSync(path.join(dataDir, keepersFile), '[]');
  const settings = { ...demo.settings, dataDir };
  for (const other of [real, demonstration, { demonstration: false, story: true }]) {
    expect(() => Keepers.open(demo.store, { ...settings, ...other })).toThrow(/Nothing was opened/);
    expect(() => Keepers.begin(demo.store, { ...settings, ...other }, [])).toThrow(/Nothing was opened/);
  }
  expect(Keepers.open(demo.store, { ...settings, demonstration: true, story: true })).toBeInstanceOf(Keepers);
  rmSync(dataDir, { recursive: true });
});

it('without the story nobody is enrolled but who came, and nobody is let in by the service', async () => {
  const computer = { device: crypto.randomUUID(), organisation: 'Z99001', name: 'Front desk' };
  await enrolled(demo.store, people.find((one) => one.account === 'tom.ellery')?.person ?? '', computer);
  await Desk.at(demo.url, 'anne.cole', demonstrationPassword);
  const { others, sealed } = await demo.store.within(noLedgers, async (tx) => ({
    others: await tx.selectFrom('enrolment').where('person', '!=', operatorPerson).select('device').execute(),
    sealed: await tx.selectFrom('sealed_key').select('ledger').execute(),
  }));
  expect(others).toHaveLength(2);
  expect(sealed).toEqual([]);
});
