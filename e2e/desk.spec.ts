/** One computer that several people of a practice share: who may unlock it, what each sees, and what stays whose. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { decodeKeyring } from '../shared/evidence/keyring';
import { leave } from './support/leave';
import { LogAtService } from './support/log-at-service';
import { Neighbourhood } from './support/neighbourhood';
import { rowsShown } from './support/rows-shown';

/** Each test finds Harbour View’s computer locked and leaves it so. */
let place: Neighbourhood;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  place = await Neighbourhood.open();
  await place.harbourView.addsColleague('Joan Hartley');
  await place.harbourView.locks();
});
test.afterAll(() => leave(place));

const patient = {
  nhsNumber: '999 012 3454',
  familyName: 'Okafor',
  givenName: 'Grace',
  dateOfBirth: '14 3 1962',
  purpose: 'Medication',
  knows: 'No',
  reason: 'Out of inhaler, pharmacy waiting',
};

test('a second receptionist takes over; what the first left unsent is sent under the first one’s name', async () => {
  const { harbourView } = place;
  await harbourView.unlocks('Priya Nair');
  await harbourView.hasSentEverything();
  await harbourView.installation.cable.pull();
  await harbourView.isOffline();
  await harbourView.goesToClosed(/Larkfield/);
  await harbourView.answersClosure('said by Priya, offline');
  await harbourView.locks();
  const began = Date.now();
  await harbourView.unlocks('Joan Hartley');
  console.log(`The second receptionist is ready ${Date.now() - began} ms after her name and passphrase`);
  await expect(harbourView.page.getByText(/1 waiting to send/)).toBeVisible();
  await harbourView.goesToClosed(/Larkfield/);
  await harbourView.answersClosure('said by Joan, offline');
  await harbourView.installation.cable.plugIn();
  await harbourView.hasSentEverything();
  const entries = await (await LogAtService.of(place.service)).entries('pair:Z99001+Z99002');
  const rows = (await rowsShown(harbourView.page))['closureAnswer'] ?? [];
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ value: { note: 'said by Joan, offline', by: { name: 'Joan Hartley' } } });
  const said = entries.filter(({ command }) => command.name === 'closure.answer');
  const [priya, joan] = said.slice(-2);
  expect(priya?.command.args['note']).toBe('said by Priya, offline');
  expect(joan?.command.args['note']).toBe('said by Joan, offline');
  expect(priya?.command.device).toBe(joan?.command.device);
  expect(priya?.command.actor.person).not.toBe(joan?.command.actor.person);
  await harbourView.locks();
});

test('the page locks when the screen of the computer is locked, and nothing of what was known stays in it', async () => {
  const { harbourView } = place;
  await harbourView.unlocks('Joan Hartley');
  await harbourView.installation.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(harbourView.heading('Who is at this computer?')).toBeVisible();
  const left = Object.values(await rowsShown(harbourView.page)).flat();
  expect(left).toEqual([]);
  const saved = await harbourView.page.evaluate(() => window.practiceBuddy.call('vault.save', new Uint8Array([1])));
  expect(saved).toMatchObject({ ok: false, why: 'unknown' });
});

test('the page locks when nobody has touched it for ten minutes', async () => {
  const { harbourView } = place;
  await harbourView.unlocks('Joan Hartley');
  await harbourView.page.clock.setFixedTime(Date.now() + 9 * 60_000);
  // The clock must not go on before the movement has reached the page.
  const seen = await harbourView.page.evaluateHandle(() => {
    const movement = { arrived: false };
    window.addEventListener('pointermove', () => (movement.arrived = true), { once: true });
    return movement;
  });
  await harbourView.page.mouse.move(200, 200);
  await expect.poll(() => seen.evaluate(({ arrived }) => arrived)).toBe(true);
  await harbourView.page.clock.setFixedTime(Date.now() + 20 * 60_000);
  await expect(harbourView.heading('Who is at this computer?')).toBeVisible();
});

test('wrong passphrases are counted, and the wait outlasts a restart', async () => {
  test.setTimeout(120_000);
  const { harbourView } = place;
  // The page's clock stands still since the test before.
  await harbourView.installation.kill();
  await harbourView.installation.start();
  const page = harbourView.page;
  await page.getByRole('option', { name: /Joan Hartley/ }).click();
  const field = page.getByLabel(/^(PIN|Passphrase) of Joan/);
  for (const left of [9, 8, 7, 6, 5, 4, 3]) {
    await expect(page.getByText(/The next try counts in/)).toHaveCount(0);
    await field.fill('not the right words');
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`${left} tries are left`))).toBeVisible();
  }
  await harbourView.installation.kill();
  await harbourView.installation.start();
  const again = harbourView.page;
  await again.getByRole('option', { name: /Joan Hartley/ }).click();
  await again.getByLabel(/^(PIN|Passphrase) of Joan/).fill(harbourView.installation.secret);
  await again.keyboard.press('Enter');
  await expect(again.getByText(/the next one counts only after a pause/)).toBeVisible();
  await expect(async () => {
    await harbourView.unlocks('Joan Hartley');
  }).toPass({ timeout: 40_000 });
  await harbourView.locks();
});

test('a second start on the same folder brings the first window to the front, and ends', async () => {
  const { installation } = place.harbourView;
  await installation.electron.evaluate(({ app }) => {
    app.once('second-instance', () => Object.assign(globalThis, { askedAgain: true }));
  });
  const [program = '', ...args] = installation.electron.process().spawnargs;
  const own = args.filter(
    (one) => !/^--(inspect|remote-debugging)/.test(one) && !one.includes('loader.js') && one !== '-r',
  );
  const second = spawn(program, own, { stdio: 'ignore', timeout: 20_000, killSignal: 'SIGKILL' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  const seen = await installation.electron.evaluate(({ BrowserWindow }) => ({
    asked: 'askedAgain' in globalThis,
    windows: BrowserWindow.getAllWindows().length,
  }));
  expect(seen).toEqual({ asked: true, windows: 1 });
});

test('what the privacy officer wrote is not there for the receptionist of the same desk', async () => {
  test.setTimeout(120_000);
  const { harbourView, larkfield } = place;
  await harbourView.unlocks('Priya Nair');
  await harbourView.fillsRequest(patient);
  await harbourView.opensRecord();
  await harbourView.handsBack('Salbutamol issued.');
  await harbourView.hasSentEverything();
  await larkfield.addsColleague('Tom Ellery');
  await larkfield.goes('Review');
  await expect(larkfield.page.getByText(/OKAFOR/).first()).toBeVisible({ timeout: 30_000 });
  await larkfield.page.keyboard.press('a');
  await expect(larkfield.page.getByText(/Found appropriate|Nothing waits for you/).first()).toBeVisible();
  await larkfield.hasSentEverything();
  const ledgers = async () => [
    ...new Set(Object.values(await rowsShown(larkfield.page)).flatMap((rows) => rows.map((one) => one.ledger))),
  ];
  expect(await ledgers()).toContain('privacy:Z99001');

  await larkfield.addsColleague('Lee Marsh');
  expect(await ledgers()).not.toContain('privacy:Z99001');
  await expect(larkfield.page.getByRole('navigation').getByRole('button', { name: /^Review/ })).toHaveCount(0);
  // Nor does this computer give Lee the key to it, however long one looks.
  await larkfield.locks();
  const ringOf = (name: string, secret: string) =>
    larkfield.page.evaluate(
      async ([who, words]) => {
        const people = await window.practiceBuddy.call('vault.people');
        const id = people.find((one) => one.name === who)?.id ?? '';
        const opened = await window.practiceBuddy.call('vault.open', id, words ?? '');
        await window.practiceBuddy.call('vault.lock');
        return opened.ok ? [...opened.value] : [];
      },
      [name, secret],
    );
  const keysOf = async (name: string) =>
    Object.keys(decodeKeyring(new Uint8Array(await ringOf(name, larkfield.installation.secret))).ledgerKeys);
  expect(await keysOf('Tom Ellery')).toContain('privacy:Z99001');
  expect(await keysOf('Lee Marsh')).not.toContain('privacy:Z99001');
  expect(await keysOf('Lee Marsh')).toContain('pair:Z99001+Z99002');
});
