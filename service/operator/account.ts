import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { role, roleNames } from '../../shared/protocol/actor';
import { practiceLedger } from '../../shared/protocol/ledger';
import { odsCode, uuid } from '../../shared/protocol/primitives';
import { staff, type Staff } from '../../shared/domain/staff/model';
import { listed } from '../../shared/domain/words';
import { Explained } from '../explained';
import { addAccount, checkedPassword } from '../identity/accounts';
import { changePassword, computers, members, removeComputer, removeMember } from '../identity/people';
import { noLedgers, type Store } from '../store/store';
import type { Operator } from './operator';

const usage = [
  'service account add ACCOUNT --name "Anne Cole" --organisation A81001 --role practice-manager [--role …]',
  'service account list [--organisation A81001]',
  'service account password ACCOUNT',
  'service account remove ACCOUNT --organisation A81001',
  'service account computers --organisation A81001',
  'service account remove-computer COMPUTER (its id, from "computers")',
  'A password is read from the line that is typed or piped in, never from the command, which others could see.',
].join('\n');

/** What the verbs of `service account` work with. */
interface Desk {
  store: Store;
  operator: Operator;
  /** What follows the verb: an account or a computer's id. */
  named: string | undefined;
  organisation: string | undefined;
  name: string | undefined;
  roles: string[];
  readPassword: () => Promise<string>;
}

const verbs: Record<string, (desk: Desk) => Promise<string>> = {
  add,
  list,
  password,
  remove,
  computers: listComputers,
  'remove-computer': loseComputer,
};

/**
 * `service account …`: everything about who may sign in, and on which computers.
 * @returns what to say when it is done
 * @throws Explained with the way it is used, or why nothing was changed
 */
export async function accountCommand(
  store: Store,
  operator: Operator,
  args: string[],
  readPassword: () => Promise<string> = typedPassword,
): Promise<string> {
  const { positionals, values } = parsed(args);
  const [verb = '', named, ...rest] = positionals;
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  const organisation = values.organisation === undefined ? undefined : odsCode.safeParse(values.organisation);
  if (!run || rest.length > 0 || organisation?.success === false) throw new Explained(usage);
  return run({
    store,
    operator,
    named,
    organisation: organisation?.data,
    name: values.name,
    roles: values.role ?? [],
    readPassword,
  });
}

/** Adds an account, or an organisation to an account that exists, and records the person in the practice's ledger. */
async function add({ store, operator, named, organisation, name, roles, readPassword }: Desk): Promise<string> {
  if (named === undefined || name === undefined || organisation === undefined || roles.length === 0)
    throw new Explained(usage);
  const known = roles.map((one) => role.safeParse(one).data).filter((one) => one !== undefined);
  if (known.length < roles.length)
    throw new Explained(`There is no such role. The roles are: ${role.options.join(', ')}.`);
  const password = await readPassword();
  const { person, added } = await store.within(noLedgers, (tx) =>
    addAccount(tx, { account: named, name, password, organisation, roles: known }),
  );
  const since = new Date().toISOString();
  await record(operator, { person, name, organisation, roles: known, since, left: null }, 'The account stands');
  return added
    ? `Added ${name} (${named}) at ${organisation}.`
    : `The account ${named} was there already and keeps its password; it now also has ${organisation}.`;
}

async function list({ store, organisation }: Desk): Promise<string> {
  const found = await store.within(noLedgers, (tx) => members(tx, organisation));
  if (found.length === 0) return 'There are no accounts there yet. Add one with: service account add';
  return found
    .map(
      (one) =>
        `${one.organisation}  ${one.account}  ${one.name}: ${one.roles.map((each) => roleNames[each]).join(', ')}`,
    )
    .join('\n');
}

async function password({ store, named, readPassword }: Desk): Promise<string> {
  if (named === undefined) throw new Explained(usage);
  const wanted = checkedPassword(await readPassword());
  const changed = await store.within(noLedgers, (tx) => changePassword(tx, named, wanted));
  if (!changed) throw new Explained(`There is no account ${named}. Nothing was changed. See: service account list`);
  return `The password of ${named} is changed. Computers that are set up already go on with their PIN or passphrase.`;
}

/** Somebody leaves: they sign nothing any more, and the practice's list of staff says since when. */
async function remove({ store, operator, named, organisation }: Desk): Promise<string> {
  if (named === undefined || organisation === undefined) throw new Explained(usage);
  const gone = await store.within(noLedgers, (tx) => removeMember(tx, named, organisation));
  if (!gone) throw new Explained(`${named} has no account at ${organisation}. Nothing was changed.`);
  const { person, name, roles } = gone;
  const left = new Date().toISOString();
  const since = await sinceWhen(store, organisation, person);
  await record(operator, { person, name, organisation, roles, since, left }, 'The person is taken off');
  return (
    `${name} is taken off ${organisation}: the service takes nothing more from them there. ` +
    'A computer that is offline shows what it holds until it connects, and opens nothing new after 72 hours.'
  );
}

async function listComputers({ store, organisation }: Desk): Promise<string> {
  if (organisation === undefined) throw new Explained(usage);
  const found = await store.within(noLedgers, (tx) => computers(tx, organisation));
  if (found.length === 0) return `No computer of ${organisation} is set up.`;
  return found
    .map((one) => `${one.device}  ${one.name}, since ${one.registeredAt.slice(0, 10)}: ${listed(one.people)}`)
    .join('\n');
}

async function loseComputer({ store, named }: Desk): Promise<string> {
  const device = uuid.safeParse(named);
  if (!device.success) throw new Explained(usage);
  const people = await store.within(noLedgers, (tx) => removeComputer(tx, device.data));
  if (people.length === 0) throw new Explained(`Nobody is set up on a computer ${device.data}. Nothing was changed.`);
  return `That computer is taken off. ${listed(people)} can sign in again on another one.`;
}

/** Since when the practice's list of staff has the person; now, where it does not. */
async function sinceWhen(store: Store, organisation: string, person: string): Promise<string> {
  const ledger = practiceLedger(organisation);
  const row = await store.within({ reads: [ledger] }, (tx) =>
    tx
      .selectFrom('row')
      .where('ledger', '=', ledger)
      .where('kind', '=', 'staff')
      .where('id', '=', person)
      .select('value')
      .executeTakeFirst(),
  );
  return staff.safeParse(row?.value).data?.since ?? new Date().toISOString();
}

/** Brings the practice's own list of staff up to date. @param stands what has been done already, for the message */
async function record(operator: Operator, one: Staff, stands: string): Promise<void> {
  const [result] = await operator.act([
    { ledger: practiceLedger(one.organisation), name: 'staff.record', args: { staff: one } },
  ]);
  if (result?.outcome !== 'applied')
    throw new Explained(
      `${stands}, but the practice's list of staff was not brought up to date: ${result?.rejection.says ?? ''} Run the same command again.`,
    );
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' }, organisation: { type: 'string' }, role: { type: 'string', multiple: true } },
    });
  } catch {
    throw new Explained(usage);
  }
}

async function typedPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question('Password (at least 12 characters): ');
  } finally {
    lines.close();
  }
}
