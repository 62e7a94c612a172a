import { expect, type Locator, type Page } from '@playwright/test';
import { Installation } from './installation';
import type { Service } from './service';

/** The password of everybody in the demonstration. */
const demonstrationPassword = async (service: Service, account: string): Promise<string> => {
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

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** The area of the rail, e.g. "Arrangements". */
  async goes(area: 'Today' | 'Access' | 'Arrangements' | 'Closure' | 'Review'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${area}`) }).or(this.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${area}`) })).first().click();
  }

  /** First run by account and password, as the administrator made them. */
  async signsIn(account: string): Promise<void> {
    await this.button('Sign in with an account').click();
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

  /** Everything this desk did has reached the service. */
  async hasSentEverything(): Promise<void> {
    await this.isConnected();
    await expect(this.page.getByText(/waiting to send/)).toHaveCount(0, { timeout: 30_000 });
  }

  /** Fills the request in, in the order of the phone call. Does not send it. */
  async fillsRequest(asked: Asked): Promise<void> {
    await this.page.keyboard.press('Control+N');
    await expect(this.heading('Request access to a record')).toBeVisible();
    await this.page.getByRole('textbox', { name: 'NHS number' }).fill(asked.nhsNumber);
    await this.page.getByLabel('Family name').fill(asked.familyName);
    if (asked.givenName !== undefined) await this.page.getByLabel('Given name').fill(asked.givenName);
    await this.page.getByLabel('Date of birth').fill(asked.dateOfBirth);
    await this.page.getByRole('radiogroup', { name: /What is it for/ }).getByText(asked.purpose).click();
    await this.page.getByRole('radiogroup', { name: /Do you know this patient/ }).getByText(asked.knows, { exact: true }).click();
    await this.page.getByLabel(/^Reason/).fill(asked.reason);
  }

  async draftsArrangement(with_: string, approval: RegExp): Promise<void> {
    await this.goes('Arrangements');
    await this.page.keyboard.press('n');
    await this.page.getByLabel(/^With which practice/).fill(with_);
    await this.page.getByRole('option').first().click();
    await this.choosesSystem(/^Larkfield Surgery’s clinical system/, 'EMIS Web');
    await this.choosesSystem(/^Harbour View Practice’s clinical system/, 'SystmOne');
    await this.page.getByRole('radiogroup', { name: /How is each access approved/ }).getByText(approval).click();
    for (const role of ['Receptionist', 'Clinician']) await this.ticks(/Who may look/, role);
    for (const basis of ['Direct care', 'COPI notice']) await this.ticks(/On what legal basis/, basis);
    await this.button('Accept all of them').click();
  }

  private async choosesSystem(label: RegExp, system: string): Promise<void> {
    await this.page.getByLabel(label).fill(system);
    await this.page.getByRole('option', { name: system }).click();
  }

  private async ticks(group: RegExp, name: string): Promise<void> {
    const box = this.page.getByRole('group', { name: group }).getByRole('checkbox', { name });
    if (!(await box.isChecked())) await box.check({ force: true });
  }
}
