import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../../shared/domain/access/model';
import { noticeHash, noticeInForce, practiceRecipient } from '../../shared/domain/notice/in-force';
import { notice, noticeRowId } from '../../shared/domain/notice/model';
import { londonDate } from '../../shared/domain/calendar';
import { commands } from '../../shared/domain/registry';
import { sealedWords } from '../../shared/domain/testing/practices';
import { demonstrationPassword } from '../demonstration/people';
import { accountCommand } from '../operator/account';
import { arrange } from '../testing/arrange';
import { Desk, type Act } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { check } from './check';

/** What was done offline by somebody who has left meanwhile, or on a computer that was taken off: service/commands/actors.ts. */

let service: Running;
/** Their record it is. */
let tom: Desk;
/** The manager of the buddy's. */
let sam: Desk;
let arrangement: string;
let acknowledgement: { notice: string; title: string; noticeHash: string; noticePurpose: string; shownForMs: number };

const at = (account: string, device?: string) =>
  Desk.at(service.url, account, demonstrationPassword, device === undefined ? {} : { device });
const pair = 'pair:Z99001+Z99002';

beforeAll(async () => {
  service = await running();
  [tom, sam] = [await at('tom.ellery'), await at('sam.okoye')];
  arrangement = await arrange(await at('anne.cole'), sam);
  const notices = [...(await sam.rows())].flatMap(([key, value]) =>
    key.startsWith('reference notice ') ? [notice.parse(value)] : [],
  );
  const on = londonDate(new Date().toISOString());
  const inForce = noticeInForce(notices, { basis: 'direct-care', recipient: practiceRecipient, on });
  if (!inForce) throw new Error('No notice is in force');
  acknowledgement = {
    notice: noticeRowId(inForce),
    title: inForce.title,
    noticeHash: noticeHash(inForce),
    noticePurpose: inForce.purposes[0]?.id ?? '',
    shownForMs: 9_000,
  };
});
afterAll(() => service.close());

const asks = (id: string): Act => ({
  ledger: pair,
  name: 'access.request',
  args: {
    id,
    arrangement,
    home: 'Z99001',
    system: 'EMIS Web',
    purpose: 'medication',
    basis: 'direct-care',
    urgency: 'now',
    relationship: 'none',
    breakGlass: false,
    patient: sealedWords,
    reason: sealedWords,
  },
});
const opens = (id: string): Act => ({
  ledger: pair,
  name: 'access.open',
  args: { access: id, acknowledgement, offline: true },
});
const withdraws = (id: string): Act => ({ ledger: pair, name: 'access.withdraw', args: { access: id } });

/** The access as the home practice's officer has it. */
const seen = async (id: string) => access.parse((await tom.rows()).get(`${pair} access ${id}`));
const leaves = (who: Desk) => sam.act({ ledger: 'practice:Z99002', name: 'staff.leave', args: { person: who.person } });
/** Each answer in a word. */
const told = (results: Awaited<ReturnType<Desk['push']>>) =>
  results.map((one) => (one.outcome === 'applied' ? 'applied' : one.rejection.code));

/** Somebody and a colleague at one desk. */
async function together(account: string, colleague: string): Promise<[Desk, Desk]> {
  const one = await at(account);
  const other = await at(colleague, one.device);
  return [one, other];
}

describe('somebody who has left', () => {
  it('is heard on what they did offline before: opened, with the concern first; what they ask for is refused', async () => {
    const [priya, joan] = await together('priya.nair', 'joan.hartley');
    const [id, other] = [randomUUID(), randomUUID()];
    const waiting = [await priya.sign(asks(id)), await priya.sign(opens(id)), await priya.sign(asks(other))];
    const intent = await priya.sign(withdraws(other));
    expect(await leaves(priya)).toMatchObject({ outcome: 'applied' });

    // Their own sign-in carries nothing; the colleague's at the same desk does.
    expect((await priya.ask('POST', '/sync/push', { commands: waiting })).status).toBe(401);
    const answers = await joan.push(...waiting, intent);
    expect(told(answers)).toEqual(['applied', 'applied', 'applied', 'command.ended']);
    const one = await seen(id);
    expect(one).toMatchObject({ by: { name: 'Priya Nair', roles: ['receptionist'] }, state: { is: 'open' } });
    expect(one.concerns.map(({ code }) => code)).toEqual(['command.arrivedAfterEnd']);
    expect(one.concerns[0]?.says).toMatch(/^Recorded after Priya Nair had left \(\d\d:\d\d on /);
    expect((await seen(other)).state.is).toBe('granted');

    // Sent again it gets the same answers, the refused one too, and the desk's sequence goes on from there.
    expect(await joan.push(...waiting, intent)).toEqual(answers);
    expect(told(await joan.push(await joan.sign({ ...asks(randomUUID()), seq: intent.seq })))).toEqual([
      'command.sequenceReused',
    ]);
    joan.seq = intent.seq + 1;
    const mine = randomUUID();
    expect(told(await joan.push(await joan.sign(asks(mine))))).toEqual(['applied']);
    expect((await seen(mine)).concerns).toEqual([]);

    // By the clock of the computer this was done when they had left.
    const late = randomUUID();
    expect(told(await joan.push(await priya.sign({ ...asks(late), seq: joan.seq++ })))).toEqual(['applied']);
    expect((await seen(late)).concerns.map(({ code }) => code)).toEqual(['command.doneAfterEnd']);
  });

  it('signs nothing with keys that new ones had replaced before', async () => {
    const [joan, meera] = await together('joan.hartley', 'meera.anand');
    const again = await at('joan.hartley', joan.device);
    await meera.signIn();
    const [lost, kept] = [randomUUID(), randomUUID()];
    const old = await joan.sign({ ...asks(lost), seq: 1 });
    expect(told(await meera.push(old))).toEqual(['command.signature']);
    expect(await leaves(again)).toMatchObject({ outcome: 'applied' });
    expect(told(await meera.push(old))).toEqual(['command.signature']);
    expect(told(await meera.push(await again.sign({ ...asks(kept), seq: 1 })))).toEqual(['applied']);
    expect((await tom.rows()).has(`${pair} access ${lost}`)).toBe(false);
  });
});

describe('a computer that was taken off', () => {
  it('is heard once somebody is set up on it again: what had happened on it, and nothing that it asks for', async () => {
    const before = await at('meera.anand');
    const id = randomUUID();
    const waiting = [await before.sign(asks(id)), await before.sign(opens(id)), await before.sign(withdraws(id))];
    await accountCommand(service.store, service.operator, ['remove-computer', before.device]);
    expect((await before.ask('POST', '/sync/push', { commands: waiting })).status).toBe(401);
    const after = await at('meera.anand', before.device);
    expect(told(await after.push(...waiting))).toEqual(['applied', 'applied', 'command.ended']);
    const { concerns, state } = await seen(id);
    expect(state.is).toBe('open');
    expect(concerns.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^Recorded after the computer that Dr Meera Anand did it on had been taken off \(/),
    ]);
  });
});

it('the service’s own check runs all of it again and finds no difference', async () => {
  expect(await check(service.store, commands)).toEqual([]);
});
