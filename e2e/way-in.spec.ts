import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Look } from './screens/look';
import { Managers } from './support/arranged';
import { shootForGuide } from './support/guide-pictures';
import { Installation } from './support/installation';
import { leave } from './support/leave';
import { mrsOkafor, Practice } from './support/practice';
import { Service } from './support/service';

/** The way into the other practice's system: described there, seen here, started from here, and what follows when it fails. */
test.describe.configure({ mode: 'serial' });

let service: Service;
let larkfield: Practice;
let harbourView: Practice;
let managed: string;

/** What an administrator keeps beside the app: a harmless program in EMIS Web's place, which writes what it was given. */
async function administered(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pb-managed-'));
  const program = path.join(folder, 'emis.sh');
  await writeFile(
    program,
    '#!/bin/sh\nprintf "%s" "$*" > "$(dirname "$0")/said.part"\nmv "$(dirname "$0")/said.part" "$(dirname "$0")/said.txt"\n',
  );
  await chmod(program, 0o755);
  await writeFile(
    path.join(folder, 'launchers.json'),
    JSON.stringify({
      launchers: [{ id: 'emis', system: 'EMIS Web', program, arguments: ['--organisation', '99001'] }],
    }),
  );
  return folder;
}

test.beforeAll(async () => {
  service = await Service.start();
  await (await Managers.of(service)).arrange();
  managed = await administered();
  const [first, second] = await Promise.all([
    Practice.opens(service, 'Z99001'),
    Installation.on(service, ['--demonstration-organisation=Z99002', `--managed=${managed}`]),
  ]);
  larkfield = first;
  harbourView = new Practice(service, second);
  await Promise.all([larkfield.joins('Anne Cole'), harbourView.joins('Priya Nair')]);
});

test.afterAll(async () => {
  await leave(service, larkfield, harbourView);
  await rm(managed, { recursive: true, force: true });
});

test('the manager describes the way in: what is missing is said, the version is shown, the former can be saved again', async () => {
  const page = larkfield.page;
  await larkfield.goes('Staff access');
  await page.getByRole('tab', { name: 'The way in' }).click();
  await larkfield.button('EMIS Web').click();
  await expect(larkfield.heading('The way into EMIS Web')).toBeVisible();
  const steps = page.getByRole('textbox', { name: 'Steps to sign in' });
  await steps.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(steps).toHaveAccessibleDescription(/Write at least one step/);
  await steps.fill('Start EMIS Web.\nChoose Larkfield Surgery in the configuration switcher.');
  await page.getByLabel('Organisation number').fill('28123');
  await page.getByRole('textbox', { name: /When the system is down/ }).fill('Ring the on-call doctor on 01632 960102');
  await shootForGuide(page, 'guide-editor');
  const look = new Look(larkfield.installation, 'way-in');
  await look.begins();
  await look.at('guide-editor');
  expect(look.findings).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /^EMIS Web/ })).toContainText(/Version 2 of .*, by Anne Cole/);

  await larkfield.button('EMIS Web').click();
  await larkfield.button('Save the one before again').click();
  await expect(page.getByRole('row', { name: /^EMIS Web/ })).toContainText('Version 3');
  await larkfield.button('EMIS Web').click();
  await expect(page.getByRole('textbox', { name: 'Steps to sign in' })).toHaveValue(/Put your own smartcard in/);
  await larkfield.button('Save the one before again').click();
  await expect(page.getByRole('row', { name: /^EMIS Web/ })).toContainText('Version 4');
  await larkfield.hasSentEverything();
});

test('the buddy is told before it asks that no sign-in is confirmed, is not held up, and sees the guide as it stands now', async () => {
  await harbourView.fillsRequest(mrsOkafor);
  await expect(harbourView.whatWillHappen).toContainText('You have no confirmed sign-in for EMIS Web at Larkfield');
  await expect(harbourView.whatWillHappen).toContainText('GP Connect');
  await harbourView.opensRecord();
  const page = harbourView.page;
  await expect(page.getByText('Choose Larkfield Surgery in the configuration switcher.')).toBeVisible();
  await expect(page.getByText(/Version 4 of .*, by Anne Cole/)).toBeVisible();
  await expect(page.getByText('28123')).toBeVisible();
});

test('one key starts the program that the administrator listed, with its own words and nothing of the patient', async () => {
  await harbourView.page.keyboard.press('o');
  await expect(harbourView.page.getByText('EMIS Web was started.')).toBeVisible();
  const said = () => readFile(path.join(managed, 'said.txt'), 'utf8').catch(() => 'nothing yet');
  await expect.poll(said).toBe('--organisation 99001');
});

test('the page starts nothing but what is listed, by its id', async () => {
  const answers = await harbourView.page.evaluate(async () => {
    const { call } = window.practiceBuddy;
    const say = (id: string) => call('launch.start', id).catch((error: unknown) => String(error));
    return [await call('launch.list'), await say('tostring'), await say('/bin/sh'), await say('https://evil.example/')];
  });
  expect(answers[0]).toEqual([{ id: 'emis', system: 'EMIS Web' }]);
  expect(answers[1]).toEqual({ ok: false, why: 'unknown' });
  for (const refused of answers.slice(2)) expect(refused).toContain('Refused');
  // A list that does not fit starts nothing at all.
  await writeFile(
    path.join(managed, 'launchers.json'),
    JSON.stringify({ launchers: [{ id: 'emis', system: 'EMIS Web', address: 'http://emis.example/' }] }),
  );
  await harbourView.page.keyboard.press('o');
  await expect(harbourView.page.getByText(/no longer set up to start EMIS Web/)).toBeVisible();
});

test('when the first way fails the ladder comes step by step, to the telephone, also with no network', async () => {
  const { page, installation } = harbourView;
  await installation.cable.pull();
  await page.keyboard.press('w');
  await expect(page.getByText('Now try: GP Connect: read the record from your own system')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByText('Now try: National Care Records Service')).toBeVisible();
  const look = new Look(installation, 'way-in');
  await look.begins();
  await look.at('open-second-way');
  expect(look.findings).toEqual([]);
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  await expect(page.getByText('Now try: Ring Larkfield Surgery on 01632 960101')).toBeVisible();
  await expect(page.getByText(/Ring the on-call doctor on 01632 960102/).first()).toBeVisible();
  await expect(harbourView.button('This does not work either')).toHaveCount(0);
});
