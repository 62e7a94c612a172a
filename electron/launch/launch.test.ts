import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isLocalProgram, readLaunchers, type Launcher } from './launchers';
import { managedFolder } from './managed-folder';
import { startLauncher } from './start';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pb-launch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (content: unknown) =>
  writeFile(path.join(folder, 'launchers.json'), typeof content === 'string' ? content : JSON.stringify(content));
const emis = { id: 'emis', system: 'EMIS Web' };

test('addresses and programs with their fixed arguments are read, also from a file that begins with a mark', async () => {
  const list = [
    { ...emis, address: 'https://emis.example/start' },
    { id: 'one', system: 'SystmOne', program: '/opt/systmone/start', arguments: ['--unit', '99002'] },
  ];
  await keep(`\uFEFF${JSON.stringify({ launchers: list })}`);
  expect(await readLaunchers(folder)).toEqual({ launchers: list, wrong: null });
});

test('no file is no launchers, and nothing is wrong', async () => {
  expect(await readLaunchers(folder)).toEqual({ launchers: [], wrong: null });
});

test.each<[string, unknown]>([
  ['an http address', { launchers: [{ ...emis, address: 'http://emis.example/' }] }],
  ['a file address', { launchers: [{ ...emis, address: 'file:///etc/passwd' }] }],
  ['a script', { launchers: [{ ...emis, address: 'javascript:alert(1)' }] }],
  ['another program’s scheme', { launchers: [{ ...emis, address: 'ms-msdt:/id' }] }],
  ['an address with a password', { launchers: [{ ...emis, address: 'https://a:b@emis.example/' }] }],
  ['a relative program', { launchers: [{ ...emis, program: 'emis.exe' }] }],
  ['a path that climbs', { launchers: [{ ...emis, program: '/opt/../bin/sh' }] }],
  ['a program on another computer', { launchers: [{ ...emis, program: '//server/share/emis' }] }],
  ['an address and a program', { launchers: [{ ...emis, address: 'https://a.example/', program: '/bin/sh' }] }],
  ['arguments in one text', { launchers: [{ ...emis, program: '/bin/sh', arguments: '-c x' }] }],
  ['an id that is a path', { launchers: [{ ...emis, id: '../x', address: 'https://a.example/' }] }],
  [
    'an id twice',
    {
      launchers: [
        { ...emis, address: 'https://a.example/' },
        { ...emis, address: 'https://b.example/' },
      ],
    },
  ],
  ['something more', { launchers: [{ ...emis, address: 'https://a.example/', patient: '{nhsNumber}' }] }],
  ['no JSON', '{ launchers: '],
])('a file with %s starts nothing at all, and says so', async (_, content) => {
  await keep(content);
  const { launchers, wrong } = await readLaunchers(folder);
  expect(launchers).toEqual([]);
  expect(wrong).not.toBeNull();
});

test.each([
  ['no address', { launchers: [{ ...emis, address: 'emis' }] }],
  ['an address over two lines', { launchers: [{ ...emis, address: 'https://a.example/\nb' }] }],
  ['a program with a control character', { launchers: [{ ...emis, program: '/opt/emis\u0007' }] }],
])('a file with %s does not fit the schema, which is said with the place', async (_, content) => {
  await keep(content);
  expect((await readLaunchers(folder)).wrong).toMatch(/^launchers/);
});

test.each([
  ['C:\\Program Files\\EMIS\\emis.exe', true],
  ['C:/EMIS/emis.exe', false],
  ['\\\\server\\share\\emis.exe', false],
  ['//server/share/emis.exe', false],
  ['emis.exe', false],
  ['C:\\EMIS\\..\\cmd.exe', false],
])('on Windows %s is a program of this computer: %s', (text, local) => {
  expect(isLocalProgram(text, path.win32)).toBe(local);
});

test('an address is opened as the file has it; an unknown id opens nothing', async () => {
  const openAddress = vi.fn(() => Promise.resolve());
  const list: Launcher[] = [{ ...emis, address: 'https://emis.example/start' }];
  expect(await startLauncher(list, 'emis', { openAddress })).toEqual({ ok: true });
  expect(openAddress.mock.calls).toEqual([['https://emis.example/start']]);
  for (const id of ['https://evil.example/', 'toString', '', 'emis ']) {
    expect(await startLauncher(list, id, { openAddress })).toEqual({ ok: false, why: 'unknown' });
  }
  expect(openAddress).toHaveBeenCalledTimes(1);
  const failing = () => Promise.reject(new Error('no browser'));
  expect(await startLauncher(list, 'emis', { openAddress: failing })).toEqual({ ok: false, why: 'failed' });
});

test.runIf(process.platform !== 'win32')(
  'a program gets its fixed arguments, each whole and without a shell',
  async () => {
    const program = path.join(folder, 'start.sh');
    const said = path.join(folder, 'said.txt');
    await writeFile(program, '#!/bin/sh\nprintf "%s\\n" "$@" > "$1.part"\nmv "$1.part" "$1"\n');
    await chmod(program, 0o755);
    const list: Launcher[] = [{ ...emis, program, arguments: [said, 'two words; touch evil', '$HOME'] }];
    expect(await startLauncher(list, 'emis', { openAddress: () => Promise.resolve() })).toEqual({ ok: true });
    await vi.waitFor(async () => expect(await readFile(said, 'utf8')).toBe(`${said}\ntwo words; touch evil\n$HOME\n`));
  },
);

test('a program that is missing, is a folder or may not be run is said to be missing', async () => {
  const plain = path.join(folder, 'plain.txt');
  await writeFile(plain, 'not a program');
  for (const program of [path.join(folder, 'absent'), folder, ...(process.platform === 'win32' ? [] : [plain])]) {
    const list: Launcher[] = [{ ...emis, program, arguments: [] }];
    expect(await startLauncher(list, 'emis', { openAddress: () => Promise.resolve() })).toEqual({
      ok: false,
      why: 'missing',
    });
  }
});

test('the managed folder is the system’s own, unless another is named', () => {
  expect(managedFolder('linux', null)).toBe('/etc/practice-buddy');
  expect(managedFolder('darwin', null)).toBe('/Library/Application Support/Practice Buddy');
  expect(managedFolder('win32', null, 'D:\\ProgramData')).toBe('D:\\ProgramData\\Practice Buddy');
  expect(managedFolder('linux', '/srv/managed')).toBe('/srv/managed');
});
