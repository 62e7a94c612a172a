import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { wordsOfPdf } from './support/pdf';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** Who may sign in to whose clinical system: from asking to its end, as both practices see it. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;
let look: Look;

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange();
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await Promise.all([larkfield.joins('Anne Cole'), harbourView.joins('Sam Okoye')]);
  look = new Look(larkfield.installation, 'staff-access');
  await look.begins();
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('before anybody asked, the page says that nobody can get in', async () => {
  await larkfield.goes('Staff access');
  await expect(larkfield.page.getByText('Nobody can get into our records today.')).toBeVisible();
});

test('a manager asks for two people at once, and must say for whom', async () => {
  const page = harbourView.page;
  await harbourView.goes('Staff access');
  await page.getByRole('tab', { name: 'Where our people can get in' }).click();
  await page.keyboard.press('n');
  await expect(harbourView.heading('Ask for staff access')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Tick at least one person whom the arrangement covers.')).toBeVisible();
  const people = page.getByRole('group', { name: /For whom/ });
  await expect(people.getByRole('checkbox', { name: /Sam Okoye/ })).toBeDisabled();
  for (const name of [/Priya Nair/, /Joan Hartley/])
    await people.getByRole('checkbox', { name }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /Priya Nair, receptionist: EMIS Web.*Waits for approval/ })).toBeVisible();
  await harbourView.hasSentEverything();
});

test('the home practice finds both on Today, approves them at once, and makes an account', async () => {
  const page = larkfield.page;
  await larkfield.goes('Today');
  await page.getByText('Decide: 2 people of your buddies ask for a sign-in').click();
  await larkfield.button('Approve 2 people').click();
  await page.getByRole('dialog').getByLabel('Reason').fill('They cover our desk');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Accounts to make in the system itself')).toBeVisible();
  await larkfield.button(/Priya Nair, receptionist, Harbour View Practice: EMIS Web/).click();
  await expect(larkfield.heading('Priya Nair: EMIS Web of Larkfield Surgery')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('User name there').fill('PNAIR');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Account made, says Anne Cole')).toBeVisible();
  await look.at('one');
  await page.keyboard.press('Escape');
  const person = page.getByRole('row', { name: /Priya Nair/ });
  await expect(person).toContainText('User name PNAIR');
  await expect(person).toContainText('Not signed in yet');
  await expect(page.getByText('1 person can get in')).toBeVisible();
  await larkfield.hasSentEverything();
});

test('the person signs in and says so, from a cold start with no network; it is sent later', async () => {
  await harbourView.addsColleague('Priya Nair');
  const { page, installation } = harbourView;
  await expect(page.getByText(/Sign in once to EMIS Web of Larkfield/)).toBeVisible();
  await harbourView.hasSentEverything();
  await installation.cable.pull();
  await installation.kill();
  await installation.start();
  await harbourView.unlocks('Priya Nair');
  await harbourView.isOffline();
  await harbourView.page.getByText(/Sign in once to EMIS Web of Larkfield/).click();
  await harbourView.page.keyboard.press('Control+Enter');
  await expect(harbourView.page.getByText('Priya Nair signed in')).toBeVisible();
  await expect(harbourView.page.getByText(/Kept on this computer, not sent yet/)).toBeVisible();
  await expect(harbourView.page.getByText(/^It worked on /)).toBeVisible();
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  await expect(larkfield.page.getByRole('row', { name: /Priya Nair/ })).toContainText('again by');
});

test('what is needed to get in is written down, and a card that runs out soon is said on Today', async () => {
  const page = harbourView.page;
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Smartcard', { exact: true }).click();
  const soon = new Date(Date.now() + 40 * 86_400_000);
  await dialog
    .getByLabel('The card’s certificate runs out')
    .fill(`${soon.getUTCDate()} ${soon.getUTCMonth() + 1} ${soon.getUTCFullYear()}`);
  await dialog.getByLabel('Position at that practice').fill('Receptionist, Larkfield Surgery');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Receptionist, Larkfield Surgery')).toBeVisible();
  await harbourView.button('I tried it: it did not').click();
  await dialog.getByLabel('What happened?').fill('The card was refused');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/It did not work on .*: The card was refused/)).toBeVisible();
  await harbourView.button('I tried it: it worked').click();
  await expect(page.getByText(/^It worked on /)).toBeVisible();
  await harbourView.goes('Today');
  await expect(page.getByText('Renew your smartcard')).toBeVisible();
  await harbourView.hasSentEverything();
});

test('the page prints, and is saved as PDF and for a spreadsheet, exact to the person', async () => {
  await expect(larkfield.page.getByRole('row', { name: /Priya Nair/ })).toContainText('Proved');
  await shootForGuide(larkfield.page, 'who-can-get-in');
  await look.at('who-can-get-in');
  await larkfield.button('Save as PDF').click();
  await larkfield.button('Save for a spreadsheet').click();
  const folder = larkfield.installation.documents;
  await expect.poll(() => readdir(folder)).toHaveLength(2);
  const named = async (end: string) =>
    path.join(folder, (await readdir(folder)).find((one) => one.endsWith(end)) ?? '');
  const words = await wordsOfPdf(await named('.pdf'));
  expect(words).toContain('Larkfield Surgery: who can get into our records today');
  expect(words).toContain('Priya Nair');
  expect(words).toContain('Harbour View Practice (Z99002)');
  expect(words).not.toContain('Joan Hartley');
  const [head, ...rows] = (await readFile(await named('.csv'), 'utf8')).trim().split(/\r?\n/);
  expect(head).toContain('Last opened a record');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/Harbour View Practice.*Z99002.*Priya Nair.*Receptionist.*EMIS Web.*PNAIR.*Can sign in/);
});

test('the home practice revokes at once, with a reason that the buddy reads', async () => {
  await larkfield.button(/Joan Hartley, receptionist/).click();
  await larkfield.button('Revoke Joan Hartley’s access').click();
  await larkfield.page.getByRole('alertdialog').getByLabel('Reason').fill('Approved by mistake');
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.page.getByText('Revoked by Anne Cole')).toBeVisible();
  await larkfield.page.keyboard.press('Escape');
  await harbourView.changesTo('Sam Okoye');
  await harbourView.goes('Staff access');
  await harbourView.page.getByRole('tab', { name: 'Where our people can get in' }).click();
  await expect(harbourView.page.getByRole('row', { name: /Joan Hartley/ })).toContainText('“Approved by mistake”');
});

test('somebody leaves: the buddy revokes, the home practice is told to close the account until it has', async () => {
  await harbourView.button('Somebody has left').click();
  await harbourView.page.getByRole('radiogroup', { name: 'Who has left?' }).getByText('Priya Nair').click();
  await expect(harbourView.page.getByText('1 access at buddies is revoked')).toBeVisible();
  await harbourView.page.keyboard.press('Control+Enter');
  await expect(harbourView.page.getByText('Priya Nair has left. 1 access is revoked.')).toBeVisible();
  await harbourView.hasSentEverything();

  await expect(larkfield.page.getByText('Nobody can get into our records today.')).toBeVisible({ timeout: 30_000 });
  await larkfield.goes('Today');
  await larkfield.page.getByText('Close the account of Priya Nair in EMIS Web').click();
  await expect(larkfield.page.getByText('“Priya Nair has left our practice.”', { exact: true })).toBeVisible();
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.page.getByText('Account closed, says Anne Cole')).toBeVisible();
  await larkfield.goes('Today');
  await expect(larkfield.page.getByText('Close the account of Priya Nair in EMIS Web')).toHaveCount(0);
  expect(look.findings).toEqual([]);
});
