import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { wordsOfPdf } from './support/pdf';
import { leave } from './support/leave';
import { mrsOkafor, Practice } from './support/practice';
import { Service } from './support/service';

/** The life of an arrangement in two managers' windows: declined, withdrawn, signed, stopped, allowed again, ended. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Sam Okoye');
});

test.afterAll(() => leave(service, larkfield, harbourView));

/** An act that others will read about: its button, the reason, and the second click. */
async function doesWithReason(practice: Practice, button: string, reason: string, second: RegExp): Promise<void> {
  await practice.button(button).click();
  const asked = practice.page.getByRole('dialog').or(practice.page.getByRole('alertdialog'));
  await asked.getByRole('button', { name: second }).click();
  await expect(asked.getByText('Say in one sentence why.')).toBeVisible();
  await asked.getByLabel('Reason').fill(reason);
  await asked.getByRole('button', { name: second }).click();
  await expect(asked).toHaveCount(0);
}

/** How the arrangement that is shown stands: the first words under its title. */
const stands = (practice: Practice, how: string) =>
  expect(
    practice.page.getByRole('article').or(practice.page.getByRole('main')).getByText(how, { exact: true }).first(),
  );

test('a proposal is declined with a reason, which the proposer reads', async () => {
  await larkfield.draftsArrangement('Harbour', /In advance/);
  await larkfield.proposes();
  await harbourView.goes('Arrangements');
  await doesWithReason(harbourView, 'Decline', 'We need it until June only', /^Decline and tell Larkfield/);
  await stands(harbourView, 'Declined').toBeVisible();
  await stands(larkfield, 'Declined').toBeVisible();
  await expect(larkfield.page.getByText(/We need it until June only/)).toBeVisible();
});

async function draftsAgain(): Promise<void> {
  await larkfield.button('Draft it again').click();
  await expect(larkfield.heading('An arrangement you began')).toBeVisible();
  await expect(larkfield.button('Take out Harbour View Practice')).toBeVisible();
}

test('what was declined is drafted again with all its terms; a proposal is withdrawn, and can no longer be signed', async () => {
  await draftsAgain();
  await larkfield.proposes();
  await harbourView.goes('Arrangements');
  await expect(harbourView.button(/^Sign and send to Larkfield/)).toBeVisible();
  await doesWithReason(larkfield, 'Withdraw the proposal', 'The dates were wrong', /^Withdraw the proposal/);
  await stands(larkfield, 'Withdrawn').toBeVisible();
  await expect(harbourView.button(/^Sign and send to Larkfield/)).toHaveCount(0);
});

test('signed by both it is active on both sides, and the PDF that both file names both who signed', async () => {
  await larkfield.goes('Arrangements');
  await draftsAgain();
  await larkfield.proposes();
  await harbourView.goes('Today');
  await harbourView.signsProposal();
  await larkfield.goes('Arrangements');
  await stands(larkfield, 'Active').toBeVisible();
  await larkfield.button('Save as PDF').click();
  await expect.poll(() => readdir(larkfield.installation.documents)).toHaveLength(1);
  const [name] = await readdir(larkfield.installation.documents);
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, name ?? ''));
  expect(words).toContain('Arrangement between Larkfield Surgery and Harbour View Practice');
  expect(words).toMatch(
    /Larkfield Surgery Anne Cole, practice manager .* Signed on the computer, record [0-9a-f -]{36}/,
  );
  expect(words).toMatch(
    /Harbour View Practice Sam Okoye, practice manager .* Signed on the computer, record [0-9a-f -]{36}/,
  );
  expect(words).not.toContain('Not signed yet');
});

test('who knows the patient: family goes to the home practice, one’s own record is refused', async () => {
  await harbourView.addsColleague('Priya Nair');
  await harbourView.fillsRequest({ ...mrsOkafor, knows: 'It is me' });
  await expect(harbourView.whatWillHappen).toContainText('Nobody opens their own record.');
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
  await harbourView.fillsRequest({ ...mrsOkafor, knows: 'No' });
  await expect(harbourView.whatWillHappen).toContainText('Granted at once');
  await harbourView.asks({ ...mrsOkafor, knows: 'Family' });
  await expect(harbourView.heading('Asked; you will see the answer here')).toBeVisible();
  await expect(harbourView.button(/^Go on to the notice/)).toHaveCount(0);
  await larkfield.goes('Today');
  await larkfield.page.getByText(/^Decide: Priya Nair/).click();
  await expect(larkfield.page.getByText('Knows the patient: family').first()).toBeVisible();
  await harbourView.button('Withdraw the request').click();
});

test('stopped by the home practice while the buddy is offline: what was opened before counts, what came after is flagged', async () => {
  await harbourView.hasSentEverything();
  await harbourView.installation.cable.pull();
  await harbourView.isOffline();
  await harbourView.fillsRequest({ ...mrsOkafor, reason: 'Opened before access was stopped' });
  await harbourView.opensRecord();
  await harbourView.handsBack('Salbutamol issued.');

  await larkfield.goes('Arrangements');
  await doesWithReason(
    larkfield,
    'Stop all access now',
    'Data protection question',
    /^Stop all access for Harbour View/,
  );
  await stands(larkfield, 'Suspended').toBeVisible();
  await larkfield.hasSentEverything();

  await harbourView.fillsRequest({ ...mrsOkafor, reason: 'Opened after access was stopped' });
  await harbourView.opensRecord();
  await harbourView.handsBack('Second inhaler issued.');
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  await expect(harbourView.needsAttention(1)).toHaveCount(0);

  await larkfield.addsColleague('Tom Ellery');
  await larkfield.goes('Review');
  const list = larkfield.page.getByRole('listbox', { name: 'To review' }).getByRole('option');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText(
    /Larkfield Surgery suspended the arrangement at .*, so nothing can be opened/,
  );
  await expect(larkfield.page.getByText('Opened after access was stopped').first()).toBeVisible();
  await list.last().click();
  await expect(larkfield.page.getByText('Opened before access was stopped').first()).toBeVisible();
  await expect(larkfield.page.getByRole('main').getByText(/suspended the arrangement at/)).toHaveCount(1);
});

test('while it is stopped nothing new opens; allowed again it does; only who stopped it may allow it', async () => {
  await harbourView.fillsRequest({ ...mrsOkafor, reason: 'Third inhaler for travelling wanted' });
  // It is no longer offered by itself, so that nobody begins in vain.
  await harbourView.page.getByRole('combobox', { name: 'Registered practice' }).fill('Z99001');
  await harbourView.page.getByRole('option', { name: /Larkfield Surgery/ }).click();
  await expect(harbourView.whatWillHappen).toContainText(/Larkfield Surgery suspended the arrangement at/);
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
  await harbourView.changesTo('Sam Okoye');
  await harbourView.goes('Arrangements');
  await expect(harbourView.button('Allow access again')).toHaveCount(0);

  await larkfield.changesTo('Anne Cole');
  await larkfield.goes('Arrangements');
  await doesWithReason(larkfield, 'Allow access again', 'The question was answered', /^Allow access for Harbour View/);
  await stands(larkfield, 'Active').toBeVisible();
  await stands(harbourView, 'Active').toBeVisible();
});

test('stopped, allowed again, renewed and asked to end, by keys alone', async () => {
  const { page } = larkfield;
  const says = async (key: string, reason: string) => {
    await page.keyboard.press(key);
    await expect(page.getByLabel('Reason')).toBeFocused();
    await page.keyboard.type(reason);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Reason')).toHaveCount(0);
  };
  await says('s', 'A card was lost');
  await stands(larkfield, 'Suspended').toBeVisible();
  await says('s', 'The card was found');
  await stands(larkfield, 'Active').toBeVisible();
  await page.keyboard.press('r');
  await expect(larkfield.heading('An arrangement you began')).toBeVisible();
  await page.keyboard.press('Escape');
  await stands(larkfield, 'Active').toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('alertdialog', { name: /End the arrangement/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await stands(larkfield, 'Active').toBeVisible();
});

test('ended for good by the buddy: both sides see it, nothing opens under it, and it can be drafted again', async () => {
  await expect(harbourView.button('End it for good')).toBeVisible();
  await harbourView.page.keyboard.press('e');
  await harbourView.page.keyboard.type('We merge with another practice');
  await harbourView.page.keyboard.press('Control+Enter');
  await stands(harbourView, 'Ended').toBeVisible();
  await stands(larkfield, 'Ended').toBeVisible();
  await expect(larkfield.button('Allow access again')).toHaveCount(0);
  await expect(larkfield.button('Draft it again')).toBeVisible();
  await harbourView.page.keyboard.press('Control+N');
  const home = harbourView.page.getByRole('combobox', { name: 'Registered practice' });
  await home.fill('Z99001');
  await harbourView.page.getByRole('option', { name: /Larkfield Surgery/ }).click();
  await expect(harbourView.whatWillHappen).toContainText(/Harbour View Practice ended the arrangement at/);
});
