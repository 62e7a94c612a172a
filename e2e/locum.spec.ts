import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { removesAccount } from './support/operator';
import { wordsOfPdf } from './support/pdf';
import { demonstrationPassword, mrsOkafor, Practice } from './support/practice';
import { Service } from './support/service';

/** A locum’s laptop, which belongs to no practice: a second practice joined by its code, and a day between the two. */
test.describe.configure({ mode: 'serial' });

let service: Service;
/** The locum’s. */
let laptop: Practice;
let harbourView: Practice;
let look: Look;
let sessionsLook: Look;

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange();
  await removesAccount(service, 'kofi.mensah', 'Z99002');
  [laptop, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await Promise.all([laptop.joins('Kofi Mensah.*Larkfield', 'Kofi’s laptop'), harbourView.joins('Sam Okoye')]);
  look = new Look(laptop.installation, 'locum');
  sessionsLook = new Look(harbourView.installation, 'locum-manager');
  await Promise.all([look.begins(), sessionsLook.begins()]);
});

test.afterAll(() => leave(service, laptop, harbourView));

const actsFor = (practice: string) =>
  expect(laptop.page.getByRole('banner').getByText(practice, { exact: true })).toBeVisible();

/** As people type it: "24 11 2026". */
const typedDay = (daysFromNow: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' })
    .format(Date.now() + daysFromNow * 86_400_000)
    .replaceAll('/', ' ');

/** In the question for which practice one acts. */
async function givesPin(secret = laptop.installation.secret): Promise<void> {
  await laptop.page
    .getByRole('dialog')
    .getByLabel(/^Your (PIN|passphrase) for/)
    .fill(secret);
  await laptop.page.keyboard.press('Enter');
}

async function switches(practice: string): Promise<void> {
  await laptop.page.keyboard.press('Control+Shift+O');
  await givesPin();
  await actsFor(practice);
}

test('a practice manager makes a one-time code; the locum types it at the switch, sees whose it is, and joins', async () => {
  const manager = harbourView.page;
  await manager.keyboard.press('Control+K');
  await manager.keyboard.type('Let somebody join');
  await manager.getByRole('option', { name: /Let somebody join the practice/ }).click();
  await manager.keyboard.press('Control+Enter');
  await expect(manager.getByText('Choose at least one.')).toBeVisible();
  await manager.getByLabel(/^Who is to join/).fill('Kofi, our locum');
  await manager.getByLabel(/^Their account/).fill('Kofi.Mensah');
  await manager.getByRole('checkbox', { name: /^Clinician/ }).press('Space');
  await shootForGuide(manager, 'joining-invite');
  await sessionsLook.at('invite', { briefly: true });
  await manager.keyboard.press('Control+Enter');
  const code = (await manager.getByText(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/).textContent()) ?? '';
  await sessionsLook.at('code', { briefly: true });
  await manager.keyboard.press('Control+Enter');
  await expect(
    manager.getByRole('row', { name: /Kofi, our locum.*kofi\.mensah.*Clinician.*Sam Okoye.*Unused/ }),
  ).toBeVisible();
  await expect(manager.getByText(code)).toHaveCount(0);

  const { page } = laptop;
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByText('You act for Larkfield Surgery, and for no other practice.')).toBeVisible();
  await look.at('switch-none', { briefly: true });
  await page.keyboard.press('Control+J');
  await laptop.installation.cable.pull();
  await laptop.asksService();
  await expect(page.getByText('You are offline, and joining needs the connection once.')).toBeVisible();
  const field = page.getByLabel(/^Joining code/);
  await field.fill('CDFGH-JKMNP');
  await laptop.reconnects();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('This is no code that your account can use now.')).toBeVisible();
  await field.fill(code.toLowerCase().replace('-', ' '));
  await page.keyboard.press('Enter');
  const offer = page.getByRole('status').filter({ hasText: 'You are invited' });
  for (const words of ['Harbour View Practice', 'Z99002', 'Clinician', 'Sam Okoye'])
    await expect(offer).toContainText(words);
  await shootForGuide(page, 'joining-accept');
  await look.at('join');
  await page.keyboard.press('Control+Enter');
  await expect(laptop.heading('Set up Harbour View Practice on this computer')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(manager.getByRole('row', { name: /Used Dr Kofi Mensah joined/ })).toBeVisible();
  await shootForGuide(manager, 'who-joins');
  await sessionsLook.at('joined', { briefly: true });
});

test('a person with a role at two practices sets the second up with the password once and the PIN they have', async () => {
  const { page } = laptop;
  await page.keyboard.press('Control+Shift+O');
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('option', { name: /Harbour View Practice.*not set up on this computer yet/ }),
  ).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(laptop.heading('Set up Harbour View Practice on this computer')).toBeVisible();
  await page.getByLabel('Account').fill('meera.anand');
  await page.getByLabel('Password', { exact: true }).fill(await demonstrationPassword(service, 'meera.anand'));
  await page.getByLabel(/^Your (PIN|passphrase) on this computer/).fill(laptop.installation.secret);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/This account is not Dr Kofi Mensah’s/)).toBeVisible();
  await page.getByLabel('Account').fill('kofi.mensah');
  await page.getByLabel(/^Your (PIN|passphrase) on this computer/).fill(laptop.installation.secret);
  await look.at('set-up', { briefly: true });
  await page.keyboard.press('Control+Enter');
  await actsFor('Harbour View Practice');
  await laptop.isConnected();
});

test('the manager plans a session, and times that cannot be are refused; the locum enters one that overlaps, and moves it', async () => {
  const manager = harbourView.page;
  await manager.keyboard.press('Control+K');
  await manager.keyboard.type('Who comes today');
  await manager.getByRole('option', { name: /Who comes today/ }).click();
  await expect(manager.getByText('No session is planned for the next 31 days')).toBeVisible();
  await manager.keyboard.press('n');
  await manager.getByLabel(/^Who comes/).fill('Kofi');
  await manager.getByRole('option', { name: /Kofi Mensah/ }).click();
  const today = typedDay(0);
  await manager.getByLabel(/^Day/).fill(today);
  await manager.getByLabel(/^From/).fill('23:59');
  await manager.getByLabel(/^To/).fill('00:00');
  await manager.getByLabel(/^Where to report/).fill('Room 4, ask for Sam');
  await manager.keyboard.press('Control+Enter');
  await expect(manager.getByText(/would end before it begins/)).toBeVisible();
  await manager.getByLabel(/^From/).fill('00:00');
  await manager.getByLabel(/^To/).fill('23:59');
  await manager.keyboard.press('Control+Enter');
  await expect(manager.getByRole('row', { name: /Today.*Kofi Mensah.*Room 4.*Now/ })).toBeVisible();
  await harbourView.hasSentEverything();
  await expect(manager.getByRole('row', { name: /Kofi Mensah.*Entered by Sam Okoye/ })).toBeVisible();
  // It also finds a table that scrolls sideways.
  await sessionsLook.at('sessions', { briefly: true });

  const { page } = laptop;
  await laptop.goes('Your day');
  await expect(page.getByRole('option', { name: /00:00 to 23:59, Harbour View Practice.*now/ })).toBeVisible();
  await switches('Larkfield Surgery');
  await laptop.goes('Your day');
  await page.keyboard.press('n');
  await page.getByLabel(/^Day/).fill(today);
  await page.getByLabel(/^From/).fill('14:00');
  await page.getByLabel(/^To/).fill('18:00');
  await page.getByLabel(/^Where to report/).fill('Reception');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('option', { name: /14:00 to 18:00, Larkfield Surgery.*overlaps another/ }).click();
  await expect(page.getByText(/It overlaps Harbour View Practice, 00:00 to 23:59: you cannot/).first()).toBeVisible();
  await look.at('overlap', { briefly: true });
  await page.keyboard.press('e');
  await page.getByLabel(/^Day/).fill(typedDay(7));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option', { name: /overlaps another/ })).toHaveCount(0);
  await laptop.hasSentEverything();
});

test('from a cold start with no network the day of both practices is there: which runs now, the way in, whom to ring', async () => {
  await laptop.installation.cable.pull();
  await laptop.installation.kill();
  await laptop.installation.start();
  await laptop.unlocks('Kofi Mensah.*Larkfield');
  await laptop.isOffline();
  const { page } = laptop;
  // On the screen: the paper of Today, which is printed, holds it too.
  const needs = page.getByRole('listbox', { name: 'What needs you today' });
  await expect(needs.getByText(/Act for Harbour View Practice: your session there runs until 23:59/)).toBeVisible();
  await laptop.goes('Your day');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.getByRole('option', { name: /Harbour View Practice/ }).click();
  const detail = page.getByRole('region', { name: 'Detail', exact: true });
  for (const words of ['Room 4, ask for Sam', '01632 960201', 'Choose the unit Harbour View Practice.', 'SystmOne'])
    await expect(detail.getByText(words, { exact: true }).first()).toBeVisible();
  await expect(detail.getByText(/Harbour View Practice: as it stood at/)).toBeVisible();
  await shootForGuide(page, 'your-day');
  await look.at('your-day');
  // On paper, for the pocket: the day of both practices, offline as well, and no patient.
  await laptop.button('Save as PDF').click();
  await expect(page.getByText(/^Saved, \d pages?/)).toBeVisible();
  const [file = ''] = await readdir(laptop.installation.documents);
  const words = await wordsOfPdf(path.join(laptop.installation.documents, file));
  for (const expected of ['Your day: Dr Kofi Mensah', 'Harbour View Practice', 'Room 4, ask for Sam', '01632 960201'])
    expect(words).toContain(expected);
  for (const expected of ['00:00 to 23:59', 'Larkfield Surgery', '14:00 to 18:00', 'Reception'])
    expect(words).toContain(expected);
  expect(words).not.toContain('OKAFOR');
});

test('one key and the PIN act for that practice, a wrong one counts; what is opened there stays said at the other', async () => {
  const { page } = laptop;
  await page.keyboard.press('Control+Enter');
  await givesPin('not the right words');
  await expect(page.getByText(/That is not the (PIN|passphrase) of this person. 9 tries are left/)).toBeVisible();
  await look.at('switch', { briefly: true });
  await givesPin();
  await actsFor('Harbour View Practice');
  await laptop.asks(mrsOkafor);
  await laptop.acknowledgesAndOpens();
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByText('A record is open to you as Harbour View Practice.')).toBeVisible();
  await givesPin();
  await actsFor('Larkfield Surgery');
  const bar = page.getByRole('group', { name: 'Open as Harbour View Practice' });
  await expect(bar.getByText(/A record is open to you as Harbour View Practice/)).toBeVisible();
  await expect(bar).not.toContainText(/G O|OKAFOR/);
  await shootForGuide(page, 'open-elsewhere');
  await look.at('open-elsewhere', { briefly: true });
  await bar.getByRole('button', { name: 'Act for Harbour View Practice to close it' }).click();
  await givesPin();
  await actsFor('Harbour View Practice');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(laptop.heading(/^Hand back to/)).toBeVisible();
  await page.getByLabel(/^What was done/).fill('Inhaler prescribed');
  await page.keyboard.press('Control+Enter');
  await laptop.reconnects();
  await laptop.hasSentEverything();
});

test('the practice withdraws a session with a reason: it leaves the locum’s day, and the practice keeps it', async () => {
  const manager = harbourView.page;
  await harbourView.button(/^Change or withdraw Dr Kofi Mensah/).click();
  await manager.keyboard.press('w');
  await manager.getByRole('alertdialog').getByLabel('Reason').fill('The building has no water');
  await manager.keyboard.press('Control+Enter');
  await expect(
    manager.getByRole('row', { name: /Kofi Mensah.*Withdrawn by Sam Okoye: “The building has no water”/ }),
  ).toBeVisible();
  await harbourView.hasSentEverything();
  await laptop.goes('Your day');
  await expect(laptop.page.getByRole('option', { name: /Harbour View Practice/ })).toHaveCount(0);
  await expect(laptop.page.getByRole('option', { name: /Larkfield Surgery/ })).toBeVisible();
  await laptop.page.keyboard.press('Control+Shift+O');
  await expect(laptop.page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await laptop.page.keyboard.press('Escape');
});

test('the manager ends it: whoever joined acts for the practice no more, and the list says since when', async () => {
  const manager = harbourView.page;
  await manager.keyboard.press('Control+K');
  await manager.keyboard.type('Who joins us');
  await manager.getByRole('option', { name: /Who joins us/ }).click();
  await manager.getByRole('button', { name: /^Has left : end what Dr Kofi Mensah may do here/ }).click();
  await manager.keyboard.press('Control+Enter');
  await expect(manager.getByText(/^Dr Kofi Mensah has left\./)).toBeVisible();
  await harbourView.hasSentEverything();
  await manager.keyboard.press('Escape');
  await expect(manager.getByRole('row', { name: /Dr Kofi Mensah joined .*, and left/ })).toBeVisible();
  // The laptop acts for Harbour View just now: the service takes nothing of it any more.
  await laptop.asksService();
  await expect(laptop.needsAttention(1)).toBeVisible();
  await switches('Larkfield Surgery');
  await laptop.isConnected();
  await laptop.page.keyboard.press('Control+Shift+O');
  await expect(laptop.page.getByRole('button', { name: /^Join another practice/ })).toBeVisible();
  await laptop.page.keyboard.press('Escape');
  expect([...look.findings, ...sessionsLook.findings]).toEqual([]);
});
