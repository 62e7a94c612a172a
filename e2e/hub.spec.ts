import { expect, test } from '@playwright/test';
import { londonDate } from '../shared/domain/calendar';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** A hub is described at one practice, and found at the other for a patient at the desk, offline. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;
let look: Look;

const answer = (practice: Practice) => practice.page.getByRole('complementary', { name: 'Answer' });
const goesToHubs = (practice: Practice) =>
  practice.page
    .getByRole('navigation')
    .getByRole('link', { name: /^Hubs/ })
    .or(practice.page.getByRole('navigation').getByRole('button', { name: /^Hubs/ }))
    .first()
    .click();

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange();
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Priya Nair');
  look = new Look(harbourView.installation, 'hub');
  await look.begins();
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('a manager describes a hub and says how many places are left; hours that end before they begin are refused', async () => {
  const page = larkfield.page;
  await goesToHubs(larkfield);
  await larkfield.button(/^Describe a hub of ours/).click();
  await page.getByText(/^Symptoms \(/).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Saltmere Hot Hub');
  await page.getByRole('textbox', { name: 'Telephone' }).fill('01632 960180');
  await page.getByLabel('Youngest age').fill('18');
  await page
    .getByRole('radiogroup', { name: /People with symptoms/ })
    .getByText('Only them')
    .click();
  await page.getByLabel('How is a patient sent there?').fill('Ring the desk and say the age');
  await page.getByRole('switch', { name: /Open on bank holidays/ }).click({ force: true });
  const monday = page.getByRole('textbox', { name: 'Monday' });
  await monday.fill('23:00 to 22:00');
  await larkfield.button(/^Tell every practice/).click();
  await expect(monday).toHaveAccessibleDescription(/On Mondays the hub would shut before it opens/);
  // Open at whatever hour the test runs.
  for (const day of ['Monday', 'Saturday', 'Sunday']) await page.getByRole('textbox', { name: day }).fill('0:00-23:59');
  await larkfield.button('Tuesday to Friday as on Monday').click();
  await expect(page.getByRole('textbox', { name: 'Friday' })).toHaveValue('0:00-23:59');
  await larkfield.button(/^Tell every practice/).click();
  await expect(larkfield.heading('Saltmere Hot Hub')).toBeVisible();
  await page.getByLabel('Places left').fill('4');
  await page.getByLabel('Holds until').fill('23:59');
  await larkfield.button(/^Tell every practice/).click();
  await expect(page.getByText('4 places')).toBeVisible();
  await larkfield.hasSentEverything();
});

test('the other practice finds it offline, by keyboard alone, with the reason', async () => {
  const page = harbourView.page;
  await goesToHubs(harbourView);
  await page.getByRole('option', { name: /^Saltmere Hot Hub/ }).click();
  // Until its places have come, there is nothing to say offline.
  await expect(page.getByText('4 places', { exact: true })).toBeVisible({ timeout: 30_000 });
  await harbourView.installation.cable.pull();
  await harbourView.installation.kill();
  await harbourView.installation.start();
  await harbourView.unlocks('Priya Nair');
  await harbourView.isOffline();

  const began = Date.now();
  await harbourView.page.keyboard.press('Control+K');
  await harbourView.page.keyboard.type('Where does this patient');
  await harbourView.page.getByRole('option', { name: 'Where does this patient go now?' }).waitFor();
  await harbourView.page.keyboard.press('Enter');
  await expect(harbourView.heading('Where does this patient go now?')).toBeVisible();
  await expect(harbourView.page.getByLabel('Age, or year of birth')).toBeFocused();
  await harbourView.page.keyboard.type('64');
  await expect(answer(harbourView)).toContainText('Saltmere Hot Hub is only for people with symptoms.');
  await harbourView.page.keyboard.press('Tab');
  await harbourView.page.keyboard.press('2');
  await expect(answer(harbourView)).toContainText(
    'Saltmere Hot Hub is open until 23:59, takes adults with symptoms, 4 places left.',
  );
  console.log(`From Ctrl+K to the answer by keyboard alone: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await look.at('find');
  await shootForGuide(harbourView.page, 'hub-find');
  await harbourView.page.getByLabel('Age, or year of birth').fill('3');
  await expect(answer(harbourView)).toContainText('takes adults only');
  await expect(answer(harbourView)).toContainText('not NHS 111 online, which is not for children under five');
  await harbourView.page.getByText('Danger to life', { exact: true }).click();
  await expect(answer(harbourView)).toContainText('Danger to life: ring 999 now.');
});

test('from a request that is half filled one asks the finder and comes back with nothing lost', async () => {
  const { page } = harbourView;
  await page.keyboard.press('Control+N');
  await page.getByLabel('Family name').fill('Okafor');
  await page.getByLabel('Family name').press('Alt+u');
  await expect(harbourView.heading('Where does this patient go now?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(harbourView.heading('Request access to a record')).toBeVisible();
  await expect(page.getByLabel('Family name')).toHaveValue('Okafor');
  await harbourView.button(/^Would a hub see this patient/).click();
  await expect(page.getByLabel('Age, or year of birth')).toBeFocused();
});

test('when its host closes it, nobody is sent there any more', async () => {
  await larkfield.button('Close Saltmere Hot Hub').click();
  const dialog = larkfield.page.getByRole('alertdialog');
  await dialog.getByLabel('Why?').fill('The heating failed');
  await dialog.getByRole('button', { name: 'Close it now' }).click();
  await larkfield.hasSentEverything();
  await harbourView.reconnects();
  const page = harbourView.page;
  await expect(page.getByRole('option', { name: /is closed by its host/ })).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Age, or year of birth').fill('64');
  await page
    .getByRole('radiogroup', { name: /Symptoms/ })
    .getByText('Yes')
    .click();
  await expect(answer(harbourView)).toContainText('Saltmere Hot Hub is closed by its host: The heating failed.');
  await expect(answer(harbourView)).toContainText('No hub takes this patient now');
  expect(look.findings).toEqual([]);
});

test('on a day that differs it is shut, with the reason, and the finder answers by that', async () => {
  const { page } = larkfield;
  await larkfield.button('Open Saltmere Hot Hub again').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open it again now' }).click();
  await larkfield.button('Describe it anew').click();
  await larkfield.button('Add a day that differs').click();
  const day = page.getByRole('textbox', { name: 'Day', exact: true });
  await expect(day).toBeFocused();
  await page.keyboard.type(londonDate(new Date().toISOString()));
  await page.getByRole('textbox', { name: 'Why' }).fill('Training');
  const host = new Look(larkfield.installation, 'hub-describe');
  await host.begins();
  await host.at('hours');
  await page.keyboard.press('Control+Enter');
  await expect(larkfield.heading('Saltmere Hot Hub')).toBeVisible();
  await expect(page.getByText(/: shut \(Training\)/)).toBeVisible();
  await host.at('one', { briefly: true });
  expect(host.findings).toEqual([]);
  await larkfield.hasSentEverything();
  await expect(answer(harbourView)).toContainText('Saltmere Hot Hub is shut now (Training). It opens on', {
    timeout: 30_000,
  });
  await expect(answer(harbourView)).toContainText('No hub takes this patient now');
});
