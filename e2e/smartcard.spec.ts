import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { shortDate } from '../shared/domain/dates';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { wordsOfPdf } from './support/pdf';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** A colleague comes to a smartcard without meeting anybody: the manager's side and the Registration Authority's, on one computer. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let look: Look;
const page = (): Page => larkfield.page;
const today = londonDate(new Date().toISOString());

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange();
  larkfield = await Practice.opens(service, 'Z99001');
  await larkfield.joins('Anne Cole');
  await larkfield.addsColleague('Mina Shah');
  look = new Look(larkfield.installation, 'smartcard');
  await look.begins();
});
test.afterAll(() => leave(service, larkfield));

const goesToCards = () => page().getByRole('navigation').getByText('Smartcards').click();
const stepRow = (says: RegExp): Locator => page().getByRole('row', { name: says });
const ticks = async (says: RegExp) => {
  await stepRow(says).getByRole('button', { name: 'Done', exact: true }).click();
  await expect(stepRow(says).getByRole('button', { name: 'Open again' })).toBeVisible();
};
/** A step that comes after what was issued: it is not opened again. */
const ticksAfterwards = async (says: RegExp) => {
  await stepRow(says).getByRole('button', { name: 'Done', exact: true }).click();
  await expect(stepRow(says)).toContainText('Mina Shah');
  await expect(stepRow(says).getByRole('button')).toHaveCount(0);
};
const dialogDoes = (name: string) => page().getByRole('dialog').getByRole('button', { name }).click();

test('the manager begins a registration; the route that ended is shown with its dates and cannot be chosen', async () => {
  await larkfield.changesTo('Anne Cole');
  await goesToCards();
  await expect(page().getByText('Nobody is being registered')).toBeVisible();
  await page().keyboard.press('Control+Enter');
  await expect(page().getByText(/In force from March 2020 until 31 May 2023/)).toBeVisible();
  await expect(page().getByRole('radio', { name: /Emergency route by video call/ })).toBeDisabled();
  await page().getByLabel('Name of the applicant').fill('Farah Idris');
  await page()
    .getByRole('radiogroup', { name: /By which route/ })
    .getByText('Apply for Care ID')
    .click();
  await look.at('begin');
  await page().keyboard.press('Control+Enter');
  await expect(larkfield.heading('Farah Idris')).toBeVisible();
  await ticks(/is invited to Apply/);
  await ticks(/has finished the online application/);
  await ticks(/sponsor has approved/);
  await stepRow(/sponsor has approved/)
    .getByRole('button', { name: 'Open again' })
    .click();
  await ticks(/sponsor has approved/);
});

test('a note that holds a National Insurance number is refused and stays as typed; without it, it is kept', async () => {
  await larkfield.button('Write a note').click();
  const note = page().getByLabel(/^Note/);
  await note.fill('Says that hers is QQ 12 34 56 C');
  await dialogDoes('Keep the note');
  await expect(page().getByText(/looks as if it holds a National Insurance number/)).toBeVisible();
  await expect(note).toHaveValue('Says that hers is QQ 12 34 56 C');
  await note.fill('Begins on Monday');
  await dialogDoes('Keep the note');
  await expect(page().getByRole('dialog')).toHaveCount(0);
  await expect(page().getByText(/Begins on Monday/)).toBeVisible();
});

test('offline from a cold start the agent sees the document, decides and issues; nothing of the document is kept', async () => {
  await larkfield.hasSentEverything();
  await larkfield.installation.quit();
  await larkfield.installation.cable.pull();
  await larkfield.installation.start();
  await larkfield.unlocks('Mina Shah');
  await look.begins();
  await goesToCards();
  await page().getByRole('button', { name: 'Farah Idris' }).click();
  await ticks(/Face and document were compared/);
  await page().keyboard.press('Control+Enter');
  await page().getByRole('dialog').getByText('Granted', { exact: true }).click();
  await dialogDoes('Record the decision');
  await expect(page().getByText(/Something is missing before it can be granted/)).toBeVisible();
  await page().keyboard.press('Escape');
  await larkfield.button('A document was seen').click();
  await page().getByRole('dialog').getByText('Passport', { exact: true }).click();
  await dialogDoes('Record that I saw it');
  await expect(page().getByRole('row', { name: /Passport.*Mina Shah/ })).toBeVisible();
  await page().keyboard.press('Control+Enter');
  await page().getByRole('dialog').getByText('Granted', { exact: true }).click();
  await dialogDoes('Record the decision');
  await expect(page().getByLabel('By when')).toHaveAccessibleDescription(/somebody must later/);
  await page().getByLabel('By when').fill(addDays(today, 10));
  await dialogDoes('Record the decision');
  await expect(page().getByText('Granted, to be issued')).toBeVisible();
  await look.at('granted');
  await shootForGuide(page(), 'smartcard');
  await larkfield.button('Record what was issued').click();
  await page().getByLabel('The certificate runs until').fill(addDays(today, 60));
  await dialogDoes('Record that it is issued');
  await expect(page().getByText('Issued, locked until received')).toBeVisible();
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
});

test('the manager says that it came, and Today reminds of the meeting and of the certificate', async () => {
  await larkfield.changesTo('Anne Cole');
  await page()
    .getByText(/Has the smartcard of Farah Idris come/)
    .click();
  await page().keyboard.press('Control+Enter');
  await expect(page().getByText('Certificate runs out soon')).toBeVisible();
  await larkfield.goes('Today');
  await expect(page().getByText('The smartcard of Farah Idris must be renewed')).toBeVisible();
  await expect(page().getByText('Meet Farah Idris face to face')).toBeVisible();
  await goesToCards();
  await expect(page().getByRole('row', { name: /Farah Idris/ })).toContainText('Smartcard');
  await look.at('list');
  expect(look.findings).toEqual([]);
  await larkfield.button('Save as PDF').click();
  const { documents } = larkfield.installation;
  await expect.poll(() => readdir(documents)).toHaveLength(1);
  const [list = ''] = await readdir(documents);
  expect(await wordsOfPdf(path.join(documents, list))).toContain('Farah Idris');
});

test('a registration is a document for the manager and the agent: who saw what and when, the route, and no number', async () => {
  await page().getByRole('button', { name: 'Farah Idris' }).click();
  await page().keyboard.press('p');
  await expect(larkfield.heading('Registration of Farah Idris')).toBeVisible();
  await shootForGuide(page(), 'registration-paper');
  await look.at('paper');
  await larkfield.button('Save as PDF').click();
  const saved = async () =>
    (await readdir(larkfield.installation.documents)).filter((name) => /^registration/i.test(name));
  await expect.poll(saved).toHaveLength(1);
  const [name] = await saved();
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, name ?? ''));
  for (const part of [
    'Registration of Farah Idris',
    'Not on the list of staff',
    'Apply for Care ID',
    'In force. Source: NHS England, Apply for Care ID.',
    'Passport Mina Shah',
    'Granted Mina Shah, Registration Authority',
    `Until ${shortDate(addDays(today, 60))}`,
    `By ${shortDate(addDays(today, 10))}`,
    'Wrote a note: Begins on Monday',
  ])
    expect(words).toContain(part);
  expect(words).not.toMatch(/QQ|12 34 56/);
  await page().keyboard.press('Escape');
  await expect(larkfield.button('Write a note')).toBeVisible();
});

test('from a registration to the person’s sign-ins and back; the certificate’s last day is written once, for the buddy too', async () => {
  await goesToCards();
  await page().keyboard.press('Control+Enter');
  await page().getByLabel('Name of the applicant').fill('lee marsh');
  const who = page().getByRole('radiogroup', { name: /on your list of staff/ });
  await expect(who.getByRole('radio', { name: /Lee Marsh/ })).toBeChecked();
  await page()
    .getByRole('radiogroup', { name: /By which route/ })
    .getByText('Electronic Staff Record workbench')
    .click();
  await page().keyboard.press('Control+Enter');
  await expect(larkfield.heading('Lee Marsh')).toBeVisible();
  await expect(page().getByText('Nowhere at a buddy.')).toBeVisible();
  await larkfield.button('Ask for access at a buddy').click();
  await page()
    .getByRole('group', { name: /For whom/ })
    .getByRole('checkbox', { name: /Lee Marsh/ })
    .check({ force: true });
  await page().keyboard.press('Control+Enter');
  await larkfield.button(/^Lee Marsh, receptionist: EMIS Web/).click();
  await page().keyboard.press('e');
  const dialog = page().getByRole('dialog');
  await dialog.getByText('Smartcard', { exact: true }).click();
  await dialog.getByLabel('The card’s certificate runs out').fill(addDays(today, 30));
  await page().keyboard.press('Control+Enter');
  await expect(page().getByText('Card runs out')).toBeVisible();
  await larkfield.button('Registration. Smartcard: Under way').click();
  const there = page().getByRole('row', { name: /EMIS Web of Harbour View Practice/ });
  await expect(there).toContainText(`Until ${shortDate(addDays(today, 30))}`);

  await larkfield.changesTo('Mina Shah');
  await goesToCards();
  await larkfield.button('Lee Marsh').click();
  for (const step of [/identity check is recorded/, /is linked with the Care Identity/, /sponsor has approved/])
    await ticks(step);
  await larkfield.button('A document was seen').click();
  await dialog.getByText('Passport', { exact: true }).click();
  await dialogDoes('Record that I saw it');
  await expect(page().getByRole('dialog')).toHaveCount(0);
  await page().keyboard.press('Control+Enter');
  await dialog.getByText('Granted', { exact: true }).click();
  await dialogDoes('Record the decision');
  await larkfield.button('Record what was issued').click();
  const until = addDays(today, 400);
  await dialog.getByLabel('The certificate runs until').fill(until);
  await expect(dialog.getByText('The new day will stand for EMIS Web of Harbour View as well.')).toBeVisible();
  await dialogDoes('Record that it is issued');
  await expect(there).toContainText(`Until ${shortDate(until)}`);
  await ticksAfterwards(/position at the practice is assigned/);
  await shootForGuide(page(), 'registration-person');
  await look.at('person', { briefly: true });
  await page().keyboard.press('p');
  await expect(larkfield.heading('Registration of Lee Marsh')).toBeVisible();
  await expect(page().getByText('Receptionist', { exact: true })).toBeVisible();
  await expect(larkfield.button('Save as PDF')).toBeEnabled();
  await page().keyboard.press('Escape');
  await there.getByRole('button').click();
  await expect(page().getByText('By its registration')).toBeVisible();
  await page().keyboard.press('e');
  await expect(dialog.getByText(/That comes from its registration/)).toBeVisible();
  await expect(dialog.getByLabel('The card’s certificate runs out')).toHaveCount(0);
  await page().keyboard.press('Escape');
});

test('somebody who holds a card leaves: Today asks for the end of their position until the registration is given up', async () => {
  await larkfield.changesTo('Anne Cole');
  await larkfield.goes('Staff access');
  await page().getByRole('tab', { name: 'Where our people can get in' }).click();
  await larkfield.button('Somebody has left').click();
  await page().getByRole('radiogroup', { name: 'Who has left?' }).getByText('Lee Marsh').click();
  await expect(page().getByText('Smartcard: it stays theirs')).toBeVisible();
  await shootForGuide(page(), 'leaver-with-card');
  await page().keyboard.press('Control+Enter');
  await expect(page().getByText(/^Lee Marsh has left\. 1 access is revoked/)).toBeVisible();
  await larkfield.goes('Today');
  const asks = page().getByText('Lee Marsh has left: end their position in the Care Identity Service');
  await asks.click();
  await expect(page().getByText(`Lee Marsh left on`, { exact: false })).toBeVisible();
  await larkfield.button('Give it up').click();
  await page()
    .getByRole('alertdialog')
    .getByLabel(/^Reason/)
    .fill('The position is ended');
  await page().keyboard.press('Control+Enter');
  await expect(page().getByText('Given up by Anne Cole: The position is ended')).toBeVisible();
  await larkfield.goes('Today');
  await expect(asks).toHaveCount(0);
  expect(look.findings).toEqual([]);
});
