import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { hashOfTerms } from '../shared/domain/arrangement/standing';
import { addDays, addMinutes, londonDate } from '../shared/domain/calendar';
import { demonstrationNotice } from '../shared/domain/notice/library';
import { hotHub } from '../shared/domain/testing/hub';
import { json, type Json } from '../shared/protocol/primitives';
import { termsOf } from '../service/testing/arrange';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { leave } from './support/leave';
import { addsAccount, publishes } from './support/operator';
import { wordsOfPdf } from './support/pdf';
import { demonstrationPassword, Practice } from './support/practice';
import { Service } from './support/service';

/** Today by role, at one desk: each person reads what needs them, and beside it what their role needs at a glance. */
test.describe.configure({ mode: 'serial' });

const today = londonDate(new Date().toISOString());
const hub = randomUUID();
const everyDay = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: '00:00', until: '23:59' }));
/** Ends in seven days with nothing after it: a matter for managers, officers and whoever publishes notices. */
const endingNotice = 'FICTIONAL notice for the demonstration runs out in 7 days';

let service: Service;
let managers: Managers;
let arrangement: string;
let desk: Practice;
let look: Look;

const list = (): Locator => desk.page.getByRole('listbox', { name: 'What needs you today' });
const sentence = (says: string | RegExp): Locator => list().getByRole('option').filter({ hasText: says });
const panel = (): Locator => desk.page.getByRole('complementary', { name: 'Larkfield Surgery' });

/** By the keyboard alone: J down to the sentence, then Enter. */
async function goesTo(says: string): Promise<void> {
  await expect(list()).toBeFocused();
  const all = await list().getByRole('option').allTextContents();
  for (let at = all.findIndex((text) => text.includes(says)); at > 0; at -= 1) await desk.page.keyboard.press('j');
  await expect(sentence(says)).toHaveAttribute('aria-selected', 'true');
  await desk.page.keyboard.press('Enter');
}

async function harbourView(ledger: string, name: string, args: object): Promise<void> {
  const plain = json.parse(JSON.parse(JSON.stringify(args))) as Record<string, Json>; // an object goes in
  const result = await managers.harbourView.act({ ledger, name, args: plain });
  if (result.outcome !== 'applied') throw new Error(`${name}: ${result.rejection.says}`);
}

const saysPlaces = (places: number) =>
  harbourView(`arrangement:${arrangement}`, 'hub.setCapacity', {
    hub,
    places,
    until: addMinutes(new Date().toISOString(), 120),
  });

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  arrangement = await managers.arrange();
  const description = { ...hotHub, hours: { weekly: everyDay, bankHolidays: true, exceptions: [] } };
  await harbourView(`arrangement:${arrangement}`, 'hub.describe', { id: hub, description });
  await saysPlaces(0);
  await harbourView('board:Z99002', 'pressure.declare', {
    id: randomUUID(),
    level: 'amber',
    cause: 'staff',
    plan: 'Routine reviews wait until Monday',
    meansNobody: false,
  });
  for (let count = 0; count < 8; count += 1) {
    const id = randomUUID();
    // One after the other: two that hold on the same day are refused.
    const from = addDays(today, 190 + count * 10);
    const parties = termsOf(['Z99002', 'Harbour View Practice'], ['Z99001', 'Larkfield Surgery']);
    const terms = { ...parties, from, until: addDays(from, 9) };
    await harbourView(`arrangement:${id}`, 'arrangement.propose', { id, terms, termsHash: hashOfTerms(terms) });
  }
  await publishes(service, { ...demonstrationNotice(today), version: 2, from: today, until: addDays(today, 7) });
  const password = await demonstrationPassword(service, 'mina.shah');
  const role = ['registration-authority', 'administrator'];
  await addsAccount(service, { account: 'mina.shah', password, name: 'Mina Shah', organisation: 'Z99001', role });
  desk = await Practice.opens(service, 'Z99001');
  await desk.joins('Anne Cole');
  look = new Look(desk.installation, 'home');
  await look.begins();
});

test.afterAll(() => leave(service, desk));

test('the manager reads many proposals as one sentence that opens their list, and who can get in beside it', async () => {
  const { page } = desk;
  await expect(sentence('8 arrangements wait for your signature')).toBeVisible();
  await expect(list().getByRole('option').first()).toContainText(endingNotice);
  await expect(sentence('Hub')).toHaveCount(0);
  await expect(panel()).toContainText('Harbour View, open, Amber, OPEL 2');
  await expect(panel()).toContainText('Nobody has a sign-in');
  await expect(panel()).toContainText('1 active8 wait for signatures');
  await expect(desk.button('Stop all access to our records')).toBeVisible();
  await look.at('manager');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Print Today for the wall or the meeting');
  await page.keyboard.press('Escape');
  await goesTo('8 arrangements wait for your signature');
  await expect(desk.heading('Arrangements').first()).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(9);
  await page.keyboard.press('Escape');
  await expect(list()).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.getByText('Nobody can get into our records today.')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('Today prints for the wall: every sentence, the buddies with their telephones, the hubs, and no patient', async () => {
  await desk.button('Save as PDF').click();
  await expect(desk.page.getByText(/^Saved, \d pages?/)).toBeVisible();
  const [file = ''] = await readdir(desk.installation.documents);
  expect(file).toMatch(/^today-Z99001-/);
  const words = await wordsOfPdf(path.join(desk.installation.documents, file));
  expect(words.split('Read and sign the arrangement that Harbour View').length - 1).toBe(8);
  for (const expected of [
    'What needs us',
    'Harbour View (Z99002)',
    'Amber, OPEL 2',
    '01632',
    'Saltmere Hot Hub',
    'practice manager',
  ])
    expect(words).toContain(expected);
});

test('the privacy officer reads reviews, incidents and the sample beside Today, and nothing of hubs or proposals', async () => {
  await desk.addsColleague('Tom Ellery');
  await expect(sentence(endingNotice)).toBeVisible();
  await expect(list().getByRole('option')).toHaveCount(1);
  await expect(panel()).toContainText('ReviewsNone waits');
  await expect(panel()).toContainText('IncidentsNone is undecided');
  await expect(panel()).toContainText('SampleNot due');
  await expect(desk.button('Close the practice')).toHaveCount(0);
  await look.at('privacy-officer', { briefly: true });
  await desk.page.keyboard.press('Enter');
  await expect(desk.heading(/^FICTIONAL notice/).first()).toBeVisible();
});

test('an agent who also looks after the service reads registrations and notices; a notice that ends is theirs to publish', async () => {
  await desk.addsColleague('Mina Shah');
  await expect(list().getByRole('option')).toHaveCount(1);
  await expect(panel()).toContainText('RegistrationsNone');
  await expect(panel()).toContainText('COPI notice, version 2');
  await expect(panel()).toContainText('1 notice with none after it');
  await expect(panel()).not.toContainText('Buddies');
  await look.at('agent-and-administrator', { briefly: true });
  await goesTo(endingNotice);
  await expect(desk.heading(/^FICTIONAL notice/).first()).toBeVisible();
});

test('the receptionist reads of a full hub, whom to ring and how the buddies stand; Enter leads to the hub', async () => {
  await desk.addsColleague('Lee Marsh');
  await expect(list().getByRole('option')).toHaveCount(1);
  await expect(panel()).toContainText('Harbour View, open, Amber, OPEL 2');
  await expect(panel()).toContainText(/Ring 01632/);
  await expect(panel()).toContainText('Hubs open nowNone');
  await expect(desk.button('Stop all access to our records')).toHaveCount(0);
  await look.at('receptionist', { briefly: true });
  await goesTo('Saltmere Hot Hub is full');
  await expect(desk.heading('Saltmere Hot Hub')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await saysPlaces(3);
  await expect(panel()).toContainText(/Hubs open nowSaltmere Hot HubUntil 23:59, 3 places left/, { timeout: 30_000 });
});

test('nothing to do is one line with the last sync and what to begin with, from a cold start with no network', async () => {
  const { page, installation } = desk;
  await desk.hasSentEverything();
  await installation.quit();
  await installation.cable.pull();
  await installation.start();
  await desk.unlocks('Lee Marsh');
  await desk.isOffline();
  const again = desk.page;
  expect(again).not.toBe(page);
  await expect(
    again.getByText(/^Nothing waits for you: no open record or answer\. Last synced at \d\d:\d\d\.$/),
  ).toBeVisible();
  await expect(panel()).toContainText('Saltmere Hot Hub');
  await look.begins();
  await look.at('nothing', { briefly: true });
  await expect(desk.button('Request access to a record')).toBeFocused();
  await again.keyboard.press('Enter');
  await expect(desk.heading('Request access to a record')).toBeVisible();
  expect(look.findings).toEqual([]);
});
