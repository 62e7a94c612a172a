import { expect, test, type Page } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { staff as staffRow } from '../shared/domain/staff/model';
import { shortDate } from '../shared/domain/dates';
import { mondayOf } from '../shared/domain/staffing/return';
import type { ScaleContent } from '../shared/domain/staffing/scale';
import { scaleColumns } from '../shared/domain/staffing/scale-file';
import { localScale } from '../shared/domain/staffing/scale-for-tests';
import { csvOf } from '../shared/report/csv';
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

/** The Monday of some weeks ago. */
const weeksAgo = (weeks: number) => addDays(mondayOf(today()), -7 * weeks);

/** The return of three weeks ago, sent; the two weeks after it went by without one. */
async function returnedThreeWeeksAgo(): Promise<void> {
  const args = {
    monday: weeksAgo(3),
    counts: { doctors: 70, nurses: 30, healthcareAssistants: 10, pharmacists: 5, others: 1 },
    patients: 8_000,
    level: 'amber',
    note: 'Two locums',
    sent: true,
    copied: false,
  };
  const result = await managers.larkfield.act({ ledger: 'practice:Z99001', name: 'pressure.recordReturn', args });
  expect(result.outcome).toBe('applied');
}

/** Chooses a file of a scale, as a spreadsheet would save it. */
const choosesScale = (page: Page, name: string, { title, version, source, levels }: ScaleContent) =>
  page.getByLabel('File of a scale').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      csvOf(
        scaleColumns,
        levels.map((level) => ({ title, version, source, ...level })),
      ),
    ),
  });

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  await managers.arrange();
  await recordsYesterday();
  await returnedThreeWeeksAgo();
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
  await larkfield.heading('Staffing').scrollIntoViewIfNeeded();
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
});

test('each week says what became of its return; an earlier one is opened, copied and put right, one left out is counted', async () => {
  const page = larkfield.page;
  const week = (weeks: number) => page.getByRole('row', { name: new RegExp(`^${shortDate(weeksAgo(weeks))}`) });
  await expect(week(0)).toContainText(/Sent .* by Anne Cole/);
  await expect(week(1)).toContainText('Not returned');
  await expect(week(3)).toContainText(/Sent .* by Anne Cole, after it was due.*116 appointments/);
  await look.at('weeks');

  await week(3).getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('region', { name: 'The return, as text' })).toContainText('Note: Two locums');
  await larkfield.button('Copy the return').click();
  const copied = larkfield.installation.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(await copied).toContain('Clinical appointments on Monday: 116');
  await expect(page.getByText('Copied by Anne Cole')).toBeVisible();
  await shootForGuide(page, 'return-opened');
  await look.at('return-opened', { briefly: true });
  await larkfield.button('Put it right or send it again').click();
  await page.getByLabel('Doctors', { exact: true }).fill('71');
  await larkfield.button('Keep the figures for later').click();
  await expect(week(3)).toContainText('Put right since, and not sent again');
  await week(3).getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByText('Clinical appointments on Monday: 117')).toBeVisible();
  await expect(page.getByText('Clinical appointments on Monday: 116')).toBeVisible();
  await larkfield.button('It was not sent').click();
  await expect(page.getByText('It was not sent: the mark was taken back by Anne Cole')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(week(3)).toContainText(/Counted .*, not sent/);

  await week(1)
    .getByRole('button', { name: /^Count it now/ })
    .click();
  for (const label of ['Doctors', 'Nurses', 'Healthcare assistants', 'Pharmacists', 'Other clinical staff']) {
    await page.getByLabel(label, { exact: true }).fill('10');
  }
  await page.getByRole('radiogroup', { name: 'Level' }).getByText('Green').click();
  await page.keyboard.press('Control+Enter');
  await expect(week(1)).toContainText(/Sent .*, after it was due/);
  await larkfield.hasSentEverything();
});

test('offline another scale is imported: refused by row and column, shown before it is kept, and declared on in its words', async () => {
  const page = larkfield.page;
  const name = `${localScale.title}, version 1`;
  await larkfield.installation.cable.pull();
  await larkfield.isOffline();
  await page.getByRole('tab', { name: 'Scale' }).click();
  await expect(page.getByRole('heading', { name: /^General Practice Alert State/ })).toBeVisible();
  const levels = localScale.levels.map((one) => (one.countsAs === 'red' ? { ...one, opel: 2 } : one));
  await choosesScale(page, 'twice.csv', { ...localScale, levels });
  await expect(page.getByText('twice.csv was not taken: 1 thing to put right.')).toBeVisible();
  await expect(page.getByText('Row 4, OPEL: Another level stands at OPEL 2 already.')).toBeVisible();
  await choosesScale(page, 'fenland.csv', localScale);
  await expect(
    page.getByRole('status').filter({ hasText: 'fenland.csv can be read. Nothing of it is kept yet.' }),
  ).toBeFocused();
  await expect(page.getByRole('row', { name: /OPEL 3, overloaded/ })).toContainText('red');
  await shootForGuide(page, 'scale-import');
  await look.at('scale-before', { briefly: true });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`In use from now on: ${name}.`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText(/by Anne Cole.*In use/);
  await look.at('scale');

  // The imported words are those that one declares by.
  await page.getByRole('tab', { name: 'Pressure' }).click();
  const question = page.getByRole('radiogroup', { name: /How hard-pressed/ });
  await expect(question).toContainText('Demand is above what the day can hold. Too few, and no locum found.');
  await expect(side(larkfield)).toContainText('It stands until it is declared again');
  await question.getByText('OPEL 3, overloaded').click();
  await page.getByLabel('What do you do about it?').fill('Routine work waits');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByText('OPEL 3, overloaded needs its cause, so that buddies know how they can help.', { exact: false }),
  ).toBeVisible();
  await page
    .getByRole('radiogroup', { name: /What causes it/ })
    .getByText('More demand than usual')
    .click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('You are at OPEL 3, overloaded. Call on a buddy now.')).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText(/More than one scale was used in these weeks/)).toBeVisible();
  await expect(page.getByRole('row', { name: /OPEL 3, overloaded/ })).toContainText(name);
  await look.at('history-of-two-scales', { briefly: true });
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
});

test('the buddy reads the imported words with scale and version; a version is never altered, and the built-in one comes back', async () => {
  const page = larkfield.page;
  const name = `${localScale.title}, version 1`;
  const buddies = harbourView.page;
  await goesToStaffing(harbourView, 'Our buddies');
  const line = buddies.getByRole('row', { name: /Larkfield Surgery/ });
  await expect(line).toContainText(`OPEL 3, overloaded`);
  await expect(line).toContainText(`Demand is above what the day can hold. ${name}`);
  const theirs = new Look(harbourView.installation, 'staffing-buddy');
  await theirs.begins();
  await theirs.at('buddies');
  const rows = await rowsShown(buddies);
  expect(rows['pressure']?.length).toBeGreaterThan(2);
  for (const kind of ['importedScale', 'scaleTaken', 'weeklyReturn', 'returnStep'])
    expect(rows[kind] ?? []).toEqual([]);

  // The same version with other words is another scale to nobody; and the built-in one is a click away.
  await page.getByRole('tab', { name: 'Scale' }).click();
  await choosesScale(page, 'fenland-changed.csv', { ...localScale, source: 'Somebody else' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${name} is here already with other words`)).toBeVisible();
  await expect(page.getByText('Somebody else')).toBeVisible();
  await page.keyboard.press('Escape');
  await larkfield.button(/^Use from now on General Practice Alert State/).click();
  await expect(page.getByText(/^In use from now on: General Practice Alert State/)).toBeVisible();
  await page.getByRole('tab', { name: 'Pressure' }).click();
  await expect(page.getByRole('radiogroup', { name: /How hard-pressed/ })).toContainText('Red, OPEL 3');
  await expect(side(larkfield)).toContainText('OPEL 3, overloaded');
  await larkfield.hasSentEverything();
  expect([...look.findings, ...theirs.findings]).toEqual([]);
});
