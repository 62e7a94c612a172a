import { expect, test, type Locator } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { Managers } from './support/arranged';
import { Installation } from './support/installation';
import { leave } from './support/leave';
import { Practice } from './support/practice';
import { Service } from './support/service';

/** What is typed wrong gets a clear sentence beside its field, and nothing that was typed is lost. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let managers: Managers;
let harbourView: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  harbourView = await Practice.opens(service, 'Z99002');
  await harbourView.joins('Sam Okoye');
});

test.afterAll(() => leave(service, harbourView));

/** The sentence that the field itself is described by: it stands beside the field and a screen reader reads it there. */
async function saidBeside(field: Locator, says: string | RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(says);
}

const field = (label: string): Locator => harbourView.page.getByRole('textbox', { name: label, exact: true });

test('an NHS number that cannot be one says which way it is wrong', async () => {
  await harbourView.page.keyboard.press('Control+N');
  const number = field('NHS number');
  const wrong: [typed: string, says: string][] = [
    ['999 O12 3454', 'Only the digits 0 to 9 belong here'],
    ['999 012 345', 'One digit too few'],
    ['999 012 34545', 'One digit too many'],
    ['999 012 3455', 'The last digit does not fit: check it with the patient'],
    ['999 123 4567', 'The last digit does not fit: check it with the patient'],
    ['000 000 0000', 'This is not a patient’s number. Ask for the NHS number'],
    ['QQ 12 34 56 C', 'Only the digits 0 to 9 belong here'],
    ['AB 12 34 56 C', 'This looks like a National Insurance number. Ask for the NHS number'],
    ['', 'Type or paste the NHS number'],
  ];
  for (const [typed, says] of wrong) {
    await number.fill(typed);
    await number.press('Tab');
    await saidBeside(number, new RegExp(says));
    await expect(number).toHaveAttribute('aria-invalid', 'true');
    await expect(number).toHaveValue(typed);
  }
});

test('an NHS number as scanners and other keyboards bring it is taken', async () => {
  const number = field('NHS number');
  for (const typed of ['999\u00a0012\u00a03454', '９９９０１２３４５４', '\u200e999-012-3454\u200b', '9990123454']) {
    await number.fill(typed);
    await saidBeside(number, /complete/);
    await expect(number).not.toHaveAttribute('aria-invalid');
  }
});

test('a date of birth that cannot be one says why', async () => {
  const born = field('Date of birth');
  const tomorrow = addDays(londonDate(new Date().toISOString()), 1);
  const wrong: [typed: string, says: string][] = [
    [tomorrow, 'This day has not come yet: check it with the patient'],
    ['31 2 1962', 'There is no such day: check it with the patient'],
    ['29 February 1963', 'There is no such day: check it with the patient'],
    ['14 3 62', 'Write the year with four digits: 1962 or 2062'],
    ['1 1 1850', 'That would be more than 130 years ago: check it with the patient'],
    ['March 1962', 'Write day, month and year, such as 14 3 1962'],
    ['', 'Ask for the date of birth'],
  ];
  for (const [typed, says] of wrong) {
    await born.fill(typed);
    await born.press('Tab');
    await saidBeside(born, new RegExp(says));
    await expect(born).toHaveValue(typed);
  }
  await born.fill('29 Feb 1964');
  await saidBeside(born, /Saturday 29 February 1964/);
});

test('a reason that says nothing is refused, with what to write instead', async () => {
  const reason = field('Reason');
  const wrong: [typed: string, says: string][] = [
    ['', 'The reason is empty'],
    ['   ', 'The reason is empty'],
    ['asdfasdf', 'This does not say why you need the record'],
    ['as requested', 'This does not say why you need the record'],
    ['....', 'This does not say why you need the record'],
    ['inhaler', 'One word does not say why you need the record'],
    ['For example: out of inhaler, surgery closed, pharmacy waiting', 'This is only the example'],
  ];
  for (const [typed, says] of wrong) {
    await reason.fill(typed);
    await reason.press('Shift+Tab');
    await saidBeside(reason, new RegExp(`${says}.* Write in a few words what the patient needs`));
    await expect(reason).toHaveValue(typed);
  }
});

test('a practice that is not in the register is not found, one without an arrangement is refused, and one’s own too', async () => {
  const home = harbourView.page.getByRole('combobox', { name: 'Registered practice' });
  await home.fill('Q12345');
  await expect(harbourView.page.getByText('No practice has this name, code, town or postcode.')).toBeVisible();
  await home.fill('Z99003');
  await harbourView.page.getByRole('option', { name: /Quayside Health Centre/ }).click();
  await expect(harbourView.whatWillHappen).toContainText(
    'There is no arrangement between your practice and Quayside Health Centre',
  );
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
  await home.fill('Z99002');
  await harbourView.page.getByRole('option', { name: /Harbour View Practice/ }).click();
  await expect(harbourView.whatWillHappen).toContainText('This is your own practice, whose records you open as usual.');
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
  await expect(harbourView.button(/^Danger to life/)).toHaveCount(0);
});

test('going back and coming again keeps everything that was typed; whoever unlocks after them finds an empty form', async () => {
  const page = harbourView.page;
  await field('NHS number').fill('999 012 345');
  await field('Family name').fill('Okafor');
  await field('Date of birth').fill('31 2 1962');
  await page
    .getByRole('radiogroup', { name: /What is it for/ })
    .getByText('Medication')
    .click();
  await field('Reason').fill('asdf');
  await page.keyboard.press('Escape');
  await expect(harbourView.heading('Request access to a record')).toHaveCount(0);
  await page.keyboard.press('Control+N');
  await expect(field('NHS number')).toHaveValue('999 012 345');
  await expect(field('Family name')).toHaveValue('Okafor');
  await expect(field('Date of birth')).toHaveValue('31 2 1962');
  await expect(page.getByRole('radio', { name: 'Medication' })).toBeChecked();
  await expect(field('Reason')).toHaveValue('asdf');
  await expect(page.getByRole('combobox', { name: 'Registered practice' })).toHaveValue('Harbour View Practice');

  await harbourView.changesTo('Sam Okoye');
  await page.keyboard.press('Control+N');
  await expect(field('NHS number')).toHaveValue('');
  await expect(field('Family name')).toHaveValue('');
});

test('an arrangement with oneself, with nobody of that code, with another end before its beginning: said beside the field', async () => {
  const page = harbourView.page;
  await harbourView.goes('Arrangements');
  await page.keyboard.press('n');
  const buddy = page.getByRole('combobox', { name: /^With which practice/ });
  await buddy.fill('Q12345');
  await expect(page.getByText('No practice has this name, postcode or code.')).toBeVisible();
  await buddy.fill('Z99002');
  await page.getByRole('option', { name: /Harbour View Practice/ }).click();
  await saidBeside(page.getByRole('combobox', { name: /^With which practice/ }), /A practice cannot be its own buddy/);

  await page.getByRole('combobox', { name: /^With which practice/ }).fill('Larkfield');
  await page.getByRole('option', { name: /Larkfield Surgery/ }).click();
  const [from, until] = [field('From'), field('Until')];
  const year = new Date().getFullYear() + 1;
  await from.fill(`1 3 ${year}`);
  await until.fill(`1 2 ${year}`);
  await saidBeside(until, /before/);
  await until.fill(`31 2 ${year}`);
  await until.press('Tab');
  await saidBeside(until, /This is not a day/);
  await until.fill(`1 2 ${year}`);

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/things keep it from being sent/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await harbourView.goes('Arrangements');
  await page.getByRole('option', { name: /Larkfield/ }).click();
  await expect(harbourView.heading('An arrangement you began')).toBeVisible();
  await expect(field('From')).toHaveValue(`1 Mar ${year}`);
  await expect(field('Until')).toHaveValue(`1 Feb ${year}`);
});

test('an arrangement that there is already is refused as a duplicate, an ended one no longer stands in the way', async () => {
  const page = harbourView.page;
  const arrangement = await managers.arrange();
  const [from, until] = [field('From'), field('Until')];
  const today = londonDate(new Date().toISOString());
  await from.fill(today);
  await until.fill(addDays(today, 30));
  const another = page.getByRole('combobox', { name: 'And another practice' });
  await saidBeside(another, /There is already an arrangement between Harbour View Practice and Larkfield Surgery/);
  await expect(harbourView.button('Show that arrangement')).toBeVisible();
  await managers.end(arrangement);
  await expect(harbourView.button('Show that arrangement')).toHaveCount(0);
});

test('nothing can be asked for under an ended arrangement, and the panel says who ended it', async () => {
  await harbourView.page.keyboard.press('Control+N');
  const home = harbourView.page.getByRole('combobox', { name: 'Registered practice' });
  await home.fill('Z99001');
  await harbourView.page.getByRole('option', { name: /Larkfield Surgery/ }).click();
  await expect(harbourView.whatWillHappen).toContainText(
    /Larkfield Surgery ended the arrangement at .*, so nothing can be opened under it\./,
  );
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
});

test('for real, outside the demonstration, a test number is refused', async () => {
  const forReal = new Practice(service, await Installation.on(service, [], 'for-real'));
  try {
    await forReal.typesAccount('meera.anand');
    await forReal.enrols('Consulting room 1');
    await forReal.page.keyboard.press('Control+N');
    const number = forReal.page.getByRole('textbox', { name: 'NHS number' });
    await number.fill('999 012 3454');
    await number.press('Tab');
    await saidBeside(number, /Numbers that begin with 9 are for tests/);
    await number.fill('943 476 5919');
    await saidBeside(number, /Numbers that begin with 9 are for tests/);
    await number.fill('401 023 2137');
    await saidBeside(number, /complete/);
  } finally {
    await forReal.installation.dispose();
  }
});
