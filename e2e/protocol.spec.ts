import { expect, test } from '@playwright/test';
import { protocolHash, type ProtocolContent } from '../shared/domain/protocol/model';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { mrsOkafor, Practice } from './support/practice';
import { Service } from './support/service';

/** How two practices work together: written by one, read by the other before the next record, and never altered. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let managers: Managers;
let arrangement: string;
let larkfield: Practice;
let harbourView: Practice;
let look: Look;

const goesToProtocol = (practice: Practice) =>
  practice.page
    .getByRole('navigation')
    .getByText(/^Protocol/)
    .first()
    .click();

test.beforeAll(async () => {
  service = await Service.start();
  managers = await Managers.of(service);
  arrangement = await managers.arrange({ protocolReading: 'insist' });
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await Promise.all([larkfield.joins('Anne Cole'), harbourView.joins('Priya Nair')]);
  look = new Look(larkfield.installation, 'protocol');
  await look.begins();
});

test.afterAll(() => leave(service, larkfield, harbourView));

test('the manager writes the first version from the template, is told what is missing, and publishes it', async () => {
  const page = larkfield.page;
  await goesToProtocol(larkfield);
  await expect(page.getByText('Nobody has written it yet.')).toBeVisible();
  await larkfield.button(/^Write version 1/).click();
  await expect(page.getByLabel('Title of section 1')).toHaveValue('Before you look');
  await page.getByLabel('Text of section 2').fill('Ring the side line: 01632 960101.');
  await larkfield.button('Move section 2 up').press('Enter');
  await expect(page.getByLabel('Title of section 1')).toHaveValue('Reaching each other');
  await larkfield.button('Remove section 8').click();
  await expect(page.getByText('The section “Mistakes and complaints” is removed.')).toBeVisible();
  await larkfield.button('Bring it back').click();
  await expect(page.getByLabel('Title of section 8')).toHaveValue('Mistakes and complaints');
  await look.at('write');
  await shootForGuide(page, 'protocol-write');

  const change = page.getByLabel('What this version changes');
  await change.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(change).toHaveAccessibleDescription(/Say in a sentence what this version changes/);
  await change.fill('How we look after each other’s patients');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('nobody opens a record under this arrangement before they have read it');
  await dialog.getByRole('button', { name: /^Publish version 1 to/ }).click();
  await expect(page.getByText('Version 1: How we look after each other’s patients')).toBeVisible();
  await larkfield.hasSentEverything();
});

test('the other side’s receptionist reads it before the next record, offline from a cold start, and loses nothing', async () => {
  await expect(
    harbourView.page.getByText('Read version 1 of the protocol with Larkfield', { exact: true }),
  ).toBeVisible();
  await harbourView.installation.quit();
  await harbourView.installation.cable.pull();
  await harbourView.installation.start();
  await harbourView.unlocks('Priya Nair');
  await harbourView.fillsRequest(mrsOkafor);
  await expect(harbourView.whatWillHappen).toContainText(
    'You have not read version 1 of the protocol with Larkfield Surgery, and the arrangement asks for that first.',
  );
  await expect(harbourView.button(/^Danger to life/)).toBeEnabled();
  await shootForGuide(harbourView.page, 'protocol-first');
  await harbourView.button(/^Read the protocol now/).click();
  await expect(harbourView.page.getByText('Ring the side line: 01632 960101.')).toBeVisible();
  await harbourView.page.getByRole('region', { name: 'Text' }).press('End');
  await expect(harbourView.button(/^I have read it/)).toBeEnabled();
  await expect(harbourView.page.getByText(/Recorded on this computer, sent when you are connected/)).toBeVisible();
  await harbourView.page.keyboard.press('Control+Enter');

  await expect(harbourView.heading('Request access to a record')).toBeVisible();
  await expect(harbourView.page.getByLabel('Family name')).toHaveValue(mrsOkafor.familyName);
  await expect(harbourView.page.getByLabel(/^Reason/)).toHaveValue(mrsOkafor.reason);
  await harbourView.opensRecord();
  await harbourView.handsBack('Salbutamol issued.');
  await harbourView.reconnects();
  await harbourView.hasSentEverything();
});

test('the manager sees who has read it: the own staff by name, and the other side’s receipt', async () => {
  const page = larkfield.page;
  await page.getByRole('tab', { name: 'Who has read it' }).click();
  const own = page.getByRole('table', { name: 'Larkfield Surgery' });
  await expect(own.getByRole('row', { name: /Anne Cole/ })).toContainText('Read');
  await expect(own.getByRole('row', { name: /Lee Marsh/ })).toContainText('Not read');
  const theirs = page.getByRole('table', { name: 'Harbour View Practice: receipts' });
  await expect(theirs.getByRole('row', { name: /Priya Nair/ })).toContainText('Read');
  await look.at('readers', { detail: true });
  await shootForGuide(page, 'protocol-readers');
});

test('a new version shows what changed since the one that was read', async () => {
  const page = larkfield.page;
  await larkfield.button(/^Write version 2/).click();
  await page.getByLabel('What this version changes').fill('The side line has another number');
  await page.getByLabel('Text of section 1').fill('Ring the side line: 01632 960199.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('Compared with version 1: 1 paragraph changed.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish version 2 to/ })
    .click();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByRole('deletion')).toContainText('960101');
  await look.at('versions', { detail: true });

  await harbourView.goes('Today');
  await harbourView.page.getByText('Read version 2 of the protocol with Larkfield', { exact: true }).click();
  await expect(harbourView.page.getByText('Compared with version 1: 1 paragraph changed.')).toBeVisible();
  await expect(harbourView.page.getByRole('insertion')).toContainText('960199');
  await harbourView.page.getByRole('region', { name: 'Text' }).press('End');
  await harbourView.button(/^I have read it/).click();
  await expect(harbourView.page.getByText(/^Read version 2 of the protocol/)).toHaveCount(0);
});

test('of two who publish the same version the second is refused, and finds the draft again', async () => {
  const page = larkfield.page;
  await larkfield.installation.cable.pull();
  await larkfield.button(/^Write version 3/).click();
  await page.getByLabel('What this version changes').fill('Who is on duty');
  await page.getByLabel('Text of section 1').fill('Ring the duty doctor.');
  const theirs: ProtocolContent = {
    version: 3,
    title: 'Working together',
    sections: [{ title: 'Reaching each other', text: 'Ring the front desk.' }],
    change: 'Shorter',
  };
  const published = await managers.harbourView.act({
    ledger: `arrangement:${arrangement}`,
    name: 'protocol.publish',
    args: { ...theirs, hash: protocolHash(theirs) },
  });
  expect(published.outcome).toBe('applied');
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish version 3 to/ })
    .click();
  await expect(page.getByText('Version 3: Who is on duty')).toBeVisible();
  await larkfield.installation.cable.plugIn();
  await larkfield.asksService();
  await expect(larkfield.needsAttention(1)).toBeVisible();
  await expect(page.getByText('Version 3: Shorter')).toBeVisible();

  await larkfield.goes('Today');
  await page.getByText('Your version of the protocol with Harbour View was not published', { exact: true }).click();
  await expect(
    page.getByText(/^Sam Okoye of Harbour View Practice published version 3 since you began\.$/),
  ).toBeVisible();
  await expect(page.getByLabel('Text of section 1')).toHaveValue('Ring the duty doctor.');
  await expect(larkfield.button(/^Publish version 4/)).toBeDisabled();
  await larkfield.button(/^I have taken it in/).click();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish version 4 to/ })
    .click();
  await expect(page.getByText('Version 4: Who is on duty')).toBeVisible();
  expect(look.findings).toEqual([]);
});
