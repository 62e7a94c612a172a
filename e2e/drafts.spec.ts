import { expect, test, type Page } from '@playwright/test';
import { Managers } from './support/arranged';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** What somebody types is theirs until they send it or begin anew: over leaving, locking and a restart; nobody else at the desk sees it. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
const page = (): Page => larkfield.page;
const goesTo = (area: string) => page().getByRole('navigation').getByText(area, { exact: true }).click();
const plan = 'Routine work waits until Thursday';
const planField = () => page().getByLabel(/^What do you do about it/);
const keptFrom = () => page().getByText(/^Kept from \d\d:\d\d/);

const goesToPressure = async () => {
  await goesTo('Staffing');
  await page().getByRole('tab', { name: 'Pressure' }).click();
};
const findsPlan = async () => {
  await goesToPressure();
  await expect(keptFrom()).toBeVisible();
  await expect(planField()).toHaveValue(plan);
};

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange();
  larkfield = await Practice.opens(service, 'Z99001');
  await larkfield.joins('Anne Cole');
  await larkfield.addsColleague('Lee Marsh');
  await larkfield.changesTo('Anne Cole');
});
test.afterAll(() => leave(service, larkfield));

test('a form left by the rail and a dialog left by Esc are found as they were, and say since when', async () => {
  await goesToPressure();
  await page()
    .getByRole('radiogroup', { name: /How hard-pressed/ })
    .getByText('Amber, OPEL 2')
    .click();
  await planField().fill(plan);
  await goesTo('Today');
  await findsPlan();
  await page().getByRole('tab', { name: 'Board' }).click();
  await larkfield.button(/^Who is on the board/).click();
  await page()
    .getByLabel(/^Name of somebody/)
    .fill('Kit Lowe');
  await page().keyboard.press('Escape');
  await expect(page().getByRole('dialog')).toHaveCount(0);
  await larkfield.button(/^Who is on the board/).click();
  await expect(page().getByLabel(/^Name of somebody/)).toHaveValue('Kit Lowe');
  await page().keyboard.press('Escape');
});

test('what was typed is there after a lock and after a restart; beginning anew can be undone', async () => {
  await larkfield.changesTo('Anne Cole');
  await findsPlan();
  await larkfield.installation.quit();
  await larkfield.installation.start();
  await larkfield.unlocks('Anne Cole');
  await findsPlan();
  await page().keyboard.press('Control+Shift+Backspace');
  await expect(page().getByRole('radio', { name: /^Amber/ })).not.toBeChecked();
  await larkfield.button('Bring it back').click();
  await expect(planField()).toHaveValue(plan);
});

test('a request for a patient that was not sent comes back to its person alone', async () => {
  await page().keyboard.press('Control+N');
  await page().getByLabel('Family name').fill('Okafor');
  await expect(page().getByText(/^Kept \d\d:\d\d/)).toBeVisible();
  await larkfield.changesTo('Lee Marsh');
  await page().keyboard.press('Control+N');
  await expect(page().getByLabel('Family name')).toHaveValue('');
  await expect(page().getByText('Kept as you type.')).toBeVisible();
  await larkfield.changesTo('Anne Cole');
  await page().keyboard.press('Control+N');
  await expect(keptFrom()).toBeVisible();
  await expect(page().getByLabel('Family name')).toHaveValue('Okafor');
  // Begun anew it has what it began with: the only buddy is there, and nothing of the patient.
  await page().keyboard.press('Control+Shift+Backspace');
  await expect(page().getByLabel('Family name')).toHaveValue('');
  await expect(page().getByRole('combobox', { name: 'Registered practice' })).toHaveValue('Harbour View Practice');
  await larkfield.button('Bring it back').click();
  await expect(page().getByLabel('Family name')).toHaveValue('Okafor');
});
