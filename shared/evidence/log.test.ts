import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../protocol/evidence';
import { checkLog, leafOf, type LogSigner } from './log';
import { append, emptyFrontier, rootOf } from './merkle';
import { importSigningKey, makeSigningPair, signCommand } from './signature';

const person = 'b7a1c5ab-2f8e-4c1a-9a51-0d6f3f7f0002';
const device = 'b7a1c5ab-2f8e-4c1a-9a51-0d6f3f7f0003';
let entries: LogEntry[];
let signers: LogSigner[];

/** A log whose hashes are all right again: what a dishonest service would show. */
function rehashed(altered: readonly LogEntry[]): LogEntry[] {
  let frontier = emptyFrontier;
  return altered.map((entry, at) => {
    const leaf = leafOf(entry.command, entry.receivedAt);
    frontier = append(frontier, leaf);
    return { ...entry, index: at + 1, leaf, root: rootOf(frontier) };
  });
}

beforeAll(async () => {
  const pair = await makeSigningPair();
  const key = await importSigningKey(pair.privateKey);
  signers = [{ person, device, name: 'Amal Idris', signingKey: pair.publicKey }];
  const commands = await Promise.all(
    [1, 2, 3, 4, 5].map((seq) =>
      signCommand(key, {
        id: `b7a1c5ab-2f8e-4c1a-9a51-0d6f3f7f100${seq}`,
        ledger: 'board:Z99001',
        name: 'closure.reopen',
        args: { note: `Note ${seq}` },
        actor: { person, organisation: 'Z99001' },
        device,
        seq,
        madeAt: '2026-11-24T07:40:00.000Z',
        basedOn: [],
      }),
    ),
  );
  entries = rehashed(
    commands.map((command) => ({ index: 0, command, receivedAt: '2026-11-24T07:40:01.000Z', leaf: '', root: '' })),
  );
});

/** Typed, since Vitest's matcher is any. */
const containing = (part: string): unknown => expect.stringContaining(part);

const withArgs = (at: number) =>
  entries.map((entry, index) =>
    index === at ? { ...entry, command: { ...entry.command, args: { note: 'Altered' } } } : entry,
  );

describe('checking a log', () => {
  it('accepts an honest one, whole or in two stretches', async () => {
    const whole = await checkLog(entries, signers);
    expect(whole).toMatchObject({ ok: true, size: 5, root: entries[4]!.root });
    const first = await checkLog(entries.slice(0, 3), signers);
    if (!first.ok) throw new Error(first.why);
    expect(await checkLog(entries.slice(3), signers, first.frontier)).toMatchObject({
      ok: true,
      size: 5,
      root: entries[4]!.root,
    });
  });

  it('names the entry that was altered', async () => {
    expect(await checkLog(withArgs(2), signers)).toMatchObject({
      ok: false,
      index: 3,
      why: containing('altered'),
    });
  });

  it('names it by its signature when every hash was made to fit again', async () => {
    expect(await checkLog(rehashed(withArgs(2)), signers)).toMatchObject({
      ok: false,
      index: 3,
      why: containing('signature'),
    });
  });

  it('names the place of a deleted entry', async () => {
    const without = entries.filter((_, at) => at !== 2);
    expect(await checkLog(without, signers)).toMatchObject({
      ok: false,
      index: 3,
      why: containing('missing'),
    });
  });

  it('notices commands of one device out of order, or one of them twice', async () => {
    const [one, two, ...rest] = entries;
    expect(await checkLog(rehashed([two!, one!, ...rest]), signers)).toMatchObject({ ok: false, index: 2 });
    expect(await checkLog(rehashed([one!, one!, ...rest]), signers)).toMatchObject({
      ok: false,
      index: 2,
      why: containing('twice'),
    });
  });

  it('does not believe a signer nobody knows', async () => {
    expect(await checkLog(entries, [])).toMatchObject({ ok: false, index: 1, why: containing('Nobody is known') });
  });

  it('notices a command of another ledger, and a root that is not that of what came before', async () => {
    const other = entries.map((entry, at) =>
      at === 1 ? { ...entry, command: { ...entry.command, ledger: 'board:Z99002' } } : entry,
    );
    expect(await checkLog(rehashed(other), signers)).toMatchObject({
      ok: false,
      index: 2,
      why: containing('another ledger'),
    });
    const root = entries[0]!.root;
    const unrooted = entries.map((entry, at) => (at === 3 ? { ...entry, root } : entry));
    expect(await checkLog(unrooted, signers)).toMatchObject({ ok: false, index: 4, why: containing('root') });
  });
});
