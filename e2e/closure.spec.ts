import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { isCoreDay } from '../shared/domain/calendar/core-hours';
import { bundledHolidays } from '../shared/domain/calendar/holidays';
import { shortDate } from '../shared/domain/dates';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { wordsOfPdf } from './support/pdf';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** A practice closes and opens again; its buddies answer; its patients are told who gives the care. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let managers: Managers;
let larkfield: Practice;
let harbourView: Practice;

/** The next day that has core hours, after tomorrow. */
function coming(): string {
  let day = addDays(londonDate(new Date().toISOString()), 2);
  while (!isCoreDay(day, bundledHolidays)) day = addDays(day, 1);
  return day;
}

const copied = (practice: Practice): Promise<string> =>
  practice.installation.electron.evaluate(({ clipboard }) => clipboard.readText());

const packText = (title: string): Locator => larkfield.page.getByRole('textbox', { name: title });

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Priya Nair');
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('without a buddy a closure in core hours warns that nobody gives the care, and can be called off', async () => {
  const page = larkfield.page;
  await larkfield.goes('Closure');
  await expect(page.getByText('You have no buddy with an arrangement that holds.')).toBeVisible();
  await page.getByLabel('Why?').fill('Boiler is replaced');
  await page.getByText('Planned, for later').click();
  const day = coming();
  await page.getByLabel('Closes').fill(day);
  await page.getByLabel('at', { exact: true }).first().fill('8:00');
  await page.getByLabel('Opens again').fill(day);
  await page.getByLabel('at', { exact: true }).last().fill('18:30');
  await expect(page.getByText('Nobody gives the care meanwhile')).toBeVisible();
  await larkfield.button('Announce that Larkfield Surgery closes').click();
  await expect(larkfield.heading('Larkfield Surgery will close')).toBeVisible();
  await expect(
    page.getByText(/Nobody is named who gives the care, and the surgery is closed in core hours/),
  ).toBeVisible();
  await larkfield.button('Call it off').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click();
  await expect(larkfield.heading('Larkfield Surgery is open again')).toBeVisible();
  await larkfield.button('Close the practice').click();
});

test('a planned closure is announced to the buddy before it begins, and refused when it would end before', async () => {
  await managers.arrange({ approval: 'while-closed' });
  const page = larkfield.page;
  await expect(
    page.getByRole('group', { name: /Who gives the care/ }).getByText('Harbour View Practice'),
  ).toBeVisible();
  await page.getByLabel('Why?').fill('Staff training day');
  await page.getByText('Planned, for later').click();
  await page.getByLabel('Closes').fill('2 Jan 2029');
  await page.getByLabel('at', { exact: true }).first().fill('13:00');
  await expect(page.getByText('The bank holidays of 2029 are not known here')).toBeVisible();
  const day = coming();
  await page.getByLabel('Closes').fill(day);
  await expect(page.getByText('The bank holidays of 2029 are not known here')).toHaveCount(0);
  await page.getByLabel('Opens again').fill(day);
  await page.getByLabel('at', { exact: true }).last().fill('8:00');
  await larkfield.button('Announce that Larkfield Surgery closes').click();
  await expect(page.getByLabel('Opens again')).toHaveAccessibleDescription(/would open again before it closes/);
  await page.getByLabel('at', { exact: true }).last().fill('18:30');
  await larkfield.button('Announce that Larkfield Surgery closes').click();
  await expect(larkfield.heading('Larkfield Surgery will close')).toBeVisible();
  await expect(page.getByText('Harbour View Practice has not answered')).toBeVisible();
  await larkfield.button('Call it off').click();
  await page.getByRole('dialog').getByLabel('Note').fill('Training moved to spring');
  await page.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click();
  await expect(larkfield.heading('Larkfield Surgery is open again')).toBeVisible();
  await larkfield.button('Close the practice').click();
});

test('a sudden closure: the buddy’s answer reaches the practice and its pack, and may be changed', async () => {
  await larkfield.closes('Too few staff to open safely');
  await harbourView.goes('Today');
  await harbourView.page.getByText('Larkfield is closed: tell them what you can take').click();
  await expect(harbourView.heading('Larkfield Surgery is closed')).toBeVisible();
  await expect(harbourView.page.getByText('“Too few staff to open safely”')).toBeVisible();
  await harbourView.button(/^Tell Larkfield/).click();
  await expect(harbourView.page.getByText('Choose what you can take.')).toBeVisible();
  await harbourView.answersClosure('from 10:00, ring the side line', /urgent care only/);
  await expect(larkfield.page.getByText('Harbour View Practice: takes urgent care only')).toBeVisible();
  await expect(larkfield.page.getByText(/from 10:00, ring the side line/)).toBeVisible();
  await expect(packText('Door')).toHaveValue(/Urgent problems only/);
  await harbourView.answersClosure('all day', /We take your patients/);
  await expect(larkfield.page.getByText('Harbour View Practice: takes our patients')).toBeVisible();
  await expect(packText('Door')).not.toHaveValue(/Urgent problems only/);
});

test('each text of the pack is copied as it stands, and the text message is one message', async () => {
  const page = larkfield.page;
  for (const title of ['Door', 'Website', 'Telephone', 'Text message']) {
    await page.getByRole('tab', { name: title }).click();
    const text = await packText(title).inputValue();
    expect(text).toContain('Harbour View Practice');
    expect(text).toContain('999');
    await page.getByRole('tabpanel').getByRole('button', { name: /^Copy/ }).click();
    await expect.poll(() => copied(larkfield)).toBe(text);
  }
  const message = await packText('Text message').inputValue();
  expect(message.length).toBeLessThan(160);
  await expect(page.getByText(`${message.length} of 159 characters, one message`)).toBeVisible();
  await packText('Text message').fill(`${message} ${'x'.repeat(159 - message.length)}`);
  await expect(page.getByText(/160 of 159 characters: shorten it, or it may go as two messages/)).toBeVisible();
  await larkfield.button('As it was made').click();
  await expect(packText('Text message')).toHaveValue(message);
});

test('the pack prints to a PDF with every text and nothing that identifies a patient', async () => {
  await harbourView.fillsRequest({
    nhsNumber: '999 012 3454',
    familyName: 'Okafor',
    givenName: 'Grace',
    dateOfBirth: '14 3 1962',
    purpose: 'Medication',
    knows: 'No',
    reason: 'Out of inhaler, Larkfield closed',
  });
  await harbourView.opensRecord();
  await harbourView.handsBack('Salbutamol issued.');
  await harbourView.hasSentEverything();
  await larkfield.goes('Access');
  // The manager has no need of her name now, and reads that there is somebody.
  await expect(larkfield.page.getByText(/^A patient of ours, A-[0-9A-F]{4}$/).first()).toBeVisible();
  await larkfield.goes('Closure');

  await larkfield.button('PDF of all').click();
  await expect.poll(() => readdir(larkfield.installation.documents)).toHaveLength(1);
  const [name] = await readdir(larkfield.installation.documents);
  expect(name).toMatch(/^closure-Z99001.*\.pdf$/);
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, name ?? ''));
  expect(words).toContain('This surgery is closed');
  expect(words).toContain('You have reached Larkfield Surgery');
  expect(words).toContain('Harbour View Practice');
  expect(words).not.toMatch(/okafor|grace|14[ -]?mar|1962|999\s?012\s?3454/i);
});

test('a closure that runs is changed: both are told, the pack is made anew, and the answer is asked for again', async () => {
  const page = larkfield.page;
  await page.getByRole('tab', { name: 'Website' }).click();
  await packText('Website').fill('We are closed. Harbour View Practice sees you.');
  await larkfield.heading('What patients are told').click();
  await expect(page.getByText(/^changed by Anne Cole/)).toBeVisible();
  await page.keyboard.press('c');
  await expect(larkfield.heading('Change the closure')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'What is closed?' }).getByText('No appointments').click();
  await page.getByLabel('Opens again').fill(shortDate(coming()));
  await page.getByLabel('at', { exact: true }).fill('12:00');
  const told = page.getByRole('complementary', { name: 'What will be told, and to whom' });
  await expect(told).toContainText('Closed: no appointments, before: everything.');
  await expect(told).toContainText('They are asked whether their answer still holds.');
  await expect(told).toContainText('Changed by hand, so to be read again: Website.');
  await shootForGuide(page, 'closure-change');
  const why = page.getByLabel(/^Why\?/);
  const before = await why.inputValue();
  // A form feed, as it comes with what is pasted from a PDF.
  await why.fill(`${before}\f.`);
  await page.keyboard.press('Control+Enter');
  await expect(why).toHaveAccessibleDescription(/characters that cannot be shown/);
  await why.fill(before);
  await expect(why).not.toHaveAccessibleDescription(/characters that cannot be shown/);
  const look = new Look(larkfield.installation, 'closure-change');
  await look.begins();
  await look.at('form', { briefly: true });
  await page.keyboard.press('Control+Enter');
  await expect(larkfield.heading('Larkfield Surgery is closed')).toBeVisible();
  await expect(page.getByText(/^Read again: Website, changed by hand/)).toBeVisible();
  await look.at('changed', { briefly: true });
  expect(look.findings).toEqual([]);
  await page.getByRole('tab', { name: 'Door' }).click();
  await expect(packText('Door')).toHaveValue(/This surgery has no appointments/);
  await page.getByRole('tab', { name: 'Website' }).click();
  await larkfield.button('As it was made').click();
  await expect(packText('Website')).toHaveValue(/this surgery has no appointments/);
  await expect(page.getByText(/Answered before the closure was changed/)).toBeVisible();
  await larkfield.hasSentEverything();

  await harbourView.goes('Today');
  await harbourView.page.getByText('Larkfield changed its closure: does your answer still hold?').click();
  await expect(harbourView.page.getByText(/^Anne Cole changed the closure at/)).toBeVisible();
  await harbourView.page
    .getByRole('radiogroup', { name: /^Whom can you see/ })
    .getByText('We see your patients')
    .click();
  await harbourView.button(/^Tell Larkfield/).click();
  await expect(harbourView.page.getByText('Larkfield has your answer.')).toBeVisible();
  await expect(page.getByText(/Answered before the closure was changed/)).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(
    page.getByText(/^Anne Cole changed the closure\. Closed: no appointments, before: everything\./),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(larkfield.heading('Larkfield Surgery is closed')).toBeVisible();
});

test('opening again reaches the buddy, and what rested on the closure no longer opens', async () => {
  const page = larkfield.page;
  await larkfield.button('Open Larkfield Surgery again').click();
  await page.getByRole('dialog').getByLabel('Note').fill('Two colleagues are back');
  await page.getByRole('dialog').getByRole('button', { name: 'Open Larkfield Surgery again now' }).click();
  await expect(larkfield.heading('Larkfield Surgery is open again')).toBeVisible();

  await harbourView.page.keyboard.press('Control+N');
  await expect(harbourView.whatWillHappen).toContainText(
    'Larkfield Surgery is open, and the arrangement lets you look only while it is closed.',
  );
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
});
