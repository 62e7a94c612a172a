import { expect, type Locator, type Page } from '@playwright/test';
import { Installation } from './installation';
import type { Service } from './service';

/** The password of everybody in the demonstration. */
export const demonstrationPassword = async (service: Service, account: string): Promise<string> => {
  const answer = await fetch(`${service.url}/demonstration/people`);
  const { people } = (await answer.json()) as { people: { account: string; password: string }[] };
  const person = people.find((one) => one.account === account);
  if (!person) throw new Error(`Nobody in the demonstration has the account ${account}`);
  return person.password;
};

export interface Asked {
  nhsNumber: string;
  familyName: string;
  givenName?: string;
  dateOfBirth: string;
  /** Which purpose, 1 to 8. */
  purpose: string;
  /** Label of the relationship: "No", "Family"… */
  knows: string;
  reason: string;
}

/** The patient of most tests, and why somebody at Harbour View asks for her record. */
export const mrsOkafor: Asked = {
  nhsNumber: '999 012 3454',
  familyName: 'Okafor',
  givenName: 'Grace',
  dateOfBirth: '14 3 1962',
  purpose: 'Medication',
  knows: 'No',
  reason: 'Out of inhaler, pharmacy waiting for a script',
};

/** One practice's computer, as its people use it. Methods read like the story. */
export class Practice {
  constructor(
    readonly service: Service,
    readonly installation: Installation,
  ) {}

  static async opens(service: Service, organisation: string): Promise<Practice> {
    return new Practice(service, await Installation.on(service, [`--demonstration-organisation=${organisation}`]));
  }

  get page(): Page {
    return this.installation.page;
  }

  async dispose(): Promise<void> {
    await this.installation.dispose();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** The area of the rail, e.g. "Arrangements". */
  async goes(
    area: 'Today' | 'Access' | 'Arrangements' | 'Closure' | 'Review' | 'Staff access' | 'Your day',
  ): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${area}`) })
      .or(this.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${area}`) }))
      .first()
      .click();
  }

  /** First run by account and password, as the administrator made them. */
  async signsIn(account: string): Promise<void> {
    await this.button('Sign in with an account').click();
    await this.typesAccount(account);
  }

  /** The same where the app is for real, and so asks for the account at once. */
  async typesAccount(account: string): Promise<void> {
    await this.page.getByLabel('Account').fill(account);
    await this.page.getByLabel('Password', { exact: true }).fill(await demonstrationPassword(this.service, account));
    await this.page.keyboard.press('Enter');
  }

  /** First run by choosing a person of the demonstration. */
  async is(name: string): Promise<void> {
    await this.page.getByRole('option', { name: new RegExp(name) }).click();
    await this.button('Go on').click();
  }

  async enrols(computer: string): Promise<void> {
    await this.page.getByLabel('Name this computer').fill(computer);
    await this.choosesSecret();
    await this.button(/^Keep this/).click();
    await expect(this.page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
  }

  /** First run of one of the demonstration's people, until everything has arrived. */
  async joins(name: string, computer = 'Front desk'): Promise<void> {
    await this.is(name);
    await this.enrols(computer);
    await this.isConnected();
  }

  /** Another person of this desk takes over. */
  async changesTo(name: string): Promise<void> {
    await this.locks();
    await this.unlocks(name);
  }

  async choosesSecret(): Promise<void> {
    await this.page.getByLabel(/^Choose a P/i).fill(this.installation.secret);
    await this.page.getByLabel(/^The same .* again/).fill(this.installation.secret);
  }

  async unlocks(name?: string): Promise<void> {
    if (name !== undefined) await this.page.getByRole('option', { name: new RegExp(name) }).click();
    await this.page.getByLabel(/^(PIN|Passphrase) of/).fill(this.installation.secret);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
  }

  async locks(): Promise<void> {
    await this.page.keyboard.press('Control+L');
    await expect(this.heading('Who is at this computer?')).toBeVisible();
  }

  async isConnected(): Promise<void> {
    await expect(this.page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 30_000 });
  }

  async isOffline(): Promise<void> {
    await expect(this.page.getByText(/^Offline since/).first()).toBeVisible({ timeout: 30_000 });
  }

  /** The cable is plugged in again; the person does not wait for the next try. */
  async reconnects(): Promise<void> {
    await this.installation.cable.plugIn();
    await this.asksService();
    await this.isConnected();
  }

  /** Does not wait for the next try. It may have noticed by itself by now; pressing the mark asks once more either way. */
  async asksService(): Promise<void> {
    await this.page
      .getByRole('button')
      .filter({ hasText: /^(Offline since|Connect)/ })
      .click();
  }

  /** The mark in the top strip that says how many acts were refused and wait for a person. */
  needsAttention(count: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${count} needs? your attention`) });
  }

  /** Everything this desk did has reached the service. */
  async hasSentEverything(): Promise<void> {
    await this.isConnected();
    await expect(this.page.getByText(/waiting to send/)).toHaveCount(0, { timeout: 30_000 });
  }

  /** The panel beside the request: what is settled, what comes, or what stands in the way. */
  get whatWillHappen(): Locator {
    return this.page.getByRole('complementary', { name: 'What will happen' });
  }

  /** Fills the request in, in the order of the phone call. Does not send it. */
  async fillsRequest(asked: Asked): Promise<void> {
    await this.page.keyboard.press('Control+N');
    await expect(this.heading('Request access to a record')).toBeVisible();
    await this.page.getByRole('textbox', { name: 'NHS number' }).fill(asked.nhsNumber);
    await this.page.getByLabel('Family name').fill(asked.familyName);
    if (asked.givenName !== undefined) await this.page.getByLabel('Given name').fill(asked.givenName);
    await this.page.getByLabel('Date of birth').fill(asked.dateOfBirth);
    await this.page
      .getByRole('radiogroup', { name: /What is it for/ })
      .getByText(asked.purpose)
      .click();
    await this.page
      .getByRole('radiogroup', { name: /Do you know this patient/ })
      .getByText(asked.knows, { exact: true })
      .click();
    await this.page.getByLabel(/^Reason/).fill(asked.reason);
  }

  /** Fills the request in and sends it: the home practice is asked, or the notice comes. */
  async asks(asked: Asked): Promise<void> {
    await this.fillsRequest(asked);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.heading('Request access to a record')).toHaveCount(0);
  }

  /** Reads the notice to its end, says which of its purposes this serves (the first), acknowledges, and the record is open. */
  async acknowledgesAndOpens(): Promise<void> {
    await expect(this.page.getByText(/acknowledge this notice for this one access/)).toBeVisible();
    await this.page.keyboard.press('1');
    await this.page.keyboard.press('End');
    await expect(this.button(/^I acknowledge and open/)).toBeEnabled();
    await this.page.keyboard.press('Control+Enter');
    await expect(this.heading(/is open to you/)).toBeVisible();
  }

  /** @param systems one's own clinical system, then the buddy's */
  async draftsArrangement(
    with_: string,
    approval: RegExp,
    systems: readonly string[] = ['EMIS Web', 'SystmOne'],
  ): Promise<void> {
    await this.goes('Arrangements');
    await this.page.keyboard.press('n');
    await this.page.getByLabel(/^With which practice/).fill(with_);
    await this.page.getByRole('option').first().click();
    for (const [at, system] of systems.entries())
      await this.choosesSystem(this.page.getByLabel(/’s clinical system/).nth(at), system);
    await this.page
      .getByRole('radiogroup', { name: /How is each access approved/ })
      .getByText(approval)
      .click();
    for (const role of ['Receptionist', 'Clinician']) await this.ticks(/Who may look/, role);
    for (const basis of ['Direct care', 'COPI notice']) await this.ticks(/On what legal basis/, basis);
    await this.button('Accept all of them').click();
  }

  /** While somebody is unlocked: a colleague chooses a PIN here and is unlocked afterwards. */
  async addsColleague(name: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.type('Add a colleague');
    await this.page.getByRole('option', { name: /Add a colleague/ }).click();
    await this.page.getByText(name).click();
    await this.choosesSecret();
    await this.button('Let them in').click();
    await expect(this.heading('Add a colleague to this computer')).toHaveCount(0);
    await expect(this.page.getByText(name).first()).toBeVisible();
    await this.isConnected();
  }

  /** Signs the drafted arrangement and sends it. */
  async proposes(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Sign and send to/ })
      .click();
    await this.hasSentEverything();
  }

  /** Signs the proposal that waits under Today. */
  async signsProposal(): Promise<void> {
    await this.page
      .getByText(/sign the arrangement that .* proposed/)
      .first()
      .click({ timeout: 30_000 });
    await this.button(/^Sign and send to/).click();
    await expect(this.page.getByText('Active').first()).toBeVisible();
  }

  async closes(reason: string): Promise<void> {
    await this.goes('Closure');
    await this.page.getByLabel('Why?').fill(reason);
    await this.button(/^Close .* now$/).click();
    await expect(this.heading(/ is closed$/)).toBeVisible();
  }

  /** To the screen of a buddy that is closed, where one says what one can take. */
  async goesToClosed(buddy: RegExp): Promise<void> {
    await this.goes('Closure');
    await this.button(buddy).click();
    await expect(this.heading(/ is closed$/)).toBeVisible();
  }

  /** On that screen. Resolves when it says that it is recorded. */
  async answersClosure(note: string, capacity: RegExp = /urgent/i): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: /What can you take/ })
      .getByText(capacity)
      .click();
    await this.page.getByRole('textbox', { name: /^Note/ }).fill(note);
    await this.button(/^Tell /).click();
    await expect(this.page.getByText(/ has your answer\.$/)).toBeVisible();
  }

  /** From the filled request to the open record: sends it, reads the notice to its end, acknowledges. */
  async opensRecord(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.acknowledgesAndOpens();
  }

  /** Hands the open access back, with the words that the home practice will read. */
  async handsBack(note: string): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expect(this.heading(/^Hand back to/)).toBeVisible();
    await this.page.getByLabel(/^What was done/).fill(note);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.heading(/^Hand back to/)).toHaveCount(0);
  }

  private async choosesSystem(field: Locator, system: string): Promise<void> {
    await field.fill(system);
    await this.page.getByRole('option', { name: system }).click();
  }

  private async ticks(group: RegExp, name: string): Promise<void> {
    const box = this.page.getByRole('group', { name: group }).getByRole('checkbox', { name });
    if (!(await box.isChecked())) await box.check({ force: true });
  }
}
