/**
 * The main job with the keyboard alone: no mouse from the first run to the review. After every act the focus is
 * somewhere, every field is reached by Tab, and "?" lists the keys of the screen.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Practice } from './support/practice';
import { Service } from './support/service';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
});

test.afterAll(async () => {
  await larkfield.installation.dispose();
  await harbourView.installation.dispose();
  await service.dispose();
});

test('A clinician who is also the Caldicott Guardian sets this computer up', async () => {
  const { page } = larkfield;
  await expect(larkfield.heading('Who do you want to be?')).toBeVisible();
  await focusIsHeld(page);
  await movesTo(page, /Ruth Adeyemi/);
  await page.keyboard.press('Enter');
  await entersBySecret(larkfield, /^Welcome, Dr Ruth Adeyemi/);
  await keysOf(page, 'Search everything', 'Go to Arrangements', 'Lock');
});

test('She drafts an arrangement, signs it and sends it', async () => {
  const { page } = larkfield;
  await page.keyboard.press('Alt+3');
  await expect(larkfield.heading('Arrangements')).toBeVisible();
  await keysOf(page, 'Begin an arrangement');
  await page.keyboard.press('n');
  await expect(page.getByLabel(/^With which practice/)).toBeFocused();
  await page.keyboard.type('Harbour');
  await expect(page.getByRole('option', { name: /Harbour View/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await focusIsHeld(page);
  await tabsTo(page, page.getByLabel(/^Larkfield Surgery’s clinical system/));
  await replaces(page, 'EMIS Web');
  await tabsTo(page, page.getByLabel(/^Harbour View Practice’s clinical system/));
  await replaces(page, 'SystmOne');
  for (const role of ['Receptionist', 'Clinician', 'Practice manager']) await ticks(page, /Who may look/, role);
  const approval = page.getByRole('radiogroup', { name: /How is each access approved/ });
  await tabsInto(page, approval);
  const choices = await approval.getByRole('radio').count();
  for (let key = 1; key <= choices; key += 1) {
    await page.keyboard.press(String(key));
    if (await approval.getByRole('radio', { name: /Only while/ }).isChecked()) break;
  }
  await expect(approval.getByRole('radio', { name: /Only while/ })).toBeChecked();
  for (const basis of ['Direct care', 'COPI notice']) await ticks(page, /On what legal basis/, basis);
  await tabsTo(page, larkfield.button('Accept all of them'));
  await page.keyboard.press('Enter');
  await keysOf(page, 'Sign and send to Harbour View', 'Back');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await focusIsHeld(page);
  await page.keyboard.press('Control+Enter');
  await expect(larkfield.button('Withdraw the proposal')).toBeVisible();
  await focusIsHeld(page);
  await larkfield.hasSentEverything();
});

test('The other practice’s manager signs what he finds under Today', async () => {
  const { page } = harbourView;
  await movesTo(page, /Sam Okoye/);
  await page.keyboard.press('Enter');
  await entersBySecret(harbourView, /^Welcome, Sam Okoye/);
  await expect(page.getByText(/sign the arrangement that Larkfield proposed/).first()).toBeVisible();
  await focusIsHeld(page);
  await page.keyboard.press('Enter');
  await expect(harbourView.button(/^Sign and send to Larkfield/)).toBeVisible();
  await keysOf(page, 'Sign and send to Larkfield', 'Print');
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.button('Stop all access now')).toBeVisible();
  await focusIsHeld(page);
  await expect(larkfield.button('Stop all access now')).toBeVisible();
  await focusIsHeld(larkfield.page);
});

test('She closes the practice, and goes through the words for patients', async () => {
  const { page } = larkfield;
  await page.keyboard.press('Alt+4');
  await expect(page.getByLabel('Why?')).toBeVisible();
  await keysOf(page, 'Close Larkfield Surgery now');
  await tabsTo(page, page.getByLabel('Why?'));
  await page.keyboard.type('Too few staff to open safely');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Door' })).toBeVisible();
  await focusIsHeld(page);
  await tabsTo(page, page.getByRole('tab', { name: 'Door' }));
  for (const name of ['Website', 'Telephone', 'Text message']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name })).toBeFocused();
  }
  await keysOf(page, 'Print all');
});

test('He answers, asks for a record, acknowledges the notice, opens, closes and hands back', async () => {
  const { page } = harbourView;
  await page.keyboard.press('Alt+1');
  await expect(page.getByText(/Larkfield.*closed/).first()).toBeVisible();
  await movesTo(page, /Larkfield/);
  await page.keyboard.press('Enter');
  await expect(harbourView.heading(/Larkfield Surgery is closed/)).toBeVisible();
  await focusIsHeld(page);
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Larkfield has your answer.')).toBeVisible();
  await focusIsHeld(page);

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'NHS number' })).toBeFocused();
  await page.keyboard.type('9990123454');
  for (const words of ['Okafor', 'Grace', '14 3 1962']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await chooses(page, /What is it for/, '4');
  await chooses(page, /On what basis/, '1');
  await chooses(page, /Do you know this patient/, '1');
  await tabsTo(page, page.getByLabel(/^Reason/));
  await page.keyboard.type('Out of inhaler, pharmacy waiting');
  await keysOf(page, 'Go on to the notice', 'Back');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText(/I, Sam Okoye, acknowledge this notice/)).toBeVisible();
  await focusIsHeld(page);
  await keysOf(page, 'I acknowledge and open', 'Back');
  await page.keyboard.press('1');
  await page.keyboard.press('End');
  await expect(harbourView.button(/^I acknowledge and open/)).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading(/is open to you/)).toBeVisible();
  await keysOf(page, 'Close and hand back');
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading(/^Hand back to/)).toBeVisible();
  await keysOf(page, 'Nothing was done');
  await tabsTo(page, page.getByLabel(/^What was done/));
  await page.keyboard.type('Salbutamol issued by Dr Anand, please review inhaler technique.');
  await page.keyboard.press('Control+Enter');
  await expect(harbourView.heading(/^Hand back to/)).toHaveCount(0);
  await focusIsHeld(page);
  await harbourView.hasSentEverything();
});

test('She reviews it', async () => {
  const { page } = larkfield;
  await page.keyboard.press('Alt+5');
  await expect(page.getByText(/Salbutamol issued/).first()).toBeVisible();
  await keysOf(page, 'Appropriate', 'Ask Sam Okoye', 'Open an incident', 'Next in the list');
  await page.keyboard.press('q');
  await expect(page.getByLabel('Your question')).toBeFocused();
  await page.keyboard.press('Escape');
  await focusIsHeld(page);
  await page.keyboard.press('a');
  await expect(page.getByText(/Nothing waits for you/).first()).toBeVisible();
  await focusIsHeld(page);
});

test('What is chosen in the search gives the focus back', async () => {
  const { page } = harbourView;
  await page.keyboard.press('Alt+2');
  await expect(harbourView.heading('Access')).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Try to connect');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Search/ })).not.toBeFocused();
  await expect(page.getByRole('option', { name: 'Try to connect now' })).toHaveCount(0);
  await focusIsHeld(page);
});

test('Locking and unlocking need no mouse either', async () => {
  const { page } = harbourView;
  await page.keyboard.press('Control+L');
  await expect(harbourView.heading('Who is at this computer?')).toBeVisible();
  await focusIsHeld(page);
  await tabsTo(page, page.getByLabel(/^(PIN|Passphrase) of/));
  await page.keyboard.type(harbourView.installation.secret);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await focusIsHeld(page);
});

/** What was pressed has settled, and something on the screen has the focus: never the page as a whole. */
async function focusIsHeld(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body))
    .toBe(true);
}

/** By Tab alone, once around the screen at most. */
async function tabs(page: Page, there: () => Promise<boolean>, where: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${where}`);
}

const tabsTo = (page: Page, to: Locator): Promise<void> =>
  tabs(page, () => to.evaluate((element) => element === document.activeElement), String(to));

const tabsInto = (page: Page, group: Locator): Promise<void> =>
  tabs(page, () => group.evaluate((element) => element.contains(document.activeElement)), String(group));

async function chooses(page: Page, group: RegExp, key: string): Promise<void> {
  const choices = page.getByRole('radiogroup', { name: group });
  await tabsInto(page, choices);
  await page.keyboard.press(key);
  await expect(choices.getByRole('radio').nth(Number(key) - 1)).toBeChecked();
}

async function ticks(page: Page, group: RegExp, name: string): Promise<void> {
  const box = page.getByRole('group', { name: group }).getByRole('checkbox', { name });
  await tabsTo(page, box);
  if (!(await box.isChecked())) await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** In a combo box: what is typed, and the first that is found. */
async function replaces(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: words })).toBeVisible();
  await page.keyboard.press('Enter');
  await focusIsHeld(page);
}

/** In the list that has the focus, by the arrows. */
async function movesTo(page: Page, row: RegExp): Promise<void> {
  const option = page.getByRole('option', { name: row }).first();
  await expect(option).toBeVisible();
  await tabsTo(page, page.getByRole('listbox').first());
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < 20 && (await option.getAttribute('aria-selected')) !== 'true'; pressed += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(option).toHaveAttribute('aria-selected', 'true');
}

async function entersBySecret(practice: Practice, welcome: RegExp): Promise<void> {
  const { page, installation } = practice;
  await expect(practice.heading(welcome)).toBeVisible();
  await expect(page.getByLabel('Name this computer')).toBeFocused();
  for (const label of [/^Choose a P/i, /^The same .* again/]) {
    await tabsTo(page, page.getByLabel(label));
    await page.keyboard.type(installation.secret);
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
  await focusIsHeld(page);
  await practice.isConnected();
}

/** "?" lists these among the keys of the screen; afterwards the focus is where it was. */
async function keysOf(page: Page, ...does: string[]): Promise<void> {
  await focusIsHeld(page);
  const typing = () =>
    page.evaluate(() => document.activeElement?.matches('input:not([type=radio], [type=checkbox]), textarea') ?? false);
  await tabs(page, async () => !(await typing()), 'anything but a field');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys of this screen' });
  await expect(list).toBeVisible();
  const listed = list.getByRole('definition');
  for (const what of does) await expect(listed.filter({ hasText: new RegExp(`^${what}$`) })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await focusIsHeld(page);
}
