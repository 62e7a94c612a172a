import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { londonParts } from '../shared/domain/calendar';
import { shortDate } from '../shared/domain/dates';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { wordsOfPdf } from './support/pdf';
import { mrsOkafor, Practice } from './support/practice';
import { Service } from './support/service';

/** What a buddy leaves to do is handed over, accepted or returned by the home practice, and climbs while nobody accepts it. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;
let look: Look;

test.beforeAll(async () => {
  service = await Service.start();
  const managers = await Managers.of(service);
  await managers.arrange();
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Priya Nair');
  look = new Look(larkfield.installation, 'handover');
});

test.afterAll(() => leave(service, larkfield, harbourView));

const chooses = (practice: Practice, question: RegExp, answer: string | RegExp) =>
  practice.page.getByRole('radiogroup', { name: question }).getByText(answer).click();

const handovers = (practice: Practice) =>
  practice.page
    .getByRole('navigation')
    .getByRole('link', { name: /^Handovers/ })
    .or(practice.page.getByRole('navigation').getByRole('button', { name: /^Handovers/ }))
    .first()
    .click();

test('two things are left to do, written by keyboard with the handback; what is missing is said and nothing is lost', async () => {
  const { page } = harbourView;
  await harbourView.asks(mrsOkafor);
  await harbourView.acknowledgesAndOpens();
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Hand back to Larkfield Surgery')).toBeVisible();
  await page.getByLabel(/^What was done/).fill('Salbutamol issued by Dr Anand');
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.type('Review inhaler technique');
  await chooses(harbourView, /How soon/, 'Routine');
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.type('Ring her with the result of the blood test');
  await chooses(harbourView, /How soon/, 'Urgent');
  await page.getByLabel('By when').fill('half past never');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Write a time or a day/)).toBeVisible();
  await expect(page.getByText('Say where it is, so that nobody looks for it or types it again.')).toBeVisible();
  await page.getByLabel('By when').fill('tomorrow 12:00');
  await chooses(harbourView, /Where is the clinical entry/, 'Our record');
  await expect(page.getByText(/^Review inhaler technique\. Routine, due/)).toBeVisible();
  await shootForGuide(page, 'left-to-do');
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Handed back')).toBeVisible();
  await expect(page.getByText('“Review inhaler technique”')).toBeVisible();
  await harbourView.hasSentEverything();
});

test('the home practice reads it, returns one with a reason and accepts the other by name, from a cold start with no network', async () => {
  await handovers(larkfield);
  await expect(larkfield.page.getByRole('option')).toHaveCount(2);
  await larkfield.hasSentEverything();
  await larkfield.installation.kill();
  await larkfield.installation.cable.pull();
  await larkfield.installation.start();
  await larkfield.unlocks();
  await larkfield.isOffline();
  const { page } = larkfield;
  await handovers(larkfield);
  await page.getByRole('option').filter({ hasText: 'Urgent' }).click();
  await expect(page.getByText('“Ring her with the result of the blood test”').first()).toBeVisible();
  await expect(page.getByText('In a record of Harbour View Practice')).toBeVisible();
  await page.getByRole('option').filter({ hasText: 'Urgent' }).press('r');
  await page.getByRole('dialog').getByLabel('Why?').fill('Which test? We have none on file');
  await page.keyboard.press('Control+Enter');
  await expect(larkfield.heading('Returned by Anne Cole')).toBeVisible();
  await page.getByText(/^Ours \d/).click();
  await page.getByRole('option').filter({ hasText: 'Routine' }).click();
  await larkfield.button(/^Accept as Anne Cole/).click();
  await expect(larkfield.heading('Anne Cole has it')).toBeVisible();
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
});

test('the buddy sees who read and accepted it, and hands the returned one over again, better said', async () => {
  const { page } = harbourView;
  await harbourView.goes('Today');
  await page.getByText('Larkfield returned what you handed over').click();
  await expect(page.getByText('“Which test? We have none on file”').first()).toBeVisible();
  await expect(page.getByText('Read by Anne Cole')).toBeVisible();
  await harbourView.button('Hand over again').click();
  await expect(page.getByLabel('What must be done')).toHaveValue('Ring her with the result of the blood test');
  await page.getByLabel('What must be done').fill('Ring her with the CRP of this morning, sent to you by post');
  await chooses(harbourView, /How soon/, 'Urgent');
  const due = londonParts(new Date(Date.now() + 5 * 60_000).toISOString());
  await page.getByLabel('By when').fill(`${shortDate(due.date)} ${due.time}`);
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading('Nobody has accepted it')).toBeVisible();
  await page.getByText(/^Theirs \d/).click();
  await page.getByRole('option').filter({ hasText: 'Routine' }).click();
  await expect(page.getByText('Accepted by Anne Cole')).toBeVisible();
  await harbourView.hasSentEverything();
});

test('the list prints for the morning meeting', async () => {
  const { page } = larkfield;
  await handovers(larkfield);
  await page.getByRole('option').filter({ hasText: 'Urgent' }).click();
  await expect(page.getByText(/sent to you by post/).first()).toBeVisible();
  await look.begins();
  await look.at('list', { detail: true });
  await larkfield.button('Print the list').click();
  await expect(page.getByRole('heading', { name: 'Handovers' })).toBeVisible();
  await expect(page.getByText(/sent to you by post/)).toBeVisible();
  await look.at('paper');
  await larkfield.button('Save as PDF').click();
  await expect(page.getByText(/^Saved, 1 page/)).toBeVisible();
  const [file = ''] = await readdir(larkfield.installation.documents);
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, file));
  for (const expected of ['OKAFOR', 'Review inhaler technique', 'Ours to do', 'Anne Cole has it'])
    expect(words).toContain(expected);
  expect(file).not.toMatch(/okafor/i);
  expect(look.findings).toEqual([]);
});

test('what nobody accepts climbs to the top of both practices’ Today, in red, with the telephone; then it is accepted and done', async () => {
  test.setTimeout(90_000);
  for (const { page } of [larkfield, harbourView]) await page.clock.setFixedTime(Date.now() + 7 * 60_000);
  for (const practice of [larkfield, harbourView]) {
    await practice.goes('Access');
    await practice.goes('Today');
  }
  const top = (practice: Practice) =>
    practice.page
      .getByRole('listbox', { name: /What needs you/ })
      .getByRole('option')
      .first();
  // The screens look at the clock every half minute.
  const soon = { timeout: 45_000 };
  const late = /Larkfield has not accepted what you handed over, due .*: ring 01632/;
  await expect(top(harbourView)).toContainText(late, soon);
  await expect(top(larkfield)).toContainText('Nobody has accepted what Harbour View handed over', soon);
  await expect(top(larkfield)).toContainText(/Ring Harbour View on 01632/);
  await top(larkfield).click();
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.heading(/^Anne Cole has it/)).toBeVisible();
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.heading('Done, Anne Cole')).toBeVisible();
  await harbourView.goes('Access');
  await handovers(harbourView);
  await harbourView.page.getByText(/^Settled \d/).click();
  await expect(harbourView.page.getByText(/Done, Anne Cole/).first()).toBeVisible();
});
