import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysResponse } from '../../shared/protocol/identity';
import { demonstrationPassword } from '../demonstration/people';
import { addAccount } from '../identity/accounts';
import { arrange } from '../testing/arrange';
import { Desk } from '../testing/desk';
import { running, type Running } from '../testing/running';

let service: Running;
let anne: Desk;
let sam: Desk;
let tom: Desk;

beforeAll(async () => {
  service = await running();
  anne = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
  sam = await Desk.at(service.url, 'sam.okoye', demonstrationPassword);
  tom = await Desk.at(service.url, 'tom.ellery', demonstrationPassword);
});
afterAll(() => service.close());

describe('what belongs to another practice', () => {
  it('answers exactly like what does not exist, on every route that names a ledger', async () => {
    await anne.act({ ledger: 'practice:Z99001', name: 'arrangement.draft', args: { id: randomUUID(), terms: {} } });
    for (const [theirs, absent] of [
      ['practice:Z99001', 'practice:Z99777'],
      ['privacy:Z99001', 'privacy:Z99777'],
      ['board:Z99001', 'board:Z99777'],
    ] as const) {
      const [log, none] = [
        await sam.ask('GET', `/ledgers/${theirs}/log`),
        await sam.ask('GET', `/ledgers/${absent}/log`),
      ];
      expect(log).toEqual(none);
      expect(log.status).toBe(404);
      const key = { keyId: 'k'.repeat(12), sealed: [{ enrolment: sam.enrolment, sealed: 'abc' }] };
      expect(await sam.ask('POST', '/keys', { ledger: theirs, ...key })).toEqual(
        await sam.ask('POST', '/keys', { ledger: absent, ...key }),
      );
      const pulled = await sam.pull({ cursors: { [theirs]: 0, [absent]: 0 } });
      expect(pulled.gone.sort()).toEqual([theirs, absent].sort());
      expect(pulled.ledgers.some((one) => one.ledger === theirs)).toBe(false);
    }
  });

  it('cannot be written, and the refusal says the same as for a practice that does not exist', async () => {
    const write = async (ledger: string) => {
      const result = await sam.act({ ledger, name: 'arrangement.draft', args: { id: randomUUID(), terms: {} } });
      return result.outcome === 'rejected' ? result.rejection : result;
    };
    expect(await write('practice:Z99001')).toMatchObject({ code: 'authority.ledger' });
    expect(await write('practice:Z99001')).toEqual(await write('practice:Z99777'));
  });

  it('opens with an arrangement: board and pair, not the practice or its privacy ledger', async () => {
    expect((await sam.pull()).ledgers.map((one) => one.ledger)).not.toContain('board:Z99001');
    const id = await arrange(anne, sam);
    const seen = (await sam.pull()).ledgers.map((one) => one.ledger);
    expect(seen).toContain('board:Z99001');
    expect(seen).toContain(`arrangement:${id}`);
    expect(seen).not.toContain('practice:Z99001');
    await anne.act({ ledger: `arrangement:${id}`, name: 'arrangement.end', args: { reason: 'Trial over' } });
    expect((await sam.pull({ cursors: { 'board:Z99001': 1 } })).gone).toContain('board:Z99001');
    expect((await sam.pull()).ledgers.map((one) => one.ledger)).toContain(`arrangement:${id}`);
  });

  it('is a pair also where no arrangement stands, once one side has made its key: both read it, nobody else', async () => {
    const pair = 'pair:Z99002+Z99003';
    await service.store.within({ reads: [] }, (tx) =>
      addAccount(tx, {
        account: 'ivo.brandt',
        name: 'Ivo Brandt',
        password: demonstrationPassword,
        organisation: 'Z99003',
        roles: ['privacy-officer'],
      }),
    );
    const ivo = await Desk.at(service.url, 'ivo.brandt', demonstrationPassword);
    const logOf = async (desk: Desk) => (await desk.ask('GET', `/ledgers/${pair}/log`)).status;
    expect([await logOf(sam), await logOf(ivo)]).toEqual([404, 404]);
    const wanted = await sam.ask('GET', '/keys?with=Z99003');
    const { recipients } = keysResponse.parse(wanted.body).wanted.find((one) => one.ledger === pair) ?? {};
    expect(recipients?.map((one) => one.enrolment)).toEqual(expect.arrayContaining([sam.enrolment, ivo.enrolment]));
    const first = { ledger: pair, keyId: 'k'.repeat(12), sealed: [{ enrolment: sam.enrolment, sealed: 'abc' }] };
    expect((await anne.ask('POST', '/keys', first)).status).toBe(404);
    expect((await sam.ask('POST', '/keys', first)).status).toBe(200);
    expect([await logOf(sam), await logOf(ivo), await logOf(anne)]).toEqual([200, 200, 404]);
  });

  it('keeps the privacy ledger to the people with the role', async () => {
    const ask = (desk: Desk) => desk.ask('GET', '/ledgers/privacy:Z99001/log');
    expect((await ask(tom)).status).toBe(200);
    expect((await ask(anne)).status).toBe(404);
  });
});

describe('row-level security', () => {
  it('shows a transaction nothing but its ledgers, even when the query asks for all', async () => {
    const rows = await service.store.within({ reads: ['board:Z99002'] }, (tx) =>
      tx.selectFrom('row').select('ledger').distinct().execute(),
    );
    expect(rows).toEqual([{ ledger: 'board:Z99002' }]);
    for (const table of ['row', 'log', 'ledger'] as const) {
      expect(await service.store.within({ reads: [] }, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
    }
  });

  it('lets a transaction write in its one ledger only, and never alter a log', async () => {
    const change = (writes: string) =>
      service.store.within({ reads: ['board:Z99001', 'board:Z99002'], writes }, (tx) =>
        tx.updateTable('row').set({ version: 99 }).where('ledger', '=', 'board:Z99002').executeTakeFirst(),
      );
    expect((await change('board:Z99001')).numUpdatedRows).toBe(0n);
    const insert = service.store.within({ reads: [], writes: 'board:Z99001' }, (tx) =>
      tx.insertInto('row').values({ ledger: 'board:Z99002', kind: 'x', id: 'x', value: null, version: 1 }).execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const alter = service.store.within({ reads: ['reference'], writes: 'reference' }, (tx) =>
      tx.updateTable('log').set({ root: 'x' }).execute(),
    );
    await expect(alter).rejects.toThrow(/permission denied/);
  });

  it('is what holds it: without the policy the same query shows everything', async () => {
    const all = () =>
      service.store.within({ reads: ['board:Z99002'] }, (tx) =>
        tx.selectFrom('row').select('ledger').distinct().execute(),
      );
    await service.database.asSuperuser((client) => client.query('alter table row disable row level security'));
    try {
      expect((await all()).length).toBeGreaterThan(2);
    } finally {
      await service.database.asSuperuser((client) => client.query('alter table row enable row level security'));
    }
    expect(await all()).toHaveLength(1);
  });
});
