import { reject, type Context } from '../command';
import { timeAndDay } from '../dates';
import type { Arrangement, Party, SignatureOnTerms } from './model';
import { partyName } from './standing';

type Refusal = ReturnType<typeof reject> | undefined;

/** The actor's signature on terms, as the row keeps it. @param termsHash SHA-256 of the terms' canonical JSON */
export const signatureBy = (context: Context, termsHash: string): SignatureOnTerms => ({
  by: context.actor,
  at: context.madeAt,
  termsHash,
  command: context.command,
  receivedAt: context.receivedAt,
});

/** A party signs terms once. @param signed "signed these terms" @param next what the party does instead */
export function refusesSecondSignature(
  one: Arrangement,
  signatures: readonly SignatureOnTerms[],
  { actor, today }: Context,
  { signed, next }: { signed: string; next: string },
): Refusal {
  const mine = signatures.find((each) => each.by.organisation === actor.organisation);
  if (!mine) return undefined;
  return reject(
    'arrangement.signed',
    `${mine.by.name} ${signed} for ${partyName(one, actor.organisation)} at ${timeAndDay(mine.at, today)}.`,
    next,
  );
}

/** Whether every party has signed. */
export const allSigned = (parties: readonly Party[], signatures: readonly SignatureOnTerms[]): boolean =>
  parties.every((party) => signatures.some((one) => one.by.organisation === party.organisation));
