import { expect, test, vi } from 'vitest';
import { ipcChannels, type IpcChannel } from '../../shared/ipc';
import { registerHandlers, type Handlers } from './register';

type Listener = (event: { trusted: boolean }, ...args: unknown[]) => Promise<unknown>;

function registered() {
  const done: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(ipcChannels).map((channel) => [channel, (...args: unknown[]) => (done.push(channel), args.length)]),
  ) as unknown as Handlers; // every handler is the same stand-in: what is tested is what comes before it
  const listeners = new Map<string, Listener>();
  registerHandlers(
    { handle: (channel, listener: Listener) => void listeners.set(channel, listener) },
    handlers,
    (event) => event.trusted,
  );
  return {
    done,
    listeners,
    call: (channel: string, trusted: boolean, ...args: unknown[]) => listeners.get(channel)!({ trusted }, ...args),
  };
}

const person = { id: 'a-1', name: 'Ann', detail: '', store: 's' };
const right: Record<IpcChannel, unknown[]> = {
  'app.about': [],
  'vault.people': [],
  'vault.policy': [],
  'vault.create': [person, '284915', new Uint8Array(2)],
  'vault.open': ['a-1', '284915'],
  'vault.openBeside': ['a-1', '284915'],
  'vault.save': [new Uint8Array(2)],
  'vault.lock': [],
  'vault.remove': ['a-1'],
  'print.toPdf': [{ fileName: 'a', title: 'b', foot: 'c' }],
  'print.dialog': [],
  'file.save': [{ fileName: 'Accesses', kind: 'csv', text: 'a' }],
  'clipboard.write': ['x'],
  'open.external': ['ods'],
  'launch.list': [],
  'launch.start': ['emis'],
};
const channels = Object.keys(ipcChannels) as IpcChannel[];

test('every channel of the contract has its handler', () => {
  expect([...registered().listeners.keys()].sort()).toEqual([...channels].sort());
});

test.each(channels)(
  '%s: answered when all is right, refused to a stranger, refused with other arguments',
  async (channel) => {
    const { call, done } = registered();
    expect(await call(channel, true, ...right[channel])).toBe(right[channel].length);
    expect(done).toEqual([channel]);
    await expect(call(channel, false, ...right[channel])).rejects.toThrow('Refused: only the page');
    await expect(call(channel, true, ...right[channel], 'one more')).rejects.toThrow('Refused: these are not');
    if (right[channel].length > 0) {
      await expect(call(channel, true)).rejects.toThrow('Refused: these are not');
      await expect(call(channel, true, ...right[channel].map(() => ({ evil: 1 })))).rejects.toThrow(
        'Refused: these are not',
      );
      await expect(call(channel, true, ...right[channel].map(() => 7))).rejects.toThrow('Refused: these are not');
    }
    expect(done).toEqual([channel]);
  },
);

test.each<[string, IpcChannel, unknown[]]>([
  ['a path for an id', 'vault.open', ['../../etc/passwd', '284915']],
  ['an id too long', 'vault.remove', ['a'.repeat(65)]],
  ['a secret of a megabyte', 'vault.open', ['a-1', 'x'.repeat(1_000_000)]],
  ['a keyring too large', 'vault.save', [new Uint8Array(8_000_001)]],
  ['a keyring that is no bytes', 'vault.save', [[1, 2]]],
  ['an address for a launcher’s id', 'launch.start', ['https://evil.example/']],
  ['a path for a launcher’s id', 'launch.start', ['/bin/sh']],
  ['a person with more than a person has', 'vault.create', [{ ...person, admin: true }, 'x', new Uint8Array(1)]],
])('%s is refused', async (_what, channel, args) => {
  await expect(registered().call(channel, true, ...args)).rejects.toThrow('Refused');
});

test('a failure inside tells its code and no path', async () => {
  const listeners = new Map<string, Listener>();
  const failing = vi.fn(() => {
    throw Object.assign(new Error("ENOSPC: no space left, write '/home/ann/vault'"), { code: 'ENOSPC' });
  });
  registerHandlers(
    { handle: (channel, listener: Listener) => void listeners.set(channel, listener) },
    { 'vault.lock': failing } as unknown as Handlers,
    () => true,
  );
  const error = await listeners.get('vault.lock')!({ trusted: true }).then(
    () => null,
    (reason: unknown) => String(reason),
  );
  expect(error).toContain('(ENOSPC)');
  expect(error).not.toContain('/home');
});
