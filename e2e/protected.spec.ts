import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { usualRelationships } from '../shared/domain/arrangement/model';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { wordsOfPdf } from './support/pdf';
import { mrsOkafor, Practice, type Asked } from './support/practice';
import { Service } from './support/service';

/** Relationships are witnessed by a second person; protected patients are decided about at home; and who looked is told. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;

const mrVale: Asked = {
  ...mrsOkafor,
  nhsNumber: '999 000 0018',
  familyName: 'Vale',
  givenName: 'Peter',
  dateOfBirth: '2 7 1980',
};
const msReed: Asked = {
  ...mrsOkafor,
  nhsNumber: '999 000 0026',
  familyName: 'Reed',
  givenName: 'Ana',
  dateOfBirth: '9 9 1991',
};

test.beforeAll(async () => {
  service = await Service.start();
  const managers = await Managers.of(service);
  await managers.arrange({ relationships: { ...usualRelationships, neighbour: 'second-person' } });
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Tom Ellery');
  await harbourView.joins('Priya Nair');
});

test.afterAll(() => leave(service, larkfield, harbourView));

/** The desk was off, and starts without any network. */
async function startsOffline(practice: Practice, name?: string): Promise<void> {
  await practice.hasSentEverything();
  await practice.installation.kill();
  await practice.installation.cable.pull();
  await practice.installation.start();
  await practice.unlocks(name);
  await practice.isOffline();
}

async function finds(practice: Practice, words: string): Promise<void> {
  await practice.page.keyboard.press('Control+K');
  await practice.page.keyboard.type(words);
  await practice.page.getByRole('option', { name: new RegExp(`^${words}`) }).click();
}

test('a neighbour’s record opens on a cold desk without network once a second receptionist has witnessed it with her own PIN', async () => {
  await harbourView.addsColleague('Joan Hartley');
  await startsOffline(harbourView, 'Priya Nair');
  const { page } = harbourView;
  await harbourView.fillsRequest({ ...mrsOkafor, knows: 'Neighbour' });
  await expect(
    harbourView.whatWillHappen.getByText('A colleague at this computer witnesses it with their own PIN'),
  ).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('A second person witnesses this')).toBeVisible();
  await shootForGuide(page, 'second-person');
  const secret = page.getByLabel(/^(PIN|Passphrase) of Joan Hartley/);
  await secret.fill('not the words of Joan');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/9 tries are left/)).toBeVisible();
  await secret.fill(harbourView.installation.secret);
  await page.keyboard.press('Control+Enter');
  await harbourView.acknowledgesAndOpens();
  // The desk is still Priya's.
  await expect(page.getByRole('button', { name: /^Priya Nair/ })).toBeVisible();
  await harbourView.handsBack('Salbutamol issued');
  await expect(page.getByText('Witnessed by Joan Hartley')).toBeVisible();
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  await larkfield.goes('Review');
  await larkfield.page.getByRole('option').first().click();
  await expect(larkfield.page.getByText('Witnessed by Joan Hartley', { exact: true })).toBeVisible();
});

test('the privacy officer protects two patients: what is missing is said, and each buddy is told by a hash', async () => {
  const { page } = larkfield;
  await finds(larkfield, 'Protected patients');
  await expect(page.getByText(/Nobody is on the list/)).toBeVisible();
  const protects = async (who: Asked, how: string, why: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'NHS number' }).fill(who.nhsNumber);
    await page.getByLabel('Family name').fill(who.familyName);
    await page.getByLabel('Date of birth').fill(who.dateOfBirth);
    await page
      .getByRole('radiogroup', { name: /What must buddies do/ })
      .getByText(how, { exact: true })
      .click();
    await page.getByRole('radiogroup', { name: 'Why?' }).getByText(why, { exact: true }).click();
    await page.keyboard.press('Control+Enter');
  };
  await protects({ ...mrVale, nhsNumber: '999 000 0019' }, 'Ask us each time', 'Works here');
  await expect(page.getByText(/The last digit does not fit/)).toBeVisible();
  await protects(mrVale, 'Ask us each time', 'Works here');
  await expect(page.getByRole('rowheader', { name: /VALE/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'NHS number' })).toHaveValue('');
  await protects(msReed, 'Ask us, and never show our name with the patient', 'At risk');
  await expect(page.getByRole('rowheader', { name: /REED/ })).toBeVisible();
  await expect(page.getByText('Every buddy has it')).toHaveCount(2);
  await page.getByRole('rowheader', { name: /REED/ }).scrollIntoViewIfNeeded();
  await shootForGuide(page, 'protected-patients');
  const look = new Look(larkfield.installation, 'protected');
  await look.begins();
  await look.at('list');
  expect(look.findings).toEqual([]);
  await larkfield.hasSentEverything();
});

test('on a cold desk without network the protected patient’s request waits for the home practice, without saying who or why', async () => {
  await harbourView.asksService();
  await expect(async () => {
    await harbourView.fillsRequest(mrVale);
    await expect(harbourView.whatWillHappen.getByText(/decides about this request itself/)).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await startsOffline(harbourView, 'Priya Nair');
  await harbourView.fillsRequest(mrVale);
  await expect(harbourView.whatWillHappen.getByText('Larkfield decides')).toBeVisible();
  await expect(harbourView.page.getByText(/Works here/)).toHaveCount(0);
  await harbourView.page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Asked; you will see the answer here')).toBeVisible();
});

test('where a patient at risk lives is nowhere on the buddy’s screens, from the request to the handback', async () => {
  const { page } = harbourView;
  const nowhere = async (): Promise<void> => {
    await expect(page.getByText(/REED|Reed/).first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/Larkfield|Z99001|01632/);
  };
  await harbourView.fillsRequest(msReed);
  await expect(page.getByText('The patient’s practice is not shown with this patient')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/Larkfield|Z99001|01632/);
  await shootForGuide(page, 'place-not-shown');
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Asked; you will see the answer here')).toBeVisible();
  await nowhere();
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  await larkfield.goes('Access');
  await larkfield.page.getByRole('option').filter({ hasText: 'REED' }).click();
  await larkfield.page.getByLabel(/^Your words to them/).fill('Choose the second site in the list');
  await larkfield.button(/^Let Priya Nair/).click();
  await expect(larkfield.page.getByText(/^Granted; they have not opened it yet/).first()).toBeVisible();
  await harbourView.button('Go on to the notice').click();
  await expect(page.getByText(/acknowledge this notice/)).toBeVisible();
  await nowhere();
  await harbourView.acknowledgesAndOpens();
  await expect(page.getByText('The way in is not shown with this patient')).toBeVisible();
  await nowhere();
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Hand back to the patient’s practice')).toBeVisible();
  await page.getByLabel(/^What was done/).fill('Seen by Dr Anand');
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.type('Send the letter');
  await page
    .getByRole('radiogroup', { name: /Where is the clinical entry/ })
    .getByText('On paper')
    .click();
  await nowhere();
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Handed back')).toBeVisible();
  await nowhere();
  await page.getByRole('button', { name: 'Show this handover' }).click();
  await expect(harbourView.heading('Nobody has accepted it')).toBeVisible();
  await nowhere();
  await larkfield.goes('Review');
  await expect(larkfield.page.getByRole('option').first()).toContainText('place not to be known');
});

test('a patient who asks who looked is given every access as a document; the number is not kept', async () => {
  const { page } = larkfield;
  await finds(larkfield, 'Who looked at a patient’s record');
  await page.getByRole('textbox', { name: 'NHS number' }).fill('999 000 0018');
  await page.getByLabel('Date of birth').fill('3 7 1980');
  await expect(page.getByText(/Nobody from another surgery has asked/)).toBeVisible();
  await page.getByRole('textbox', { name: 'NHS number' }).fill(mrsOkafor.nhsNumber);
  await page.getByLabel('Date of birth').fill(mrsOkafor.dateOfBirth);
  await expect(page.getByText(/Priya Nair, receptionist at Harbour View Practice, asked for it/)).toBeVisible();
  await larkfield.button('Save as PDF').click();
  await expect(page.getByText(/^Saved, 1 page/)).toBeVisible();
  const [file = ''] = await readdir(larkfield.installation.documents);
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, file));
  for (const expected of [
    'Who looked at your record',
    'Priya Nair',
    'Out of inhaler',
    'Your record was opened',
    'We have not looked into it yet',
  ])
    expect(words).toContain(expected);
  await page.getByText('Our practice: claims and grounds').click();
  await expect(page.getByRole('cell', { name: /Priya Nair claims to care for the patient/ }).first()).toBeVisible();
  await finds(larkfield, 'Protected patients');
  await page.getByRole('row', { name: /VALE/ }).getByRole('button', { name: 'Lift' }).click();
  await page.getByRole('alertdialog').getByLabel('Why?').fill('Left the practice');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Lifted by Tom Ellery/)).toBeVisible();
});
