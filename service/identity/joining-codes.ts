import { randomInt } from 'node:crypto';
import { codeLength, codeLetters } from '../../shared/protocol/joining';
import type { Tx } from '../store/store';
import { hashPassword, passwordFits } from './password';

/** Codes that are tried for one account, the newest first: each try costs a tenth of a second. */
const mostTried = 8;

/** Kept of a code: for which invitation of which practice, and its hash. */
export interface KeptCode {
  invitation: string;
  organisation: string;
  code_hash: string;
}

export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters.charAt(randomInt(codeLetters.length))).join('');

/**
 * Keeps a code's hash for the one account that may use it, in place of an earlier code of the same invitation.
 * The hash is slow and salted, so that somebody who reads the table cannot find the 44 bits by trying.
 */
export async function keepCode(
  tx: Tx,
  kept: { invitation: string; organisation: string; account: string; until: string },
  code: string,
): Promise<void> {
  const { invitation, organisation, account, until } = kept;
  await tx.deleteFrom('joining_code').where('expires_at', '<', new Date().toISOString()).execute();
  const values = { organisation, account, code_hash: await hashPassword(code), expires_at: until };
  await tx
    .insertInto('joining_code')
    .values({ invitation, ...values })
    .onConflict((conflict) => conflict.column('invitation').doUpdateSet(values))
    .execute();
}

/** The codes that this person's account may use now. */
export function codesFor(tx: Tx, person: string): Promise<KeptCode[]> {
  return tx
    .selectFrom('joining_code')
    .innerJoin('account', 'account.account', 'joining_code.account')
    .where('account.person', '=', person)
    .where('joining_code.expires_at', '>=', new Date().toISOString())
    .select(['joining_code.invitation', 'joining_code.organisation', 'joining_code.code_hash'])
    .orderBy('joining_code.expires_at', 'desc')
    .limit(mostTried)
    .execute();
}

/** Which of them it is. With none to compare it takes as long as with one. */
export async function codeAmong(kept: readonly KeptCode[], code: string): Promise<KeptCode | undefined> {
  if (kept.length === 0) await passwordFits(code, undefined);
  for (const one of kept) if (await passwordFits(code, one.code_hash)) return one;
  return undefined;
}

/** It was used: nothing of it is kept. */
export async function dropCode(tx: Tx, invitation: string): Promise<void> {
  await tx.deleteFrom('joining_code').where('invitation', '=', invitation).execute();
}
