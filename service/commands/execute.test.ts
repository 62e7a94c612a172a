import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, londonDate } from '../../shared/domain/calendar';
import { isCoreDay } from '../../shared/domain/calendar/core-hours';
import { bundledHolidays } from '../../shared/domain/calendar/holidays';
import { listOfTest } from '../../shared/domain/testing/holidays';
import { checkLog } from '../../shared/evidence/log';
import { emptyRoot } from '../../shared/evidence/merkle';
import { logResponse } from '../../shared/protocol/evidence';
import { keysResponse } from '../../shared/protocol/identity';
import { demonstrationPassword } from '../demonstration/people';
import { arrange, termsOf } from '../testing/arrange';
import type { CommandDefinition, Outcome } from '../../shared/domain/command';
import { hashOfTerms } from '../../shared/domain/arrangement/standing';
import { Desk } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { check } from './check';
import { Executor } from './execute';
import { commands } from '../../shared/domain/registry';

let service: Running;
let anne: Desk;
let sam: Desk;
let arrangement: string;

beforeAll(async () => {
  service = await running();
  anne = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
  sam = await Desk.at(service.url, 'sam.okoye', demonstrationPassword);
  arrangement = await arrange(anne, sam);
});
afterAll(() => service.close());

/** The next day with core hours, after tomorrow. */
function comingDay(): string {
  let day = addDays(londonDate(new Date().toISOString()), 2);
  while (!isCoreDay(day, bundledHolidays)) day = addDays(day, 1);
  return day;
}

const draft = (id: string = randomUUID()) => ({
  ledger: 'practice:Z99001',
  name: 'arrangement.draft',
  args: { id, terms: {} },
});

describe('many at once', () => {
  it('gives every command one place in its ledger, whoever races', async () => {
    const desks = await Promise.all([0, 1, 2].map(() => Desk.at(service.url, 'anne.cole', demonstrationPassword)));
    const signed = await Promise.all(
      desks.map((desk) => Promise.all(Array.from({ length: 15 }, () => desk.sign(draft())))),
    );
    const results = (await Promise.all(desks.map((desk, at) => desk.push(...(signed[at] ?? []))))).flat();
    const indexes = results.map((one) => (one.outcome === 'applied' ? one.index : 0));
    expect(new Set(indexes).size).toBe(45);
    expect(indexes).not.toContain(0);
    const log = logResponse.parse((await anne.ask('GET', '/ledgers/practice:Z99001/log')).body);
    expect(await checkLog(log.entries, log.signers)).toMatchObject({
      ok: true,
      size: log.head.size,
      root: log.head.root,
    });
  });

  it('knows an arrangement from the moment it is proposed, also for what follows in the same push', async () => {
    const id = randomUUID();
    const ledger = `arrangement:${id}` as const;
    const terms = termsOf(['Z99001', 'Larkfield Surgery'], ['Z99004', 'A third practice']);
    const plain = z.json().parse(JSON.parse(JSON.stringify(terms)));
    const propose = { id, terms: plain, termsHash: hashOfTerms(terms) };
    const signed = [
      await anne.sign({ ledger, name: 'arrangement.propose', args: propose }),
      await anne.sign({ ledger, name: 'arrangement.withdraw', args: { reason: 'The wrong practice' } }),
    ];
    expect(await anne.push(...signed)).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
  });

  it('lets one of two win where only one can', async () => {
    const ruth = await Desk.at(service.url, 'ruth.adeyemi', demonstrationPassword);
    const from = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const close = (desk: Desk) =>
      desk.act({
        ledger: 'board:Z99001',
        name: 'closure.declare',
        args: { id: randomUUID(), planned: true, from, until: null, extent: 'full', reason: 'Flood', cover: [] },
      });
    const outcomes = (await Promise.all([close(anne), close(ruth)])).map((one) => one.outcome);
    expect(outcomes.sort()).toEqual(['applied', 'rejected']);
  });

  it('five deliveries of the same push at the same moment apply it once', async () => {
    const command = await anne.sign(draft());
    const answers = await Promise.all(Array.from({ length: 5 }, () => anne.push(command)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject([{ outcome: 'applied' }]);
  });
});

describe('a command as a witness', () => {
  it('of a log that this service never had is taken, kept and reported', async () => {
    const mismatches = () =>
      service.database.asSuperuser(async (client) => {
        const found = await client.query<{ ledger: string; size: number }>('select ledger, size from witness_mismatch');
        return found.rows;
      });
    await anne.act({ ...draft(), basedOn: [{ ledger: 'practice:Z99555', size: 0, root: emptyRoot }] });
    expect(await mismatches()).toEqual([]);
    const lie = { ledger: 'practice:Z99001', size: 1, root: 'a'.repeat(64) };
    expect(await anne.act({ ...draft(), basedOn: [lie] })).toMatchObject({ outcome: 'applied' });
    expect(await mismatches()).toEqual([{ ledger: 'practice:Z99001', size: 1 }]);
    expect(service.logged.some((line) => line.includes('witness_mismatch'))).toBe(true);
  });
});

describe('what the database cannot hold', () => {
  it('is refused for good, and what follows goes on', async () => {
    const bad = await anne.sign({ ...draft(), args: { id: randomUUID(), terms: { contractBasis: 'a\u0000b' } } });
    const good = await anne.sign(draft());
    const [first, second] = await anne.push(bad, good);
    expect(first).toMatchObject({ outcome: 'rejected', rejection: { code: 'command.unstorable' } });
    expect(second).toMatchObject({ outcome: 'applied' });
    expect(await anne.push(bad)).toEqual([first]);
    expect(
      await anne.act({ ...draft(), args: { id: randomUUID(), terms: { contractBasis: 'a\\u0000b, typed out' } } }),
    ).toMatchObject({ outcome: 'applied' });
  });
});

describe('what fails in a handler', () => {
  /** Two drafts of one computer, and what becomes of them where the first one's handler does this instead. */
  const taken = async (instead: () => Promise<Outcome>) => {
    const [first, second] = [await anne.sign(draft()), await anne.sign(draft())];
    const real = commands.get('arrangement.draft');
    if (!real) throw new Error('There is no such command');
    const handle: CommandDefinition['handle'] = (read, args, context) =>
      context.command === first.id ? instead() : real.handle(read, args, context);
    const log = { warn: () => undefined, error: () => undefined };
    const registry = new Map([[real.name, { ...real, handle }]]);
    const executor = new Executor({ store: service.store, registry, log, grew: () => undefined });
    return { results: await executor.execute([first, second]), again: () => anne.push(first, second) };
  };

  it('is postponed when it could not be asked, with what the same computer did after it', async () => {
    const { results, again } = await taken(() => Promise.reject(new Error('The connection was lost')));
    expect(results).toMatchObject([{ outcome: 'postponed' }, { outcome: 'postponed' }]);
    expect(await again()).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
  });

  it('is refused for good when it is the program’s own fault, and what follows goes on', async () => {
    const { results } = await taken(() =>
      Promise.resolve({ changes: [{ kind: 'no such', id: 'a', value: 1 }], concerns: [] }),
    );
    expect(results).toMatchObject([
      { outcome: 'rejected', rejection: { code: 'command.fault' } },
      { outcome: 'applied' },
    ]);
  });
});

describe('pokes', () => {
  it('reach who may read what grew, and nobody else', async () => {
    const lee = await Desk.at(service.url, 'lee.marsh', demonstrationPassword);
    const listen = async (desk: Desk) => {
      const end = new AbortController();
      const response = await fetch(`${service.url}/sync/events`, {
        headers: { authorization: `Bearer ${desk.token}` },
        signal: end.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      let heard = '';
      void (async () => {
        for await (const piece of response.body ?? []) heard += new TextDecoder().decode(piece);
      })().catch(() => undefined);
      return { heard: () => heard, end: () => end.abort() };
    };
    const [inside, outside] = [await listen(lee), await listen(sam)];
    await anne.act(draft());
    await expect.poll(inside.heard).toContain('data: {"ledgers":["practice:Z99001"]}');
    await anne.act({
      ledger: `arrangement:${arrangement}`,
      name: 'arrangement.suspend',
      args: { reason: 'For a day' },
    });
    await expect.poll(outside.heard).toContain(`arrangement:${arrangement}`);
    expect(outside.heard()).not.toContain('practice:Z99001');
    await anne.act({ ledger: `arrangement:${arrangement}`, name: 'arrangement.resume', args: { reason: 'Again' } });
    inside.end();
    outside.end();
  });
});

describe("a ledger's key", () => {
  const ledger = 'pair:Z99001+Z99002';
  const keys = async (desk: Desk) => keysResponse.parse((await desk.ask('GET', '/keys')).body);
  const post = (desk: Desk, keyId: string, enrolments: string[]) =>
    desk.ask('POST', '/keys', {
      ledger,
      keyId,
      sealed: enrolments.map((enrolment) => ({ enrolment, sealed: 'c2VhbGVk' })),
    });

  it('is made once, reaches every reader, and nobody who is not one', async () => {
    const quay = randomUUID();
    const wanted = (await keys(sam)).wanted.find((one) => one.ledger === ledger);
    expect(wanted?.keyId).toBeNull();
    expect(wanted?.recipients.map((one) => one.enrolment)).toEqual(
      expect.arrayContaining([anne.enrolment, sam.enrolment]),
    );
    expect(await post(sam, 'first-key', [anne.enrolment])).toMatchObject({
      status: 400,
      body: { code: 'keys.notForMaker' },
    });
    expect(await post(sam, 'first-key', [sam.enrolment, quay])).toMatchObject({ status: 200, body: { kept: 1 } });
    expect(await post(anne, 'other-key', [anne.enrolment])).toMatchObject({
      status: 409,
      body: { code: 'keys.later' },
    });
    // Knowing the key's name is not holding it: only who was let in lets others in.
    expect(await post(anne, 'first-key', [anne.enrolment])).toMatchObject({ status: 409 });
    expect(await post(sam, 'first-key', [anne.enrolment])).toMatchObject({ body: { kept: 1 } });
    expect((await keys(anne)).mine).toEqual([{ ledger, keyId: 'first-key', sealed: 'c2VhbGVk' }]);
  });

  it('is never offered to the service itself', async () => {
    const operators = await service.database.asSuperuser(async (client) =>
      z
        .array(z.object({ enrolment: z.string() }))
        .parse(
          (await client.query(`select enrolment from enrolment where person = '00000000-0000-4000-8000-000000000001'`))
            .rows,
        ),
    );
    expect(operators.length).toBeGreaterThan(0);
    const offered = JSON.stringify([await keys(anne), await keys(sam)]);
    for (const { enrolment } of operators) expect(offered).not.toContain(enrolment);
  });
});

describe('check', () => {
  const differences = () => check(service.store, commands);

  it('finds nothing to say about a service as it is, though somebody lost their keys and was enrolled again', async () => {
    const before = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
    expect(await before.act(draft())).toMatchObject({ outcome: 'applied' });
    const after = await Desk.at(service.url, 'anne.cole', demonstrationPassword, { device: before.device });
    expect(await after.act(draft())).toMatchObject({ outcome: 'applied' });
    expect((await before.ask('GET', '/keys')).status).toBe(401);
    expect(await differences()).toEqual([]);
  });

  it('runs a closure’s list again with the bank holidays that were known then, also when a day became one later', async () => {
    const closure = randomUUID();
    const ledger = 'board:Z99001';
    const from = comingDay();
    const declared = await anne.act({
      ledger,
      name: 'closure.declare',
      args: {
        id: closure,
        planned: true,
        from: `${from}T09:00:00.000Z`,
        until: `${from}T17:00:00.000Z`,
        extent: 'full',
        reason: 'No heating',
        cover: [],
      },
    });
    expect(declared).toMatchObject({ outcome: 'applied' });
    const ticks = () =>
      anne.act({ ledger, name: 'closure.line', args: { closure, line: 'icb', act: 'tick', words: '' } });
    expect(await ticks()).toMatchObject({ outcome: 'applied' });
    const { file, days } = listOfTest(1, { date: from, title: 'Extra bank holiday' });
    const [imported] = await service.operator.act([
      { ledger: 'reference', name: 'bankHolidays.import', args: { number: 1, file, days } },
    ]);
    expect(imported).toMatchObject({ outcome: 'applied' });
    expect(await ticks()).toMatchObject({ outcome: 'rejected', rejection: { code: 'closure.lineUnknown' } });
    expect(await differences()).toEqual([]);
  });

  it('finds a row that was altered, one that was removed, one that nobody made', async () => {
    const tamper = (statement: string) => service.database.asSuperuser((client) => client.query(statement));
    await tamper(
      `update row set value = jsonb_set(value, '{name}', '"Another name"') where ledger = 'reference' and kind = 'organisation' and id = 'Z99003'`,
    );
    expect(await differences()).toEqual(['reference: the row organisation Z99003 is not what its log makes of it.']);
    await tamper(`delete from row where ledger = 'reference' and id = 'Z99003'`);
    expect(await differences()).toEqual(['reference: the row organisation Z99003 is missing.']);
    await tamper(`insert into row values ('board:Z99001', 'closure', 'made-up', '{}', 1)`);
    expect(await differences()).toContain('board:Z99001: nothing in the log made the row closure made-up.');
  });

  it('finds a log entry that was altered, even with its hashes made to fit', async () => {
    await service.database.asSuperuser((client) =>
      client.query(
        `update log set body = jsonb_set(body, '{args,id}', '"${randomUUID()}"') where ledger = 'practice:Z99001' and index = 3`,
      ),
    );
    expect((await differences()).filter((one) => one.startsWith('practice:Z99001: entry 3 '))).toHaveLength(1);
  });
});
