import type { Context } from '../command';
import type { Party, SignatureOnTerms } from './model';

/** The actor's signature on terms, as the row keeps it. @param termsHash SHA-256 of the terms' canonical JSON */
export const signatureBy = (context: Context, termsHash: string): SignatureOnTerms => ({
  by: context.actor,
  at: context.madeAt,
  termsHash,
  command: context.command,
  receivedAt: context.receivedAt,
});

/** Whether every party has signed. */
export const allSigned = (parties: readonly Party[], signatures: readonly SignatureOnTerms[]): boolean =>
  parties.every((party) => signatures.some((one) => one.by.organisation === party.organisation));
