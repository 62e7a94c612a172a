import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { wordsOfPdf } from './support/pdf';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** The list of a closure is shared between the practice and its buddy; a rehearsal changes nothing real. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;
let look: Look;

/** The line of the list with these words. */
const line = (practice: Practice, says: RegExp) => practice.page.getByRole('option', { name: says });

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange({ approval: 'while-closed' });
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Priya Nair');
  look = new Look(larkfield.installation, 'closure');
  await look.begins();
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('a rehearsal says so on both sides, opens no record, and ends with what was learned', async () => {
  const page = larkfield.page;
  await larkfield.goes('Closure');
  await page.getByLabel('Why?').fill('What if the heating fails');
  await page.getByRole('switch', { name: /Rehearsal/ }).click({ force: true });
  await larkfield.button('Begin the rehearsal now').click();
  await expect(larkfield.heading('Rehearsal: Larkfield Surgery practises closing')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Door' })).toHaveValue(/^REHEARSAL/);

  await harbourView.goes('Today');
  await harbourView.page.getByText('Rehearsal: Larkfield practises closing').click();
  await expect(harbourView.heading('Rehearsal: Larkfield Surgery practises closing')).toBeVisible();
  await harbourView.page.keyboard.press('Control+N');
  await expect(harbourView.whatWillHappen).toContainText(
    'Larkfield Surgery is open, and the arrangement lets you look only while it is closed.',
  );

  await larkfield.button('End the rehearsal').click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the rehearsal' }).click();
  await expect(page.getByRole('dialog').getByText('Say in one sentence why.')).toBeVisible();
  await page.getByRole('dialog').getByLabel('What was learned?').fill('The ICB’s number was an old one');
  await page.getByRole('dialog').getByRole('button', { name: 'End the rehearsal' }).click();
  await expect(larkfield.heading('Rehearsal: closing Larkfield Surgery, ended')).toBeVisible();
  await larkfield.button('Close the practice').click();
});

test('both practices take and tick lines of one list, and each sees what the other did', async () => {
  await larkfield.closes('No heating');
  await larkfield.button(/^What must be done/).click();
  await expect(larkfield.heading('What must be done while Larkfield Surgery is closed')).toBeVisible();
  await line(larkfield, /Put the notice on the door/).click();
  await larkfield.button(/^I take it/).click();
  await expect(line(larkfield, /Put the notice on the door.*Anne Cole has it/)).toBeVisible();

  await harbourView.goes('Today');
  await harbourView.page.getByText('Larkfield is closed: tell them what you can take').click();
  await harbourView.button(/^What must be done/).click();
  await expect(line(harbourView, /Put the notice on the door.*Anne Cole has it/)).toBeVisible();
  await line(harbourView, /Tell the pharmacies nearby/).click();
  await harbourView.page.keyboard.press('d');
  await expect(line(harbourView, /Tell the pharmacies nearby.*Done by Priya Nair/)).toBeVisible();
  await expect(line(larkfield, /Tell the pharmacies nearby.*Done by Priya Nair/)).toBeVisible();
  await look.at('list');
  await shootForGuide(larkfield.page, 'closure-list');
});

test('offline, from a cold start, the buddy ticks a line; the practice undoes it with a reason when it arrives', async () => {
  await harbourView.hasSentEverything();
  await harbourView.installation.cable.pull();
  await harbourView.installation.kill();
  await harbourView.installation.start();
  await harbourView.unlocks('Priya Nair');
  await harbourView.isOffline();
  await harbourView.goes('Today');
  await harbourView.page.getByText('Larkfield is closed: tell them what you can take').click();
  await harbourView.button(/^What must be done/).click();
  await line(harbourView, /Tell your care homes/).click();
  await harbourView.button(/^Done/).click();
  await expect(line(harbourView, /Tell your care homes.*Done by Priya Nair/)).toBeVisible();
  await harbourView.reconnects();
  await line(larkfield, /Tell your care homes.*Done by Priya Nair/).click();
  await larkfield.page.keyboard.press('u');
  const dialog = larkfield.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Open the line again' }).click();
  await expect(dialog.getByText('Say in one sentence why.')).toBeVisible();
  await dialog.getByLabel('Why?').fill('One home was not reached');
  await dialog.getByRole('button', { name: 'Open the line again' }).click();
  await expect(line(harbourView, /Tell your care homes.*One home was not reached/)).toBeVisible();
});

test('the list prints with what is undone first; the time-line tells who did what', async () => {
  await larkfield.button('PDF of the list').click();
  await expect.poll(() => readdir(larkfield.installation.documents)).toHaveLength(1);
  const [file = ''] = await readdir(larkfield.installation.documents);
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, file));
  expect(words.indexOf('not done yet')).toBeGreaterThanOrEqual(0);
  expect(words.indexOf('Tell your care homes')).toBeLessThan(words.indexOf('Tell the pharmacies nearby'));

  await larkfield.page.keyboard.press('Escape');
  await larkfield.button(/^Who takes what/).click();
  await expect(
    larkfield.page.getByRole('option', { name: /Home visits.*Harbour View Practice is asked/ }),
  ).toBeVisible();
  await larkfield.page.keyboard.press('Escape');
  await larkfield.page.keyboard.press('t');
  await expect(larkfield.page.getByText(/Priya Nair, Harbour View, ticked “Tell the pharmacies nearby”/)).toBeVisible();
  await expect(larkfield.page.getByText('“One home was not reached”')).toBeVisible();
  expect(look.findings).toEqual([]);
});
