/**
 * Every area of the rail, for each who has a use of it: with the cable out, from a cold start, with three weeks of the
 * demonstration's story behind it: what each area shows of it, patients with it, is there for whoever has just joined.
 */
import { expect, test } from '@playwright/test';
import { areaNames, areas, type Area } from '../renderer/app/places';
import { Look } from './screens/look';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { Service } from './support/service';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let service: Service;
let larkfield: Practice;
let look: Look;

test.beforeAll(async () => {
  // Three weeks are told first.
  test.setTimeout(240_000);
  service = await Service.start({ DEMONSTRATION: 'story' });
  larkfield = await Practice.opens(service, 'Z99001');
  look = new Look(larkfield.installation, 'everywhere');
  await larkfield.joins('Anne Cole');
  await larkfield.addsColleague('Tom Ellery');
  // What only officers read is kept once their key lies on this computer: from the second time on.
  await larkfield.changesTo('Tom Ellery');
  await larkfield.isConnected();
  await expect(larkfield.page.getByRole('main')).toContainText('Decide whether to report incident', {
    timeout: 60_000,
  });
  await larkfield.changesTo('Anne Cole');
  await larkfield.isConnected();
  await larkfield.installation.kill();
  await larkfield.installation.cable.pull();
  await larkfield.installation.start();
  await look.begins();
});
test.afterAll(() => leave(larkfield, service));

/** Goes to each and waits until it shows its part of the story, with nothing broken and nothing still loading. */
async function seesEach(parts: Partial<Record<Area, string>>): Promise<void> {
  const { page } = larkfield;
  const main = page.getByRole('main');
  for (const area of areas.filter((one) => parts[one] !== undefined)) {
    await page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: new RegExp(`^${areaNames[area]}\\b`) })
      .click();
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(main).toContainText(parts[area] ?? '');
    await expect(page.getByText('This screen has stopped')).toHaveCount(0);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await look.at(area, { briefly: true });
  }
}

test('the practice manager reaches every area of hers offline', async () => {
  await larkfield.unlocks('Anne Cole');
  await larkfield.isOffline();
  await seesEach({
    // Whether nobody accepted it yet, or it only waits, goes by the day of the week.
    today: 'what Harbour View handed over',
    access: 'ASHWORTH, Bernard',
    handovers: 'Third time in two weeks.',
    closure: 'No power in the building',
    hubs: 'Saltmere Respiratory Hub',
    arrangements: 'Harbour View Practice',
    'staff-access': 'User name MANAND',
    staffing: 'Carys Bowen',
    smartcards: 'Issued, locked until received',
    reports: 'Danger to life',
    risks: 'People who never cared for the patient see the record',
    protocol: 'How Larkfield and Harbour View help each other',
    notices: 'FICTIONAL notice for the demonstration',
  });
  await expect(larkfield.page.getByRole('navigation', { name: 'Areas' })).not.toContainText('Review');
});

test('the privacy officer finds whom to review offline, by name and with the reason', async () => {
  await larkfield.changesTo('Tom Ellery');
  await seesEach({
    today: 'Decide whether to report incident',
    review: 'Joan Hartley looked at the record of ZIELINSKI, Piotr',
    // Counted here: nobody has to tell an officer.
    reports: 'as of now',
    risks: 'People who never cared for the patient see the record',
  });
});

test('nothing that would keep somebody out was found on any of them', () => {
  expect(look.findings).toEqual([]);
});
