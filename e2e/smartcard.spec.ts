import { expect, test, type Locator, type Page } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { Look } from './screens/look';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
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
});
