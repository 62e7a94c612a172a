import { expect, test } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { staff as staffRow } from '../shared/domain/staff/model';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { rowsShown } from './support/rows-shown';
import { Service } from './support/service';

/** A morning with too few staff: the board, what it suggests, what a person declares, and what the buddy sees of it. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let managers: Managers;
let larkfield: Practice;
let harbourView: Practice;
let look: Look;

const doctor = 'Dr Ruth Adeyemi';
/** Has sessions at Larkfield, but not on these days. */
const locum = 'Dr Kofi Mensah';
const stateOf = (name: string) => (name === doctor ? 'off-sick' : name === locum ? 'not-working' : 'in');
/** How many half days yesterday’s board had. */
let halfDays = 0;

const today = () => londonDate(new Date().toISOString());

const goesToStaffing = (practice: Practice, tab: string) =>
  practice.page
    .getByRole('navigation')
    .getByText(/^Staffing$/)
    .click()
    .then(() => practice.page.getByRole('tab', { name: tab }).click());

/** What the panel beside every page says. */
const side = (practice: Practice) => practice.page.getByRole('complementary', { name: 'Our pressure' });
const cell = (practice: Practice, name: string) => practice.page.getByRole('gridcell', { name });

/** The day before, as its manager recorded it over HTTP: everybody in, but for one doctor off sick and a locum who works elsewhere. */
async function recordsYesterday(): Promise<void> {
  const desk = managers.larkfield;
  const staff = [...(await desk.rows())]
    .filter(([id]) => id.startsWith('practice:Z99001 staff '))
    .map(([, value]) => staffRow.parse(value));
  const cells = staff.flatMap(({ person, name }) =>
    ['morning', 'afternoon'].map((session) => ({ person, session, state: stateOf(name) })),
  );
  expect(cells.filter((one) => one.state === 'off-sick')).toHaveLength(2);
  halfDays = cells.length;
  const args = { date: addDays(today(), -1), cells };
  const result = await desk.act({ ledger: 'practice:Z99001', name: 'staffing.record', args });
  expect(result.outcome).toBe('applied');
}

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  await managers.arrange();
  await recordsYesterday();
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await Promise.all([larkfield.joins('Anne Cole'), harbourView.joins('Priya Nair')]);
  look = new Look(larkfield.installation, 'staffing');
  await look.begins();
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('a manager sets the minimum staff; a worse share must not come before a better one', async () => {
  const page = larkfield.page;
  await goesToStaffing(larkfield, 'Minimum staff');
  await page.getByLabel('Doctors, morning').fill('1');
  await page.getByLabel('Red from, in %').fill('10');
  await larkfield.button('Keep these from today').click();
  await expect(page.getByText('A worse level would be suggested sooner than a better one.')).toBeVisible();
  await expect(page.getByLabel('Doctors, morning')).toHaveValue('1');
  await page.getByLabel('Red from, in %').fill('40');
  await page.getByLabel('Black from, in %').fill('80');
  await larkfield.button('Keep these from today').click();
  await expect(page.getByText('Kept.')).toBeVisible();
  await larkfield.hasSentEverything();
});

test('offline from a cold start the morning is filled in by keyboard: copied forward, put right, undone', async () => {
  await larkfield.installation.kill();
  await larkfield.installation.cable.pull();
  await larkfield.installation.start();
  await larkfield.unlocks();
  await larkfield.isOffline();
  await look.begins();
  const page = larkfield.page;
  await goesToStaffing(larkfield, 'Board');
  await cell(larkfield, 'Dr Ruth Adeyemi, morning: not filled in').focus();
  await page.keyboard.press('c');
  await expect(page.getByText(`${halfDays} half days copied from`)).toBeVisible();
  await expect(cell(larkfield, 'Dr Ruth Adeyemi, morning: Off sick')).toBeVisible();
  await expect(side(larkfield)).toContainText('Red, OPEL 3');
  await expect(side(larkfield)).toContainText('Doctors, 0 of at least 1');

  // Lee is back by remote, Tom isolates: one digit each, and the next cell has the focus.
  await cell(larkfield, 'Lee Marsh, morning: In').focus();
  await page.keyboard.press('2');
  await expect(cell(larkfield, 'Lee Marsh, afternoon: In')).toBeFocused();
  await page.keyboard.press('2');
  await expect(cell(larkfield, 'Anne Cole, morning: In')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('4');
  await expect(cell(larkfield, 'Tom Ellery, morning: Isolating')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(larkfield, 'Tom Ellery, morning: In')).toBeVisible();

  await larkfield.button('Who is on the board').click();
  await page.getByLabel('Name of somebody without an account').fill('Kit Lowe');
  await page.getByRole('radiogroup', { name: 'Group' }).getByText('Nurses').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('cell', { name: 'Nurses' })).toBeVisible();
  await page.keyboard.press('Escape');
  await cell(larkfield, 'Kit Lowe, morning: not filled in').focus();
  await page.keyboard.press('3');
  await page.keyboard.press('3');
  await expect(cell(larkfield, 'Kit Lowe, afternoon: Off sick')).toBeVisible();
  await page.keyboard.press('Home');
  await look.at('board');
  await shootForGuide(page, 'staffing-board');
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
});

test('red needs its cause and a plan that names nobody; the suggestion stays beside it', async () => {
  const page = larkfield.page;
  await goesToStaffing(larkfield, 'Pressure');
  await page
    .getByRole('radiogroup', { name: /How hard-pressed/ })
    .getByText('Red, OPEL 3')
    .click();
  await page.getByLabel('What do you do about it?').fill('Routine work waits while Kit Lowe is off');
  await expect(page.getByText(/Your buddies would read the name Kit Lowe/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Red needs its cause, so that buddies know/)).toBeVisible();
  await page
    .getByRole('radiogroup', { name: /What causes it/ })
    .getByText('Staff absent')
    .click();
  await page.keyboard.press('Control+Enter');
  await expect(side(larkfield)).toContainText('Not yet');
  await page.getByLabel('What do you do about it?').fill('Routine work waits until Thursday');
  await page.keyboard.press('Control+Enter');
  await expect(larkfield.button('Close the practice')).toBeVisible();
  await expect(page.getByText('You are at red. Call on a buddy now.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Harbour View Practice/ })).toContainText('Not declared');
  await expect(side(larkfield)).toContainText('by Anne Cole');
  await expect(side(larkfield)).toContainText('Suggested');
  await larkfield.hasSentEverything();
});

test('the buddy sees level, cause and plan under Today and Staffing, and nobody’s name', async () => {
  const page = harbourView.page;
  await harbourView.goes('Today');
  await page.getByRole('option', { name: /Larkfield is at red since/ }).click();
  await expect(harbourView.heading('Staffing')).toBeVisible();
  const line = page.getByRole('row', { name: /Larkfield Surgery/ });
  await expect(line).toContainText('Red, OPEL 3');
  await expect(line).toContainText('Staff absent. Routine work waits until Thursday');
  const rows = await rowsShown(page);
  expect(rows['pressure']).toHaveLength(1);
  // The register of practices is everybody’s, and one of its towns is called Marsh End.
  delete rows['organisation'];
  const everything = `${JSON.stringify(rows)} ${await page.locator('body').innerText()}`;
  for (const name of ['Adeyemi', 'Ellery', 'Marsh', 'Lowe']) expect(everything).not.toContain(name);
  // Those at home are Harbour View's own, so the search for names can find some.
  expect(everything).toContain('Priya Nair');
});

test('black asks whom to tell, each ticked off by name, and Today keeps asking until all are told', async () => {
  const page = larkfield.page;
  await page
    .getByRole('radiogroup', { name: /How hard-pressed/ })
    .getByText('Black, OPEL 4')
    .click();
  await page
    .getByRole('radiogroup', { name: /What causes it/ })
    .getByText('Staff absent')
    .click();
  await page.getByLabel('What do you do about it?').fill('We may have to close at noon');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('4 to tell')).toBeVisible();
  await larkfield.button(/^Told the ICB/).click();
  await expect(page.getByText('Say whom you spoke to.')).toBeVisible();
  await page.getByLabel('Who at the ICB?').fill('Duty desk, Mrs Bell');
  await larkfield.button(/^Told the ICB/).click();
  await expect(page.getByText(/✓ Duty desk, Mrs Bell, told by Anne Cole/)).toBeVisible();
  await look.at('black');
  await shootForGuide(page, 'staffing-black');
  await larkfield.goes('Today');
  await page.getByRole('option', { name: /You are at black: 3 lines are left of whom to tell/ }).click();
  for (const whom of ['the LMC', 'the PCN', 'Harbour View Practice']) {
    await page.getByLabel(`Who at ${whom}?`).fill('Their manager');
    await larkfield.button(`Told ${whom}`).click();
  }
  await expect(page.getByText('Everybody is told')).toBeVisible();
  await larkfield.goes('Today');
  await expect(larkfield.heading('What needs you today')).toBeVisible();
  await expect(page.getByText(/You are at black/)).toHaveCount(0);
});

test('the history draws both levels with every figure as a table; the weekly return becomes text', async () => {
  const page = larkfield.page;
  await goesToStaffing(larkfield, 'History');
  await expect(
    page.getByRole('img', { name: /^Pressure, .*Declared: Black at .*Suggested by the board: Red at/ }),
  ).toBeVisible();
  await look.at('history');
  await page.getByText(/^Pressure as a table/).click();
  await expect(page.getByRole('table', { name: 'Pressure: the figures' }).getByRole('row').last()).toContainText(
    'BlackRed',
  );

  await page.getByRole('tab', { name: 'Weekly return' }).click();
  for (const [label, count] of [
    ['Doctors', '90'],
    ['Nurses', '41'],
    ['Healthcare assistants', '12'],
    ['Pharmacists', '9'],
    ['Other clinical staff', '0'],
    ['Registered patients', '8,000'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(count);
  }
  const text = page.getByRole('region', { name: 'The return, as text' });
  await expect(text).toContainText('Clinical appointments on Monday: 152');
  await expect(text).toContainText('Per 1,000 registered patients: 19.0');
  await expect(text).toContainText('State: Black, OPEL 4');
  await larkfield.button('Copy the return').click();
  const copied = larkfield.installation.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(await copied).toContain('Larkfield Surgery (Z99001)');
  await larkfield.button('I have sent it to the LMC').click();
  await expect(page.getByText(/^Sent, recorded on/)).toBeVisible();
  await larkfield.hasSentEverything();
  expect(look.findings).toEqual([]);
});
