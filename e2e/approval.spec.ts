import { expect, test } from '@playwright/test';
import { Managers } from './support/arranged';
import { addsAccount } from './support/operator';
import { leave } from './support/leave';
import { mrsOkafor, Practice, type Asked } from './support/practice';
import { Service } from './support/service';

/** Who decides about an access, and what each side sees of it: in real windows, with the network cut where it matters. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let managers: Managers;
let larkfield: Practice;
let harbourView: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  await managers.arrange({ approval: 'each-time' });
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await larkfield.joins('Anne Cole');
  await harbourView.joins('Priya Nair');
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('a request reaches the home practice, is granted there with a note, and the asker reads it and opens', async () => {
  await harbourView.fillsRequest(mrsOkafor);
  await expect(harbourView.whatWillHappen).toContainText('Larkfield decides');
  await harbourView.button(/^Ask Larkfield/).click();
  await expect(harbourView.heading('Asked; you will see the answer here')).toBeVisible();
  await expect(harbourView.button(/^Go on to the notice/)).toHaveCount(0);

  await larkfield.goes('Today');
  await larkfield.page.getByText(/^Decide: Priya Nair, receptionist, asks for a record/).click();
  await expect(larkfield.heading('Priya Nair of Harbour View Practice asks')).toBeVisible();
  await expect(larkfield.page.getByText('OKAFOR, Grace').first()).toBeVisible();
  await expect(larkfield.page.getByText(mrsOkafor.reason)).toBeVisible();
  await larkfield.page.getByLabel(/^Your words to them/).fill('Yes, and please check her peak flow.');
  await larkfield.button(/^Let Priya Nair of Harbour View Practice in/).click();
  await expect(larkfield.heading('Granted; they have not opened it yet')).toBeVisible();

  await expect(harbourView.heading('Granted; not opened yet')).toBeVisible();
  await expect(harbourView.page.getByText('Granted by Anne Cole')).toBeVisible();
  await expect(harbourView.page.getByText('Yes, and please check her peak flow.')).toBeVisible();
  await harbourView.button(/^Go on to the notice/).click();
  await harbourView.acknowledgesAndOpens();
  await harbourView.handsBack('Salbutamol issued, peak flow 380.');
  await expect(larkfield.heading('Handed back')).toBeVisible();
});

test('a request is declined only with a reason, and the asker reads it', async () => {
  await harbourView.asks({ ...mrsOkafor, purpose: 'Routine care', reason: 'Travel form wanted by her employer' });
  await larkfield.goes('Today');
  await larkfield.page.getByText(/^Decide: Priya Nair/).click();
  await larkfield.button(/^Decline with this reason/).click();
  await expect(larkfield.page.getByText(/A reason is missing/)).toBeVisible();
  await larkfield.page.getByLabel(/^Your words to them/).fill('A travel form can wait until we are open on Thursday.');
  await larkfield.button(/^Decline with this reason/).click();
  await expect(larkfield.heading('Declined by Anne Cole')).toBeVisible();

  await expect(harbourView.heading('Declined by Anne Cole')).toBeVisible();
  await expect(harbourView.page.getByText('A travel form can wait until we are open on Thursday.')).toBeVisible();
  await expect(harbourView.button(/^Go on to the notice/)).toHaveCount(0);
  await harbourView.goes('Today');
  await expect(harbourView.page.getByText('Larkfield declined your request')).toBeVisible();
});

/** Both see the request, then both cables are pulled: the asker takes it back, and the home practice grants it. */
async function bothActOffline(reason: string): Promise<void> {
  await harbourView.asks({ ...mrsOkafor, reason });
  await harbourView.hasSentEverything();
  await larkfield.goes('Today');
  await larkfield.page.getByText(/^Decide: Priya Nair/).click();
  await expect(larkfield.page.getByText(reason)).toBeVisible();
  await Promise.all([larkfield.installation.cable.pull(), harbourView.installation.cable.pull()]);
  await harbourView.button('Withdraw the request').click();
  await expect(harbourView.heading('Withdrawn')).toBeVisible();
  await larkfield.button(/^Let Priya Nair of Harbour View Practice in/).click();
  await expect(larkfield.heading('Granted; they have not opened it yet')).toBeVisible();
  await Promise.all([larkfield.isOffline(), harbourView.isOffline()]);
}

test('both act offline and disagree, the asker is back first: the home practice learns why its grant did not count', async () => {
  await bothActOffline('Repeat prescription ran out on Sunday');
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
  await larkfield.reconnects();
  await larkfield.hasSentEverything();

  await expect(larkfield.heading('Withdrawn')).toBeVisible();
  await expect(harbourView.heading('Withdrawn')).toBeVisible();
  await larkfield.needsAttention(1).click();
  await expect(larkfield.heading('Grant a request')).toBeVisible();
  const why = /^Harbour View Practice withdrew this request at .*, so there is nothing to decide\.$/;
  await expect(larkfield.page.getByText(why).last()).toBeVisible();
  await larkfield.button(/^Do it again/).click();
  await expect(larkfield.heading('Withdrawn')).toBeVisible();
  await larkfield.needsAttention(1).click();
  await larkfield.button(/^I have dealt with it/).click();
  await expect(larkfield.page.getByText('Nothing was refused.')).toBeVisible();
  await expect(larkfield.needsAttention(1)).toHaveCount(0);
});

test('both act offline and disagree, the home practice is back first: the withdrawal stands, and nobody is left in doubt', async () => {
  await bothActOffline('Dressing needs changing before the weekend');
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
  await harbourView.reconnects();
  await harbourView.hasSentEverything();

  await expect(larkfield.heading('Withdrawn')).toBeVisible();
  await expect(harbourView.heading('Withdrawn')).toBeVisible();
  await expect(harbourView.button(/^Go on to the notice/)).toHaveCount(0);
  await expect(larkfield.needsAttention(1)).toHaveCount(0);
  await expect(harbourView.needsAttention(1)).toHaveCount(0);
});

test('danger to life is offered where somebody would have to decide, says what it means, and opens the record offline', async () => {
  await harbourView.installation.cable.pull();
  await harbourView.isOffline();
  await harbourView.fillsRequest({
    ...mrsOkafor,
    purpose: 'Acute symptoms',
    reason: 'Collapsed at the desk, allergies not known',
  });
  await harbourView.button(/^Danger to life: open without approval/).click();
  const asked = harbourView.page.getByRole('alertdialog');
  await expect(asked.getByText(/privacy officer sees it before everything else/)).toBeVisible();
  await asked.getByRole('button', { name: 'Open without approval' }).click();
  await harbourView.acknowledgesAndOpens();
  await harbourView.handsBack('Ambulance took her to Saltmere General.');
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
});

test('danger to life is first in the home practice’s review', async () => {
  await larkfield.addsColleague('Tom Ellery');
  await larkfield.goes('Review');
  const list = larkfield.page.getByRole('listbox', { name: 'To review' }).getByRole('option');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('Danger to life, opened without approval');
  await expect(larkfield.page.getByText('Collapsed at the desk, allergies not known').first()).toBeVisible();
});

const mrFinch: Asked = {
  ...mrsOkafor,
  nhsNumber: '999 000 0018',
  familyName: 'Finch',
  givenName: 'Albert',
  reason: 'Unconscious in the car park, warfarin bracelet',
};

/** Fills the request in for a practice with which nobody here has an arrangement. */
async function asksQuaysideInDanger(): Promise<void> {
  await harbourView.fillsRequest(mrFinch);
  await harbourView.page.getByRole('combobox', { name: 'Registered practice' }).fill('Z99003');
  await harbourView.page.getByRole('option', { name: /Quayside Health Centre/ }).click();
  await expect(harbourView.whatWillHappen).toContainText('There is no arrangement between your practice and Quayside');
  await harbourView.button(/^Danger to life: open without approval/).click();
  await harbourView.page.getByRole('alertdialog').getByRole('button', { name: 'Open without approval' }).click();
}

test('danger to life at a practice never shared with, offline: refused with whom to ring, and nothing typed is lost', async () => {
  await harbourView.installation.cable.pull();
  await harbourView.isOffline();
  await asksQuaysideInDanger();
  await expect(harbourView.page.getByText(/Ring Quayside Health Centre on 01632 960\d+ now, or 999/)).toBeVisible();
  await expect(harbourView.page.getByLabel(/^Reason/)).toHaveValue(mrFinch.reason);
  await expect(harbourView.page.getByRole('textbox', { name: 'NHS number' })).toHaveValue(mrFinch.nhsNumber);
  await harbourView.reconnects();
});

test('the same when connected opens the record, and that practice’s privacy officer finds it when they first sign in', async () => {
  await harbourView.button(/^Danger to life: open without approval/).click();
  await harbourView.page.getByRole('alertdialog').getByRole('button', { name: 'Open without approval' }).click();
  await harbourView.acknowledgesAndOpens();
  await expect(harbourView.heading('The clinical system of Quayside Health Centre is open to you')).toBeVisible();
  await expect(harbourView.page.getByText(/ring Quayside Health Centre on 01632 960\d+/)).toBeVisible();
  await harbourView.handsBack('Ambulance called, INR read to the crew.');
  await harbourView.hasSentEverything();

  await addsAccount(service, {
    account: 'ivo.brandt',
    password: 'a long enough password',
    name: 'Ivo Brandt',
    organisation: 'Z99003',
    role: 'privacy-officer',
  });
  const quayside = await Practice.opens(service, 'Z99003');
  try {
    await quayside.button('Sign in with an account').click();
    await quayside.page.getByLabel('Account').fill('ivo.brandt');
    await quayside.page.getByLabel('Password', { exact: true }).fill('a long enough password');
    await quayside.page.keyboard.press('Enter');
    await quayside.enrols('Privacy office');
    await quayside.goes('Review');
    const list = quayside.page.getByRole('listbox', { name: 'To review' }).getByRole('option');
    await expect(list).toHaveCount(1);
    await expect(list.first()).toContainText('Danger to life, opened without approval');
    // The key is passed on by Harbour View's computer, which is connected.
    await expect(quayside.page.getByText('FINCH, Albert').first()).toBeVisible();
    await expect(quayside.page.getByText(mrFinch.reason).first()).toBeVisible();
  } finally {
    await quayside.installation.dispose();
  }
});
