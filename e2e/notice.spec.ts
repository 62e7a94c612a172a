import { expect, test } from '@playwright/test';
import { addDays, londonDate } from '../shared/domain/calendar';
import { dayMonthYear } from '../shared/domain/dates';
import { demonstrationNotice, directCareNotices } from '../shared/domain/notice/library';
import type { Notice } from '../shared/domain/notice/model';
import { sha256Of } from '../shared/evidence/hash';
import { Managers } from './support/arranged';
import { publishes } from './support/operator';
import { leave } from './support/leave';
import { Practice, type Asked } from './support/practice';
import { Service } from './support/service';

/** The notice in force is shown and acknowledged before each access; where none is in force nothing opens under it. */
test.describe.configure({ mode: 'serial' });

const mrsOkafor: Asked = {
  nhsNumber: '999 012 3454',
  familyName: 'Okafor',
  dateOfBirth: '14 3 1962',
  purpose: 'Medication',
  knows: 'No',
  reason: 'Out of inhaler, pharmacy waiting for a script',
};
const today = londonDate(new Date().toISOString());
const latest = directCareNotices.at(-1);
if (!latest) throw new Error('There is no direct care notice');
const newWords = 'From today the patient is told at the desk that you look.';
const official = 'What was agreed.\r\n\r\n1. The patient is told at the desk.\r\n';
const revised: Notice = {
  ...latest,
  version: latest.version + 1,
  issuedOn: today,
  from: today,
  text: [...latest.text, newWords],
  officialText: { text: official, sha256: sha256Of(official) },
};

let service: Service;
let larkfield: Practice;
let harbourView: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange({ bases: ['direct-care', 'copi-3-4'] });
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Tom Ellery');
  await harbourView.joins('Priya Nair');
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('the first time the whole notice is read: the button waits for its end and for one of its own purposes', async () => {
  await harbourView.asks(mrsOkafor);
  const open = harbourView.button(/^I acknowledge and open/);
  await expect(harbourView.page.getByText('You have not acknowledged this notice before.')).toBeVisible();
  await expect(harbourView.page.getByText(`Version ${latest.version}`)).toBeVisible();
  await harbourView.page.keyboard.press('End');
  await expect(
    harbourView.page.getByText(/Choose which of the notice’s purposes this access serves\./).first(),
  ).toBeVisible();
  await expect(open).toBeDisabled();
  await harbourView.page.keyboard.press('1');
  await expect(open).toBeEnabled();
  await harbourView.page.keyboard.press('Control+Enter');
  await expect(harbourView.heading(/is open to you/)).toBeVisible();
  await harbourView.handsBack('Salbutamol issued.');
});

test('the second time it says that nothing has changed, and the button waits for the purpose only', async () => {
  await harbourView.asks({ ...mrsOkafor, reason: 'Second inhaler for school wanted' });
  await expect(harbourView.page.getByText(/^Nothing has changed since you last acknowledged it on/)).toBeVisible();
  await harbourView.page.keyboard.press('1');
  await expect(harbourView.button(/^I acknowledge and open/)).toBeEnabled();
});

test('a version published while the old one is on the screen takes its place, from its beginning, with what is new marked', async () => {
  // The old version stays on the screen at least for as long as publishing takes: that time must not count for the new one.
  await publishes(service, revised);
  await expect(harbourView.page.getByText(`Version ${revised.version}`)).toBeVisible();
  const shown = Date.now();
  await expect(
    harbourView.page.getByText(/^You acknowledged version .* What is new since then is marked\.$/),
  ).toBeVisible();
  await expect(harbourView.page.getByText(newWords)).toBeVisible();
  await expect(harbourView.page.getByText('Changed since you last read it')).toHaveCount(3);
  await expect(harbourView.page.getByText('1. The patient is told at the desk.')).toBeVisible();
  await expect(harbourView.page.getByText(/^Begins on .*, before on /)).toBeVisible();
  await harbourView.acknowledgesAndOpens();
  const longest = Math.ceil((Date.now() - shown) / 1000) + 1;
  await harbourView.handsBack('Second inhaler issued.');

  await larkfield.goes('Review');
  await expect(larkfield.page.getByRole('listbox', { name: 'To review' }).getByRole('option')).toHaveCount(2);
  await larkfield.page.getByRole('listbox', { name: 'To review' }).getByRole('option').last().click();
  await expect(larkfield.page.getByText('Second inhaler for school wanted')).toBeVisible();
  await expect(larkfield.page.getByText(`${revised.title}, version ${revised.version}, acknowledged`)).toBeVisible();
  const kept = await larkfield.page.getByText(/on the screen for \d+ seconds?/).textContent();
  const seconds = Number(/for (\d+) second/.exec(kept ?? '')?.[1]);
  expect(seconds).toBeLessThanOrEqual(longest);
});

test('a COPI notice that is cut short while somebody is at it blocks with the day it ran out', async () => {
  await harbourView.fillsRequest({ ...mrsOkafor, reason: 'Contact of a case, needs treatment today' });
  const basis = harbourView.page.getByRole('radiogroup', { name: /On what basis/ });
  await basis.getByText('COPI notice').click();
  await harbourView.button(/^Go on to the notice/).click();
  await expect(harbourView.heading(/FICTIONAL notice for the demonstration/)).toBeVisible();
  await expect(harbourView.page.getByText('Fictional notice, for the demonstration only')).toBeVisible();

  const yesterday = addDays(today, -1);
  const demonstration = demonstrationNotice(today);
  await publishes(service, { ...demonstration, version: 2, until: yesterday });
  await expect(harbourView.heading('No COPI notice is in force today')).toBeVisible();
  await expect(
    harbourView.page.getByText(`This notice ran out on ${dayMonthYear(yesterday)}, so nothing can be opened under it.`),
  ).toBeVisible();
  await expect(harbourView.button(/^I acknowledge and open/)).toHaveCount(0);
  await expect(harbourView.button(/^Open without a notice/)).toHaveCount(0);
});

test('from then on the basis cannot be chosen, and says so', async () => {
  await harbourView.page.keyboard.press('Control+N');
  const basis = harbourView.page.getByRole('radiogroup', { name: /On what basis/ });
  await expect(basis.getByRole('radio', { name: /COPI notice: none in force today/ })).toBeDisabled();
  await expect(basis.getByRole('radio', { name: 'Direct care' })).toBeEnabled();
});

test('with no notice in force at all, danger to life still opens the record, and the privacy officer sees that there was none', async () => {
  await publishes(service, {
    ...revised,
    version: revised.version + 1,
    from: addDays(today, -2),
    until: addDays(today, -1),
  });
  const basis = harbourView.page.getByRole('radiogroup', { name: /On what basis/ });
  await expect(basis.getByRole('radio', { name: /Direct care: none in force today/ })).toBeDisabled();
  await harbourView.fillsRequest({ ...mrsOkafor, reason: 'Collapsed at the desk, allergies not known' });
  await expect(harbourView.button(/^Go on to the notice/)).toBeDisabled();
  await harbourView.button(/^Danger to life: open without approval/).click();
  await harbourView.page.getByRole('alertdialog').getByRole('button', { name: 'Open without approval' }).click();
  await expect(harbourView.heading('No direct care notice is in force today')).toBeVisible();
  await harbourView.button(/^Open without a notice/).click();
  await expect(harbourView.heading(/is open to you/)).toBeVisible();
  await harbourView.handsBack('Ambulance took her to Saltmere General.');
  await harbourView.hasSentEverything();

  await larkfield.goes('Today');
  await larkfield.goes('Review');
  const first = larkfield.page.getByRole('listbox', { name: 'To review' }).getByRole('option').first();
  await expect(first).toContainText('Danger to life, opened without approval');
  await first.click();
  await expect(larkfield.page.getByText('No notice was in force', { exact: true })).toBeVisible();
});
