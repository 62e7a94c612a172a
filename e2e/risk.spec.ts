import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { riskLibrary } from '../shared/domain/risk/library';
import { Desk } from '../service/testing/desk';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { demonstrationPassword, Practice } from './support/practice';
import { Service } from './support/service';

/** The register of risks of one practice, and what the arrangement says of it. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  const managers = await Managers.of(service);
  // Harbour View accepts two risks by signing.
  const risks = riskLibrary.filter(({ id }) => ['wrong-patient', 'more-than-needed'].includes(id));
  await managers.arrange({ risks });
  larkfield = await Practice.opens(service, 'Z99001');
  await larkfield.joins('Anne Cole');
});

test.afterAll(() => leave(service, larkfield));

const toRisks = () =>
  larkfield.page
    .getByRole('navigation')
    .getByRole('link', { name: /^Risks/ })
    .or(larkfield.page.getByRole('navigation').getByRole('button', { name: /^Risks/ }))
    .first()
    .click();

test('the register begins with the risks of every arrangement, and shows who accepted one by signing', async () => {
  await toRisks();
  const list = larkfield.page.getByRole('listbox', { name: 'Risks' });
  await list.getByRole('option', { name: /The wrong patient’s record is opened/ }).click();
  await expect(larkfield.page.getByText('Nobody at your practice has judged this risk yet.')).toBeVisible();
  await expect(larkfield.page.getByText(/^Harbour View Practice: Sam Okoye/)).toBeVisible();
});

test('a risk is judged offline, with an owner and a day of review; a day that is over is refused beside its field', async () => {
  const { page } = larkfield;
  await larkfield.hasSentEverything();
  await larkfield.installation.cable.pull();
  await larkfield.isOffline();
  await page.keyboard.press('Control+Enter');
  await expect(larkfield.heading('Judge a risk')).toBeVisible();
  await page
    .getByRole('radiogroup', { name: 'Without anything done: how likely?' })
    .getByText('Likely', { exact: true })
    .click();
  await page.getByLabel(/^Looked at again on/).fill('1 2 2025');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/The day of review, 1 February 2025, does not lie ahead/)).toBeVisible();
  await page.getByLabel(/^Looked at again on/).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Type the day as 1 3 2027.')).toBeVisible();
  const soon = new Date(Date.now() + 20 * 86_400_000);
  await page.getByLabel(/^Looked at again on/).fill(`${soon.getDate()} ${soon.getMonth() + 1} ${soon.getFullYear()}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Recorded by Anne Cole')).toBeVisible();
  await expect(page.getByText('Likely (4) × Major (4) = 16, extreme')).toBeVisible();
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
});

test('a review that is overdue is said on Today, in the register and on the arrangement, until it is recorded', async () => {
  const { page } = larkfield;
  // Recorded two months ago by the privacy officer, at another computer.
  const tom = await Desk.at(service.url, 'tom.ellery', await demonstrationPassword(service, 'tom.ellery'));
  const person = tom.person;
  const then = new Date(Date.now() - 60 * 86_400_000);
  const due = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  for (const [id, title, mitigation] of [
    ['lost-card', 'A smartcard is lost and not reported', 'Cards are checked each Monday.'],
    ['more-than-needed', 'More is looked at than the care needs', 'The notice says what may be looked at.'],
  ] as const) {
    const recorded = await tom.act({
      id: randomUUID(),
      madeAt: then.toISOString(),
      ledger: 'practice:Z99001',
      name: 'risk.record',
      args: {
        id,
        title,
        mitigation,
        before: { likelihood: 4, impact: 3 },
        after: { likelihood: 2, impact: 3 },
        owner: person,
        reviewOn: due,
      },
    });
    expect(recorded).toMatchObject({ outcome: 'applied' });
  }
  await larkfield.goes('Today');
  await page.getByText('The review of a risk is overdue: A smartcard is lost and not reported').click();
  await expect(page.getByText(/^Its review is 2 days overdue/)).toBeVisible();
  await larkfield.goes('Arrangements');
  await expect(
    page.getByText(/“A smartcard is lost and not reported”: in your register, not in this arrangement/),
  ).toBeVisible();
  const rests = page.getByText(/^“More is looked at than the care needs” \(Tom Ellery\)\.$/);
  await expect(page.getByText('The review of accepted risks is overdue')).toBeVisible();
  await expect(rests).toBeVisible();
  const next = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const reviewed = await tom.act({
    ledger: 'practice:Z99001',
    name: 'risk.review',
    args: { id: 'more-than-needed', note: 'Nothing new.', after: { likelihood: 2, impact: 3 }, reviewOn: next },
  });
  expect(reviewed).toMatchObject({ outcome: 'applied' });
  await expect(rests).toHaveCount(0);
  await larkfield.button('Open the register of risks').click();
  const look = new Look(larkfield.installation, 'risk');
  await look.begins();
  await look.at('register', { detail: true });
  await page.keyboard.press('Control+Enter');
  const asked = page.getByRole('dialog');
  await asked.getByLabel(/^What did you find/).fill('All cards were there on Monday.');
  await asked.getByRole('button', { name: /^Record the review/ }).click();
  await expect(page.getByText('Reviewed by Anne Cole')).toBeVisible();
  await larkfield.goes('Today');
  await expect(page.getByText(/^The review of a risk is overdue/)).toHaveCount(0);
  await toRisks();
  await larkfield.button('Whole register').click();
  const picture = page.getByRole('table', { name: 'Open risks by likelihood and impact' });
  await expect(picture.getByRole('row', { name: /^Unlikely/ })).toContainText('A smartcard is lost and not reported');
  await shootForGuide(page, 'risks');
  await look.at('picture');
  expect(look.findings).toEqual([]);
});
