/** The packaged program, from outside: it does the story's core with the real service, and its fuses are as decided. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { forTests, readFuses, shipped } from '../../build/fuses.mjs';
import { PackagedApp } from '../support/packaged-app';
import { Service } from '../support/service';

const program = process.env.PACKAGED_PATH ?? '';
const programForTests = process.env.PACKAGED_E2E_PATH ?? '';
const passphrase = 'harbour wall lantern';

test('every fuse of the shipped program is as decided; the one for tests differs in one', async () => {
  const found = await readFuses(program);
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(8);
  expect(shipped).toMatchObject(found);
  expect(found).toMatchObject({ RunAsNode: false, EnableNodeCliInspectArguments: false, OnlyLoadAppFromAsar: true });
  const other = await readFuses(programForTests);
  expect(forTests).toMatchObject(other);
  const differ = Object.entries(other).filter(([name, state]) => found[name as keyof typeof found] !== state);
  expect(differ).toEqual([['EnableNodeCliInspectArguments', true]]);
});

test('with the fuse off it is no Node, whatever the environment says', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pb-fuse-'));
  // Not being Node it opens its window, and is ended after a while.
  const ran = spawnSync(program, ['-e', 'console.log("I am Node")', `--user-data-dir=${folder}`], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 3_000,
    killSignal: 'SIGKILL',
  });
  expect(ran.stdout).not.toContain('I am Node');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

for (const word of ['--no-sandbox', '--disable-web-security', '--remote-debugging-port=0']) {
  test(`it does not start with ${word}`, () => {
    const ran = spawnSync(program, [word, '--password-store=basic'], {
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    expect(ran.status).toBe(78);
    expect(ran.stderr).toContain('which would turn off its protection');
  });
}

test('first run, sign-in and sync; then cold and offline, it unlocks with what it had', async () => {
  test.setTimeout(180_000);
  const service = await Service.start();
  const app = await PackagedApp.on(service, program, 'Z99002');
  try {
    await app.page.getByRole('option', { name: /Sam Okoye/ }).click();
    await app.page.getByRole('button', { name: 'Go on' }).click();
    await app.page.getByLabel('Name this computer').fill('Packaged');
    await app.page.getByLabel(/^Choose a P/i).fill(passphrase);
    await app.page.getByLabel(/^The same .* again/).fill(passphrase);
    await app.page.getByRole('button', { name: /^Keep this/ }).click();
    await expect(app.page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 60_000 });
    await app.kill();
    await app.cable.pull();
    await app.start();
    await app.page.getByLabel(/^Passphrase of Sam Okoye/).fill(passphrase);
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByText(/^Offline since/).first()).toBeVisible({ timeout: 30_000 });
    await app.page.keyboard.press('Control+K');
    await app.page.keyboard.insertText('Larkfield');
    await expect(app.page.getByRole('option', { name: /Larkfield Surgery/ }).first()).toBeVisible();
  } finally {
    await app.dispose();
    await service.dispose();
  }
});
