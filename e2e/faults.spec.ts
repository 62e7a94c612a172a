/**
 * What really goes wrong on the way, made to go wrong here: answers lost after the commit, power cuts on either side,
 * cables cut in the middle of a byte stream, somebody else's network. After each, what was recorded exists once, in its
 * order, and both sides show the same.
 */
import { expect, test } from '@playwright/test';
import { leave } from './support/leave';
import { LogAtService } from './support/log-at-service';
import { Neighbourhood } from './support/neighbourhood';
import { Practice } from './support/practice';
import { rowsShown } from './support/rows-shown';

const pair = 'pair:Z99001+Z99002';
let place: Neighbourhood;
let log: LogAtService;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  place = await Neighbourhood.open();
  log = await LogAtService.of(place.service);
});
test.afterAll(() => leave(place));

const times = async (note: string) => (await log.notes(pair)).filter((one) => one === note).length;

test('the answer is lost after the commit: it is offered again, and exists once', async () => {
  const { harbourView } = place;
  const lost = harbourView.installation.cable.cutAnswer('POST /sync/push');
  await harbourView.answersClosure('from 10:00, the answer lost');
  await lost;
  expect(await times('from 10:00, the answer lost')).toBe(1);
  await harbourView.hasSentEverything();
  const pushes = harbourView.installation.cable.requests.filter((one) => one.startsWith('POST /sync/push'));
  expect(pushes.length).toBeGreaterThan(1);
  await expect(harbourView.needsAttention(1)).toHaveCount(0);
  expect(await times('from 10:00, the answer lost')).toBe(1);
});

test('killed the moment it says recorded: after a cold start offline it is there, and is sent once', async () => {
  const { harbourView, larkfield } = place;
  const { cable } = harbourView.installation;
  await cable.pull();
  await harbourView.isOffline();
  await harbourView.answersClosure('recorded, then the power went');
  await harbourView.installation.kill();
  await harbourView.installation.start();
  await harbourView.unlocks('Priya Nair');
  await expect(harbourView.page.getByText(/1 waiting to send/)).toBeVisible();
  await harbourView.goesToClosed(/Larkfield/);
  await expect(harbourView.page.getByRole('textbox', { name: /^Note/ })).toHaveValue('recorded, then the power went');
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  expect(await times('recorded, then the power went')).toBe(1);
  await expect(larkfield.page.getByText(/recorded, then the power went/).first()).toBeVisible();
});

test('200 acts made offline, the service killed twice while it takes them: all arrive once, in their order', async () => {
  test.setTimeout(240_000);
  const { harbourView, service } = place;
  const { cable } = harbourView.installation;
  await cable.pull();
  await harbourView.isOffline();
  const count = 200;
  const note = harbourView.page.getByRole('textbox', { name: /^Note/ });
  const began = Date.now();
  for (let number = 1; number <= count; number += 1) {
    await note.fill(`act ${number}`);
    await harbourView.page.keyboard.press('Control+Enter');
    await expect(harbourView.page.getByText(new RegExp(`${number} waiting to send`))).toBeVisible();
  }
  console.log(`${count} acts offline by keyboard: ${((Date.now() - began) / count).toFixed(0)} ms each`);

  // First while it is at work on them, then after it has committed and before it could say so.
  const taken = cable.forwarded('POST /sync/push');
  const back = Date.now();
  await cable.plugIn();
  await harbourView.asksService();
  await taken;
  await service.kill();
  await harbourView.isOffline();
  const answered = cable.cutAnswer('POST /sync/push');
  await service.start();
  await harbourView.asksService();
  await answered;
  await service.kill();
  await harbourView.isOffline();
  await service.start();
  await harbourView.asksService();
  await harbourView.hasSentEverything();
  console.log(`The backlog was through ${((Date.now() - back) / 1000).toFixed(1)} s after the network came back`);
  const sent = (await log.notes(pair)).filter((one) => one.startsWith('act '));
  expect(sent).toEqual(Array.from({ length: count }, (_, at) => `act ${at + 1}`));
});

test('a first sync that is cut again and again goes on from where it was', async () => {
  test.setTimeout(180_000);

  const whole = await rowsShown(place.harbourView.page);
  const newcomer = await Practice.opens(place.service, 'Z99002');
  try {
    const { cable } = newcomer.installation;
    await newcomer.is('Joan Hartley');
    const cuts = [0, 1, 300, 3_000].map((bytes) => cable.cutAnswer('POST /sync/pull', bytes));
    await newcomer.enrols('Reception 2');
    await Promise.all(cuts);
    await newcomer.isConnected();
    const counts = (rows: Awaited<ReturnType<typeof rowsShown>>) =>
      Object.fromEntries(
        ['organisation', 'arrangement', 'closure', 'notice'].map((kind) => [kind, rows[kind]?.length]),
      );
    await expect.poll(async () => counts(await rowsShown(newcomer.page))).toEqual(counts(whole));
  } finally {
    await newcomer.installation.dispose();
  }
});

test('no service at the first run: said plainly, and nothing has to be typed again', async () => {
  const newcomer = await Practice.opens(place.service, 'Z99002');
  try {
    const { cable } = newcomer.installation;
    await cable.pull();
    await newcomer.installation.quit();
    await newcomer.installation.start();
    await newcomer.page.getByLabel('Account').fill('joan.hartley');
    await newcomer.page.getByLabel('Password', { exact: true }).fill('demonstration only');
    await newcomer.page.keyboard.press('Enter');
    await expect(newcomer.page.getByText('The service cannot be reached, so this could not be done.')).toBeVisible();
    await expect(newcomer.page.getByText('Check the network connection and try again.')).toBeVisible();
    cable.meetPortal();
    await cable.plugIn();
    await newcomer.page.getByLabel('Password', { exact: true }).press('Enter');
    await expect(newcomer.heading(/^Welcome, Joan Hartley/)).toBeVisible();
  } finally {
    await newcomer.installation.dispose();
  }
});

test('a guest network’s page instead of the service is offline, and nothing else', async () => {
  const { harbourView } = place;
  const { cable } = harbourView.installation;
  await harbourView.isConnected();
  cable.meetPortal();
  await harbourView.answersClosure('written behind a guest network');
  await harbourView.isOffline();
  await expect(harbourView.page.getByText(/1 waiting to send/)).toBeVisible();
  await expect(harbourView.page.getByText(/needs? your attention|WiFi/)).toHaveCount(0);
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  expect(await times('written behind a guest network')).toBe(1);
});

test('both suspend the same arrangement offline: one stands, the other is told, and both show the same', async () => {
  const { harbourView, larkfield } = place;
  await harbourView.locks();
  await harbourView.unlocks('Sam Okoye');
  for (const one of [larkfield, harbourView]) {
    await one.hasSentEverything();
    await one.installation.cable.pull();
    await one.isOffline();
    await one.goes('Arrangements');
    await one.button('Stop all access now').click();
    await one.page.getByLabel('Reason').fill(`Suspended at ${one === larkfield ? 'Larkfield' : 'Harbour View'}`);
    await one.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Stop all access/ })
      .click();
    await expect(one.page.getByText(/1 waiting to send/)).toBeVisible();
  }
  for (const one of [larkfield, harbourView]) {
    await one.reconnects();
    await one.hasSentEverything();
  }
  const shared = async (one: Practice) => {
    const { arrangement, closure, closureAnswer } = await rowsShown(one.page);
    return { arrangement, closure, closureAnswer };
  };
  await expect.poll(() => shared(larkfield)).toEqual(await shared(harbourView));
  const [arrangement] = (await shared(larkfield)).arrangement ?? [];
  expect(arrangement).toMatchObject({ value: { state: { is: 'suspended' } } });
  // Whoever came second finds it under "needs your attention", never silently dropped.
  await expect(harbourView.page.getByText(/attention/).first()).toBeVisible();
});

test('after all this, the service’s own check finds no difference', async () => {
  const { code, says } = await place.service.check();
  expect(says).toContain('Everything fits');
  expect(code).toBe(0);
});
