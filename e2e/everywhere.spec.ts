/**
 * Every area of the rail, for each who has a use of it: with the cable out, from a cold start, with three weeks of the
 * demonstration's story behind it.
 */
import { expect, test } from '@playwright/test';
import { areaNames, type Area } from '../renderer/app/places';
import { Look } from './screens/look';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { Service } from './support/service';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let service: Service;
let larkfield: Practice;
let look: Look;

test.beforeAll(async () => {
  service = await Service.start({ DEMONSTRATION: 'story' });
  larkfield = await Practice.opens(service, 'Z99001');
  look = new Look(larkfield.installation, 'everywhere');
  await larkfield.joins('Anne Cole');
  await larkfield.addsColleague('Tom Ellery');
  await larkfield.changesTo('Anne Cole');
  await larkfield.isConnected();
  await larkfield.installation.kill();
  await larkfield.installation.cable.pull();
  await larkfield.installation.start();
  await look.begins();
});
test.afterAll(() => leave(larkfield, service));

/** Goes to each and waits until it stands, with nothing broken and nothing still loading. */
async function seesEach(areas: readonly Area[]): Promise<void> {
  const { page } = larkfield;
  for (const area of areas) {
    await page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('button', { name: new RegExp(`^${areaNames[area]}\\b`) })
      .click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('This screen has stopped')).toHaveCount(0);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await look.at(area, { briefly: true });
  }
}

test('the practice manager reaches every area of hers offline', async () => {
  await larkfield.unlocks('Anne Cole');
  await larkfield.isOffline();
  await seesEach([
    'today', 'access', 'handovers', 'closure', 'hubs', 'arrangements', 'staff-access', 'staffing', 'smartcards',
    'reports', 'risks', 'protocol', 'notices',
  ]); // prettier-ignore
  await expect(larkfield.page.getByRole('navigation', { name: 'Areas' })).not.toContainText('Review');
});

test('the privacy officer reaches the review offline', async () => {
  await larkfield.changesTo('Tom Ellery');
  await seesEach(['today', 'review', 'reports', 'risks']);
});

test('nothing that would keep somebody out was found on any of them', () => {
  expect(look.findings).toEqual([]);
});
