import { randomUUID } from 'node:crypto';
import type { Role } from '../../shared/protocol/actor';
import { Explained } from '../explained';
import type { Tx } from '../store/store';
import { hashPassword } from './password';

export interface NewAccount {
  account: string;
  /** Shown to colleagues: "Dr Ruth Adeyemi". */
  name: string;
  password: string;
  organisation: string;
  roles: Role[];
  /** Given by the demonstration, so that its people are the same everywhere; otherwise made here. */
  person?: string;
}

/** Accounts are told apart without regard to capitals and to spaces around them. */
export const accountKey = (account: string): string => account.trim().toLowerCase();

/** @throws Explained when it is too short to be a password */
export function checkedPassword(password: string): string {
  if (password.length >= 12) return password;
  throw new Explained(
    'A password needs at least 12 characters. Nothing was changed. Choose three or four words together.',
  );
}

/**
 * Adds an account; when it exists already, its password is kept and the organisation is added to it (or its roles there replaced).
 * @returns the person's id, and whether the person is new
 * @throws Explained when the password is too short for a new account
 */
export async function addAccount(tx: Tx, wanted: NewAccount): Promise<{ person: string; added: boolean }> {
  const account = accountKey(wanted.account);
  const known = await tx.selectFrom('account').where('account', '=', account).select('person').executeTakeFirst();
  let person = known?.person;
  if (person === undefined) {
    const password = checkedPassword(wanted.password);
    person = wanted.person ?? randomUUID();
    await tx.insertInto('person').values({ person, name: wanted.name }).execute();
    await tx
      .insertInto('account')
      .values({ account, person, password_hash: await hashPassword(password) })
      .execute();
  }
  await tx
    .insertInto('membership')
    .values({ person, organisation: wanted.organisation, roles: wanted.roles })
    .onConflict((conflict) => conflict.columns(['person', 'organisation']).doUpdateSet({ roles: wanted.roles }))
    .execute();
  return { person, added: known === undefined };
}
