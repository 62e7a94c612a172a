import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { isCoreDay } from '../shared/domain/calendar/core-hours';
import { bundledHolidays } from '../shared/domain/calendar/holidays';
import { longDate } from '../shared/domain/dates';
import { demonstrationNotice } from '../shared/domain/notice/library';
import { days2029, daysOfYear, holidayFile } from '../shared/domain/testing/holidays';
import { sha256Of } from '../shared/evidence/hash';
import { Look } from './screens/look';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { addsAccount, publishes } from './support/operator';
import { wordsOfPdf } from './support/pdf';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** Every notice that was ever published, what was in force on any day, and publishing one with its official text. */
test.describe.configure({ mode: 'serial' });

const today = londonDate(new Date().toISOString());
const administrator = { account: 'kim.doyle', password: 'three long words', name: 'Kim Doyle' };
const official = '\uFEFFTHE HEALTH SERVICE (CONTROL OF PATIENT INFORMATION) REGULATIONS\r\n\r\nNotice under 3(4).\r\n';

let service: Service;
let practice: Practice;
let desk: Practice;
let look: Look;

/** The next day with core hours, after tomorrow. */
function comingDay(): string {
  let day = addDays(today, 2);
  while (!isCoreDay(day, bundledHolidays)) day = addDays(day, 1);
  return day;
}

const goesToNotices = (at: Practice) =>
  at.page
    .getByRole('navigation')
    .getByText(/^Notices/)
    .first()
    .click();

test.beforeAll(async () => {
  service = await Service.start();
  await addsAccount(service, { ...administrator, organisation: 'Z99040', role: 'administrator' });
  // The demonstration's own COPI notice ends tomorrow, with nothing after it.
  await publishes(service, { ...demonstrationNotice(today), version: 2, from: today, until: addDays(today, 1) });
  [practice, desk] = await Promise.all([Practice.opens(service, 'Z99002'), Practice.opens(service, 'Z99001')]);
  await practice.joins('Priya Nair');
  await desk.button('Sign in with an account').click();
  await desk.page.getByLabel('Account').fill(administrator.account);
  await desk.page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await desk.page.keyboard.press('Enter');
  await desk.enrols('Service desk');
  await desk.isConnected();
  look = new Look(practice.installation, 'notices');
  await look.begins();
});

test.afterAll(() => leave(service, practice, desk));

test('Today warns everybody a day before a notice ends, and the register opens it, with no network', async () => {
  await practice.installation.quit();
  await practice.installation.cable.pull();
  await practice.installation.start();
  await practice.unlocks('Priya Nair');
  const page = practice.page;
  await page.getByText('FICTIONAL notice for the demonstration runs out in 1 day', { exact: true }).click();
  await expect(practice.heading('FICTIONAL notice for the demonstration, version 2').first()).toBeVisible();
  for (const one of ['3(1)(d)(iv)', '3(1)(d)(v)', '3(1)(d)(vi)', '3(5)'])
    await expect(page.getByText(`(regulation ${one})`)).toBeVisible();
  await page.getByRole('tab', { name: 'What changed' }).click();
  await expect(page.getByText(/^Last day: /)).toBeVisible();
});

test('the register says what was in force on a day, with overlaps and gaps in words', async () => {
  const page = practice.page;
  await page.keyboard.press('d');
  const day = page.getByLabel('On which day');
  await day.fill('10 February 2022');
  await expect(page.getByText('On 10 February 2022: General COPI notice for COVID-19, version 5')).toBeVisible();
  await expect(page.getByText(/runs to 30 June 2022\. Two overlap for 50 days/)).toBeVisible();
  await page.getByRole('radiogroup', { name: 'For whom' }).getByText('Practices with SystmOne or EMIS Web').click();
  await day.fill('1 5 2023');
  await expect(page.getByText('On 1 May 2023 none is in force')).toBeVisible();
  await expect(page.getByText(/, ran out on 30 April 2023, and .* began only on 2 May 2023\.$/)).toBeVisible();
  const spans = page.getByRole('list', { name: 'Time line' });
  await expect(spans.getByRole('listitem')).toHaveCount(5);
  await expect(spans.getByRole('listitem').nth(3)).toContainText('On 1 May 2023, your day: A gap of 1 day');
  await look.at('on-date');
  await shootForGuide(page, 'notices-on-date');
  await day.fill('31 2 2023');
  await expect(day).toHaveAccessibleDescription(/Type a day, such as 1 May 2023/);
  await page.keyboard.press('Escape');
});

test('an administrator publishes a version from a file: what is no text is refused, the fingerprint is shown first', async () => {
  const page = desk.page;
  await goesToNotices(desk);
  await desk.button(/^Publish a notice/).click();
  const file = page.getByLabel('File of the official text');
  const folder = desk.installation.folder;
  await writeFile(path.join(folder, 'empty.txt'), '');
  await writeFile(path.join(folder, 'scan.txt'), new Uint8Array([0, 1, 2, 3]));
  await writeFile(path.join(folder, 'notice.txt'), official);
  await file.setInputFiles(path.join(folder, 'empty.txt'));
  await expect(page.getByText('The file is empty, so there is no text to keep.')).toBeVisible();
  await file.setInputFiles(path.join(folder, 'scan.txt'));
  await expect(page.getByText(/so it is not a text file\.$/)).toBeVisible();
  await file.setInputFiles(path.join(folder, 'notice.txt'));
  await expect(page.getByText(`SHA-256 ${sha256Of(official)}`)).toBeVisible();

  await page
    .getByRole('radiogroup', { name: 'Which notice' })
    .getByText(/^Version 3 of FICTIONAL/)
    .click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('In force from')).toHaveAccessibleDescription(/Type a day/);
  await page.getByLabel('Issued on').fill(today);
  await page.getByLabel('In force from').fill(addDays(today, 2));
  await page.getByLabel('Last day').fill(addDays(today, 60));
  await page.getByLabel('Title').fill('FICTIONAL notice, made for a test');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(sha256Of(official));
  await shootForGuide(page, 'notice-publish');
  await dialog.getByRole('button', { name: 'Publish it now' }).click();
  await expect(desk.heading('FICTIONAL notice, made for a test, version 3').first()).toBeVisible();
  await desk.hasSentEverything();
});

test('the practice reads it whole, checked on its computer, on the screen and on paper, and is warned no more', async () => {
  await practice.reconnects();
  const page = practice.page;
  await goesToNotices(practice);
  await page
    .getByRole('listbox', { name: 'Notices' })
    .getByRole('option', { name: /made for a test, version 3/ })
    .click();
  await expect(
    page.getByText('Checked on this computer: the text is exactly the one that was published.'),
  ).toBeVisible();
  await expect(page.getByText('Notice under 3(4).')).toBeVisible();
  await practice.button(/^Save as PDF/).click();
  await expect.poll(() => readdir(practice.installation.documents)).toHaveLength(1);
  const [name] = await readdir(practice.installation.documents);
  const words = await wordsOfPdf(path.join(practice.installation.documents, name ?? ''));
  expect(words).toContain('Notice under 3(4).');
  expect(words).toContain('Not begun');
  await look.at('register', { detail: true });

  // It goes on from the day after the old one ends.
  await expect(practice.button(/^Publish a notice/)).toHaveCount(0);
  await practice.goes('Today');
  await expect(page.getByText(/runs out in 1 day/)).toHaveCount(0);
});

test('an administrator imports bank holidays: the entry at fault is named, what changes is shown; the practice’s closure knows the day offline', async () => {
  const page = desk.page;
  const administratorLooks = new Look(desk.installation, 'bank-holidays');
  await administratorLooks.begins();
  const folder = desk.installation.folder;
  const day = comingDay();
  const year = day.slice(0, 4);
  const days = [...daysOfYear(year), { date: day, title: 'Extra bank holiday' }];
  const through = ['2027', '2028'].filter((one) => one > year).flatMap(daysOfYear);
  await writeFile(path.join(folder, 'wrong.json'), holidayFile([{ date: '2029-06-02', title: 'Of a Saturday' }]));
  await writeFile(path.join(folder, 'bank-holidays.json'), holidayFile([...days, ...through, ...days2029]));

  // Before it, the practice's form takes the day for a working day.
  await practice.goes('Closure');
  const form = practice.page;
  await form.getByText('Planned, for later').click();
  const closes = form.getByLabel('Closes');
  const at = form.getByLabel('at', { exact: true }).first();
  await closes.fill(day);
  await at.fill('9:00');
  await form.getByLabel('Opens again').fill(day);
  await form.getByLabel('at', { exact: true }).last().fill('17:00');
  await expect(form.getByText('Nobody gives the care meanwhile')).toBeVisible();

  await goesToNotices(desk);
  await page.keyboard.press('b');
  await expect(desk.heading('Bank holidays')).toBeVisible();
  await administratorLooks.at('in-use');
  await page.keyboard.press('n');
  const file = page.getByLabel('File of bank holidays');
  await file.setInputFiles(path.join(folder, 'wrong.json'));
  await expect(page.getByText(/^Entry 1, “Of a Saturday” on Saturday 2 June 2029, lies on a weekend\./)).toBeVisible();
  await expect(desk.button(/^Import this list/)).toBeDisabled();
  await file.setInputFiles(path.join(folder, 'bank-holidays.json'));
  const changes = page.getByRole('table', { name: 'What changes' });
  await expect(changes.getByRole('row')).toHaveCount(1 + 1 + days2029.length);
  await expect(changes.getByRole('row', { name: 'Extra bank holiday' })).toContainText(longDate(day));
  await shootForGuide(page, 'holidays-import');
  await administratorLooks.at('import');
  await page.keyboard.press('Control+Enter');
  await expect(desk.heading('Bank holidays')).toBeVisible();
  await expect(page.getByText('To the end of 2029')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Imported lists' }).getByRole('row').last()).toContainText('Kim Doyle');
  await desk.hasSentEverything();

  await expect(form.getByText('Nobody gives the care meanwhile')).toHaveCount(0);
  await practice.installation.cable.pull();
  await practice.isOffline();
  await at.fill('9:30');
  await expect(at).toHaveAccessibleDescription(/, Extra bank holiday/);
  await closes.fill('25 Dec 2029');
  await expect(at).toHaveAccessibleDescription(/, Christmas Day/);
  await expect(form.getByText('The bank holidays of 2029 are not known here')).toHaveCount(0);
  expect([...look.findings, ...administratorLooks.findings]).toEqual([]);
});
