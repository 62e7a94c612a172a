import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { role, type Role } from '../../shared/protocol/actor';
import { practiceLedger } from '../../shared/protocol/ledger';
import { odsCode } from '../../shared/protocol/primitives';
import { Explained } from '../explained';
import { addAccount } from '../identity/accounts';
import { noLedgers, type Store } from '../store/store';
import type { Operator } from './operator';

const usage =
  'service account add ACCOUNT --name "Anne Cole" --organisation A81001 --role practice-manager [--role …]\n' +
  'The password is read from the line that is typed or piped in, never from the command, which others could see.';

/**
 * Adds an account, or an organisation to an account that exists, and records the person in the practice's ledger.
 * @returns what to say when it is done
 */
export async function accountCommand(
  store: Store,
  operator: Operator,
  args: string[],
  readPassword: () => Promise<string> = typedPassword,
): Promise<string> {
  const { positionals, values } = parsed(args);
  const [verb, account, ...rest] = positionals;
  const organisation = odsCode.safeParse(values.organisation);
  const roles = (values.role ?? [])
    .map((one) => role.safeParse(one))
    .flatMap((one): (Role | undefined)[] => [one.data]);
  if (
    verb !== 'add' ||
    account === undefined ||
    rest.length > 0 ||
    values.name === undefined ||
    !organisation.success ||
    roles.length === 0
  )
    throw new Explained(usage);
  if (roles.includes(undefined))
    throw new Explained(`There is no such role. The roles are: ${role.options.join(', ')}.`);
  const known = roles.filter((one) => one !== undefined);
  const password = await readPassword();
  const { person, added } = await store.within(noLedgers, (tx) =>
    addAccount(tx, { account, name: values.name ?? account, password, organisation: organisation.data, roles: known }),
  );
  const [result] = await operator.act([
    {
      ledger: practiceLedger(organisation.data),
      name: 'staff.record',
      args: {
        staff: {
          person,
          name: values.name,
          organisation: organisation.data,
          roles: known,
          since: new Date().toISOString(),
          left: null,
        },
      },
    },
  ]);
  if (result?.outcome !== 'applied')
    throw new Explained(
      `The account stands, but the practice's list of staff was not brought up to date: ${result?.rejection.says ?? ''} Run the same command again.`,
    );
  return added
    ? `Added ${values.name} (${account}) at ${organisation.data}.`
    : `The account ${account} was there already and keeps its password; it now also has ${organisation.data}.`;
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
