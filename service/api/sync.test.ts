import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSigningPair, importSigningKey, signCommand } from '../../shared/evidence/signature';
import { demonstrationPassword } from '../demonstration/people';
import { Desk } from '../testing/desk';
import { running, type Running } from '../testing/running';

let service: Running;
let anne: Desk;
let sam: Desk;

beforeAll(async () => {
  service = await running();
  anne = await Desk.at(service.url, 'Anne.Cole ', demonstrationPassword);
  sam = await Desk.at(service.url, 'sam.okoye', demonstrationPassword);
});
afterAll(() => service.close());

let day = 0;
/** A planned closure on a day of its own, since two may not overlap. */
const closure = () => {
  const from = new Date(Date.now() + ++day * 86_400_000);
  const until = new Date(from.getTime() + 3_600_000);
  return {
    ledger: 'board:Z99001',
    name: 'closure.declare',
    args: {
      id: randomUUID(),
      planned: true,
      from: from.toISOString(),
      until: until.toISOString(),
      extent: 'full',
      reason: 'A burst pipe',
      cover: [],
    },
  };
};

describe('push and pull', () => {
  it('a command is applied, and its row reaches who may read it', async () => {
    const act = closure();
    expect(await anne.act(act)).toMatchObject({ outcome: 'applied' });
    expect((await anne.rows()).has(`board:Z99001 closure ${act.args.id}`)).toBe(true);
    expect((await sam.rows()).has(`board:Z99001 closure ${act.args.id}`)).toBe(false);
  });

  it('delivers the register in pieces that resume inside one version', async () => {
    const rows = await anne.rows();
    expect([...rows.keys()].filter((key) => key.startsWith('reference organisation'))).toHaveLength(42);
    expect([...rows.keys()].some((key) => key.startsWith('board:Z99001 system EMIS'))).toBe(true);
  });

  it('gives the first answer again, however often it is sent', async () => {
    const command = await anne.sign(closure());
    const first = await anne.push(command);
    for (let again = 0; again < 5; again++) expect(await anne.push(command)).toEqual(first);
    const twice = await anne.push(command, command);
    expect(twice).toEqual([first[0], first[0]]);
  });

  it('refuses another command under a used number, or a used id', async () => {
    const first = await anne.sign(closure());
    await anne.push(first);
    expect(await anne.act({ ...closure(), seq: first.seq })).toMatchObject({
      outcome: 'rejected',
      rejection: { code: 'command.sequenceReused' },
    });
    // Nor is it the first one's answer that another number of the same id gets.
    expect(await anne.act({ ...closure(), id: first.id })).toMatchObject({
      outcome: 'rejected',
      rejection: { code: 'command.sequenceReused' },
    });
  });

  it('refuses what comes after something that was done later', async () => {
    const late = await anne.sign(closure());
    expect(await anne.act(closure())).toMatchObject({ outcome: 'applied' });
    expect(await anne.push(late)).toMatchObject([{ outcome: 'rejected', rejection: { code: 'command.outOfOrder' } }]);
  });

  it('refuses a forged signature, and one that fits another command', async () => {
    const forger = await importSigningKey((await makeSigningPair()).privateKey);
    const { signature: _mine, ...unsigned } = await anne.sign(closure());
    const forged = await signCommand(forger, unsigned);
    expect(await anne.push(forged)).toMatchObject([{ outcome: 'rejected', rejection: { code: 'command.signature' } }]);
    const altered = { ...(await anne.sign(closure())), ledger: 'board:Z99002' };
    expect(await anne.push(altered)).toMatchObject([{ outcome: 'rejected', rejection: { code: 'command.signature' } }]);
  });

  it('keeps a rejection as the answer to that command', async () => {
    const command = await anne.sign({ ledger: 'board:Z99002', name: 'closure.declare', args: closure().args });
    const first = await anne.push(command);
    expect(first).toMatchObject([{ outcome: 'rejected', rejection: { code: 'authority.ledger' } }]);
    expect(await anne.push(command)).toEqual(first);
  });

  it("takes a colleague's command of the same computer, and none of another", async () => {
    const lee = await Desk.at(service.url, 'lee.marsh', demonstrationPassword, { device: anne.device });
    await anne.signIn();
    lee.seq = anne.seq;
    const command = await lee.sign(closure());
    anne.seq = lee.seq;
    expect(await anne.push(command)).toMatchObject([{ outcome: 'applied', id: command.id }]);
    const foreign = await sam.ask('POST', '/sync/push', { commands: [await anne.sign(closure())] });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'push.otherDevice' } });
    await anne.signIn();
  });

  it('takes nothing of somebody who is not enrolled on this computer, or who no longer works there', async () => {
    const elsewhere = await sam.sign({ ...closure(), ledger: 'board:Z99002', device: anne.device, seq: anne.seq });
    expect(await anne.push(elsewhere)).toMatchObject([
      { outcome: 'rejected', rejection: { code: 'command.notEnrolled' } },
    ]);
    const lee = await Desk.at(service.url, 'lee.marsh', demonstrationPassword, { device: anne.device });
    await anne.signIn();
    const command = await lee.sign({ ...closure(), seq: anne.seq++ });
    await service.database.asSuperuser((client) =>
      client.query('delete from membership where person = $1', [lee.person]),
    );
    expect(await anne.push(command)).toMatchObject([{ outcome: 'rejected', rejection: { code: 'command.notMember' } }]);
    await expect(lee.signIn()).rejects.toThrow();
  });
});
