import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Terms } from '../shared/domain/arrangement/model';
import { hashOfTerms } from '../shared/domain/arrangement/standing';
import { addDays, londonDate } from '../shared/domain/calendar';
import { boardLedger, practiceLedger } from '../shared/protocol/ledger';
import { json, type Json } from '../shared/protocol/primitives';
import { people } from '../service/demonstration/people';
import { termsOf } from '../service/testing/arrange';
import { Desk } from '../service/testing/desk';
import { Look } from './screens/look';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { addsAccount } from './support/operator';
import { wordsOfPdf } from './support/pdf';
import { demonstrationPassword, Practice } from './support/practice';
import { Service } from './support/service';

/** The terms of an arrangement over their life: proposed to two others, answered with other terms, changed, filed. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;
/** The third party, a provider that is no GP practice, signs over HTTP. */
let provider: Desk;
/** Larkfield's manager, over HTTP. */
let anne: Desk;
const id = randomUUID();
const ledger = `arrangement:${id}`;
const terms: Terms = termsOf(
  ['Z99001', 'Larkfield Surgery'],
  ['Z99002', 'Harbour View Practice'],
  ['Z99008', 'Saltmere Urgent Treatment Centre'],
);

const plain = (args: object): Record<string, Json> => {
  const read = json.parse(JSON.parse(JSON.stringify(args)));
  if (read === null || typeof read !== 'object' || Array.isArray(read)) throw new TypeError('Not arguments');
  return read;
};

test.beforeAll(async () => {
  service = await Service.start();
  await addsAccount(service, {
    account: 'kim.doyle',
    password: 'a long enough password',
    name: 'Kim Doyle',
    organisation: 'Z99008',
    role: 'practice-manager',
  });
  provider = await Desk.at(service.url, 'kim.doyle', 'a long enough password');
  anne = await Desk.at(service.url, 'anne.cole', await demonstrationPassword(service, 'anne.cole'));
  const args = plain({ id, terms, termsHash: hashOfTerms(terms) });
  expect((await anne.act({ ledger, name: 'arrangement.propose', args })).outcome).toBe('applied');
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Sam Okoye');
});

test.afterAll(() => leave(service, larkfield, harbourView));

const fill = async (practice: Practice, label: string | RegExp, text: string) =>
  practice.page.getByLabel(label).fill(text);

test('a party that does not agree proposes other terms; the others read what was and what is now before they sign', async () => {
  const { page } = harbourView;
  await harbourView.goes('Arrangements');
  await expect(
    page.getByText('Saltmere Urgent Treatment Centre is no GP practice: urgent and emergency care.'),
  ).toBeVisible();
  await expect(page.getByText('Larkfield Surgery has not entered its data security standing yet.')).toBeVisible();
  await harbourView.button('Propose other terms').click();
  await fill(harbourView, /^Open for/, '30');
  const differs = page.getByRole('region', { name: 'What changes so far' });
  await expect(differs).toContainText('An open record closes by itself after 20 minutes.');
  await expect(differs).toContainText('An open record closes by itself after 30 minutes.');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog').getByRole('button', { name: /^Sign these terms and send to Larkfield/ });
  await second.click();
  await expect(page.getByText('Say in one sentence why.')).toBeVisible();
  await fill(harbourView, 'Why?', 'Twenty minutes are too short for a visit.');
  await second.click();
  await harbourView.hasSentEverything();

  await larkfield.goes('Today');
  await larkfield.page.getByText(/^Read and sign the arrangement that Harbour View proposed/).click();
  const changed = larkfield.page.getByRole('region', { name: 'What changed before you sign' });
  await expect(changed).toContainText('“Twenty minutes are too short for a visit.”');
  await expect(changed).toContainText('after 20 minutes');
  await expect(changed).toContainText('after 30 minutes');
  await shootForGuide(larkfield.page, 'counter-proposal');
});

test('a signature on the earlier terms that arrives late does not count; it holds when all three have signed', async () => {
  const late = await provider.act({ ledger, name: 'arrangement.sign', args: { termsHash: hashOfTerms(terms) } });
  expect(late).toMatchObject({ outcome: 'rejected', rejection: { code: 'arrangement.replaced' } });
  await larkfield.button(/^Sign and send to/).click();
  await expect(larkfield.page.getByText('Saltmere Urgent Treatment Centre signs')).toBeVisible();
  await larkfield.hasSentEverything();
  const other = hashOfTerms({ ...terms, openMinutes: 30 });
  const signed = await provider.act({ ledger, name: 'arrangement.sign', args: { termsHash: other } });
  expect(signed.outcome).toBe('applied');
  for (const practice of [larkfield, harbourView])
    await expect(practice.page.getByRole('article').getByText('Active', { exact: true })).toBeVisible();
});

test('cover that fails on the same days is said to both sides, in days: nothing of who was away, nor of what each planned', async () => {
  const sam = await Desk.at(service.url, 'sam.okoye', await demonstrationPassword(service, 'sam.okoye'));
  const today = londonDate(new Date().toISOString());
  const lee = people.find((one) => one.name === 'Lee Marsh');
  const away = [{ person: lee?.person ?? '', session: 'morning', state: 'off-sick' }];
  const board = plain({ date: today, cells: away });
  const filled = await anne.act({ ledger: practiceLedger('Z99001'), name: 'staffing.record', args: board });
  expect(filled).toMatchObject({ outcome: 'applied' });
  for (const desk of [anne, sam]) {
    const args = { id: randomUUID(), level: 'amber', cause: 'staff', plan: 'Routine work waits', meansNobody: false };
    const declared = await desk.act({
      ledger: boardLedger(desk.organisation),
      name: 'pressure.declare',
      args: plain(args),
      madeAt: `${addDays(today, -10)}T08:30:00.000Z`,
    });
    expect(declared).toMatchObject({ outcome: 'applied' });
  }
  for (const [practice, other] of [
    [larkfield, 'Harbour View Practice'],
    [harbourView, 'Larkfield Surgery'],
  ] as const) {
    const says = new RegExp(`^You and ${other} were both amber or worse on \\d+ working days of the last 8 weeks`);
    await expect(practice.page.getByText(says)).toBeVisible({ timeout: 30_000 });
    await expect(
      practice.page.getByText(/^You were amber or worse .* Nothing that Saltmere Urgent Treatment Centre declared/),
    ).toBeVisible();
    await expect(practice.page.getByRole('main')).not.toContainText(/Lee Marsh|off sick|Routine work waits/i);
  }
});

test('how a party stands is entered once and shown beside its signature; what has run out is said', async () => {
  await harbourView.button('Enter how we stand').click();
  const asked = harbourView.page.getByRole('dialog');
  await asked.getByRole('button', { name: /^Show it to the other parties/ }).click();
  await expect(asked.getByText('Choose how the last assessment came out.')).toBeVisible();
  await asked
    .getByRole('radiogroup', { name: /Toolkit/ })
    .getByText('Standards met')
    .click();
  await asked.getByLabel(/^Registration with/).fill('za123456');
  await asked.getByLabel(/^It runs out/).fill('1 2 2025');
  await asked.getByLabel(/^Caldicott Guardian/).fill('Nia Powell');
  await asked.getByRole('button', { name: /^Show it to the other parties/ }).click();
  await expect(asked).toHaveCount(0);
  await expect(
    larkfield.page.getByText(
      'The registration of Harbour View Practice with the Information Commissioner ran out on 1 February 2025.',
    ),
  ).toBeVisible();
  await expect(larkfield.page.getByRole('article').getByText(/ZA123456, until 1 February 2025/)).toBeVisible();
});

test('a change is written offline; the old terms hold until the last party has signed it again', async () => {
  await harbourView.hasSentEverything();
  await harbourView.installation.cable.pull();
  await harbourView.isOffline();
  await harbourView.button('Propose a change').click();
  await expect(harbourView.page.getByText(/^You and Larkfield Surgery were both amber or worse/)).toBeVisible();
  await fill(harbourView, 'Complaints', 'Each party answers for its own staff');
  await harbourView.page.keyboard.press('Control+Enter');
  await fill(harbourView, 'Why?', 'The ombudsman asked who answers.');
  await harbourView.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Sign the change/ })
    .click();
  await expect(harbourView.heading('Harbour View Practice proposes a change')).toBeVisible();
  await harbourView.reconnects();
  await harbourView.hasSentEverything();

  await larkfield.goes('Today');
  await larkfield.page.getByText(/^Read and sign the change that Harbour View proposed/).click();
  const changed = larkfield.page.getByRole('region', { name: 'A change that waits for signatures' });
  await expect(changed).toContainText('Complaints: Each party answers for its own staff.');
  const look = new Look(larkfield.installation, 'arrangement-terms');
  await look.begins();
  await look.at('change', { detail: true });
  expect(look.findings).toEqual([]);
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(changed).toContainText('Waiting for Saltmere Urgent Treatment Centre.');
  await larkfield.hasSentEverything();
  const agreed = hashOfTerms({
    ...terms,
    openMinutes: 30,
    agreement: { complaintRoute: 'Each party answers for its own staff' },
  });
  const last = await provider.act({ ledger, name: 'arrangement.signAmendment', args: { termsHash: agreed } });
  expect(last).toMatchObject({ outcome: 'applied' });
  await expect(changed).toHaveCount(0);
  await expect(larkfield.page.getByText('Changed since you last read it').first()).toBeVisible();
  await larkfield.page.getByRole('tab', { name: 'Earlier terms' }).click();
  await expect(larkfield.heading(/^Earlier terms, until/)).toHaveCount(2);
});

test('the impact assessment is made from the arrangement, changed in one part, kept, and saved as a PDF', async () => {
  const { page } = larkfield;
  await page.getByRole('tab', { name: 'Impact assessment' }).click();
  await larkfield.button(/^Change “Who was asked”/).click();
  await fill(larkfield, 'Who was asked', 'Data protection officer: asked on 3 November, agrees.');
  await larkfield.button('Save this part').click();
  await expect(page.getByText(/^Written by Anne Cole/)).toBeVisible();
  await larkfield.button('Save as PDF').click();
  await expect.poll(() => readdir(larkfield.installation.documents)).toHaveLength(1);
  const [name] = await readdir(larkfield.installation.documents);
  const words = await wordsOfPdf(path.join(larkfield.installation.documents, name ?? ''));
  expect(words).toContain('Data protection impact assessment');
  expect(words).toContain('asked on 3 November, agrees.');
  expect(words).toContain('Saltmere Urgent Treatment Centre (Z99008');
  await page.getByRole('tab', { name: 'For patients' }).click();
  await expect(page.getByRole('textbox', { name: 'Privacy notice' })).toHaveValue(/if our surgery cannot see to you/i);
  // Left without a word, and kept all the same.
  await page.getByRole('tab', { name: 'Poster' }).click();
  await page.getByRole('textbox', { name: 'Poster' }).fill('Saltmere and Harbour View look after you.');
  await larkfield.goes('Today');
  await larkfield.goes('Arrangements');
  await page.getByRole('tab', { name: 'For patients' }).click();
  await page.getByRole('tab', { name: 'Poster' }).click();
  const poster = page.getByRole('textbox', { name: 'Poster' });
  await expect(poster).toHaveValue('Saltmere and Harbour View look after you.');
  await expect(page.getByText(/^Written by Anne Cole/)).toBeVisible();
  await larkfield.button('As it is made from the arrangement').click();
  await expect(poster).toHaveValue(/help each other/);
});
