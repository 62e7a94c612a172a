/**
 * One box for everything, in the windows of both practices: what one can do, areas, closures, accesses by reference, and
 * patients, for those alone who have a need, offline from a cold start.
 */
import { expect, test, type Locator } from '@playwright/test';
import { Look } from './screens/look';
import { Neighbourhood } from './support/neighbourhood';
import { mrsOkafor, type Practice } from './support/practice';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let place: Neighbourhood;
let look: Look;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  place = await Neighbourhood.open();
  look = new Look(place.harbourView.installation, 'search');
});
test.afterAll(() => place.dispose());

/** Types into the box, as one who has no mouse. */
async function searches({ page }: Practice, text: string): Promise<Locator> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: /^Search/ }).fill(text);
  return page.getByRole('option');
}
const nothing = /^Nothing on this computer fits/;
async function leavesSearch({ page }: Practice): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

test('the receptionist finds her patient by name and by number, offline from a cold start', async () => {
  const { harbourView } = place;
  const { installation } = harbourView;
  await harbourView.fillsRequest(mrsOkafor);
  await harbourView.opensRecord();
  await harbourView.handsBack('Inhaler issued');
  await harbourView.hasSentEverything();
  await installation.kill();
  await installation.cable.pull();
  await installation.start();
  await harbourView.unlocks('Priya Nair');
  await harbourView.isOffline();
  const { page } = harbourView;

  const options = await searches(harbourView, 'okafor');
  await expect(options.first()).toContainText(/OKAFOR, Grace.*Closed at \d\d:\d\d\. A-[0-9A-F]{4}, Larkfield Surgery/);
  await expect(page.getByText('Patients, in accesses that you may see')).toBeVisible();
  await look.begins();
  await look.at('patient', { listOpen: true });
  await searches(harbourView, 'okfaor');
  await expect(options.first()).toContainText('OKAFOR, Grace');

  await searches(harbourView, '999\u2013012\u00a03454');
  await expect(options).toHaveCount(2);
  await expect(options.first()).toContainText('Request access for this number');
  await expect(options.nth(1)).toContainText(/^Closed at \d\d:\d\d/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('OKAFOR, Grace').first()).toBeVisible();

  await searches(harbourView, '9990123454');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'NHS number' })).toHaveValue(/999.012.3454/);
  expect(look.findings).toEqual([]);
});

test('colleagues, areas, closures, arrangements and what one can do are found, each with what it is', async () => {
  const { harbourView } = place;
  const finds = async (text: string, what: RegExp) => {
    const options = await searches(harbourView, text);
    await expect(options.filter({ hasText: what }).first()).toBeVisible();
    return options;
  };
  await finds('joan', /^Joan Hartley.*receptionist/);
  await finds('handov', /^Handovers.*Go there/);
  await finds('larkfield', /^Arrangement with Larkfield Surgery.*Active/);
  await look.at('groups', { listOpen: true, briefly: true });
  await finds('larkfeild', /Larkfield Surgery/);
  await finds('closed', /^Closure of Larkfield Surgery.*closed now/);
  await harbourView.page.keyboard.press('Enter');
  await expect(harbourView.heading('Larkfield Surgery is closed')).toBeVisible();
  await searches(harbourView, 'qqqqzz');
  await expect(harbourView.page.getByText(nothing)).toBeVisible();
  await look.at('nothing', { listOpen: true, briefly: true });
  expect(look.findings).toEqual([]);
  await leavesSearch(harbourView);
});

test('at the home practice the privacy officer finds the access by patient and by reference', async () => {
  const { larkfield } = place;
  await larkfield.addsColleague('Tom Ellery');
  const options = await searches(larkfield, 'okafor');
  await expect(options.first()).toContainText(/OKAFOR, Grace.*Harbour View Practice/);
  const reference = /A-[0-9A-F]{4}/.exec(await options.first().innerText())?.[0] ?? '';
  await searches(larkfield, reference);
  await expect(options.first()).toContainText(/no outcome yet\. Priya Nair/);
  await larkfield.page.keyboard.press('Enter');
  await expect(larkfield.heading(/^Priya Nair looked at the record of OKAFOR, Grace/)).toBeVisible();
});

test('whoever has no need finds no patient: the home practice’s reception, and a colleague of who asked', async () => {
  const { larkfield, harbourView } = place;
  await larkfield.addsColleague('Lee Marsh');
  await harbourView.changesTo('Sam Okoye');
  for (const practice of [larkfield, harbourView]) {
    const options = await searches(practice, 'okafor');
    await expect(practice.page.getByText(nothing)).toBeVisible();
    await searches(practice, '999 012 3454');
    await expect(options).toHaveText(/Request access for this number/);
    await (await searches(practice, 'access')).filter({ hasText: /^Access.*Go there/ }).click();
    await expect(
      practice.page.getByRole('listbox', { name: 'Accesses' }).or(practice.page.getByText('Nobody has looked yet')),
    ).toBeVisible();
    await expect(practice.page.getByText('OKAFOR')).toHaveCount(0);
  }
  // Reception at the home practice sees the access, and neither whose it was nor what was written.
  const { page } = larkfield;
  await expect(page.getByRole('option', { name: /^A patient of ours, A-[0-9A-F]{4}/ })).toBeVisible();
  const detail = page.getByRole('region', { name: 'Detail', exact: true });
  await expect(detail.getByText('Their name is for whoever has to do with it', { exact: false })).toBeVisible();
  await expect(detail.getByText('Medication, direct care')).toBeVisible();
  await expect(detail.getByText('For whoever has to do with it', { exact: true })).toBeVisible();
  const lookAtHome = new Look(larkfield.installation, 'search-home');
  await lookAtHome.begins();
  await lookAtHome.at('without-name', { briefly: true });
  expect(lookAtHome.findings).toEqual([]);
});
