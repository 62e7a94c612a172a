/** The story's core where the system's keychain is real: a PIN of six digits, and what it is worth without that keychain. */
import { expect, test } from '@playwright/test';
import { LogAtService } from '../support/log-at-service';
import { Neighbourhood } from '../support/neighbourhood';

let place: Neighbourhood;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  place = await Neighbourhood.open();
});
test.afterAll(() => place.dispose());

test('a PIN of six digits opens the desk after a cold start offline, with what was done before it', async () => {
  const { harbourView } = place;
  const { installation } = harbourView;
  expect(installation.secret).toMatch(/^\d{6}$/);
  await installation.cable.pull();
  await harbourView.answersClosure('by PIN, offline');
  await harbourView.isOffline();
  await installation.kill();
  await installation.start();
  await expect(harbourView.page.getByText(/then your PIN/).first()).toBeVisible();
  await harbourView.unlocks('Priya Nair');
  await expect(harbourView.page.getByText(/1 waiting to send/)).toBeVisible();
  await installation.cable.plugIn();
  await harbourView.hasSentEverything();
  expect(await (await LogAtService.of(place.service)).notes('pair:Z99001+Z99002')).toEqual(['by PIN, offline']);
});

test('where that keychain is not, the right PIN opens nothing, the person is told, and nothing is spent or lost', async () => {
  const { harbourView } = place;
  const { installation } = harbourView;
  const { passwordStore } = installation;
  await installation.kill();
  installation.passwordStore = 'basic';
  await installation.start();
  const page = harbourView.page;
  await page.getByRole('option', { name: /Priya Nair/ }).click();
  await page.getByLabel(/ of Priya Nair$/).fill(installation.secret);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The keychain of this computer did not answer. Nothing is lost.')).toBeVisible();
  await expect(page.getByText(/Sign out of the computer and in again/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);

  await installation.kill();
  installation.passwordStore = passwordStore;
  await installation.start();
  await harbourView.unlocks('Priya Nair');
});
