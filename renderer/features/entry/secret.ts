import type { VaultPolicy } from '../../../shared/ipc';

/** How the secret is called: with the system's keychain a PIN will do, without it a passphrase is needed. */
export const secretName = (policy: VaultPolicy): string => (policy.kind === 'pin' ? 'PIN' : 'passphrase');

/** The policy in a sentence, beside the field. */
export const policyWords = (policy: VaultPolicy): string =>
  policy.kind === 'pin'
    ? `At least ${policy.minimumLength} digits, not a row like 123456 and not all the same. It works on this computer only.`
    : `At least ${policy.minimumLength} characters; three or four words are easy to keep in mind. This computer has no keychain, so a PIN would be too weak.`;

/** In the demonstration the person still chooses; this is offered so that nobody has to think. */
export const suggestedSecret = (policy: VaultPolicy): string =>
  policy.kind === 'pin'
    ? '271828'.padEnd(policy.minimumLength, '459045')
    : 'four larks over the field'.padEnd(policy.minimumLength, '.');

export interface SecretProblem {
  field: 'secret' | 'again';
  says: string;
}

/** What is wrong with a chosen secret before the shell judges it: the form's own help, not a guard. */
export function secretProblem(secret: string, again: string, policy: VaultPolicy): SecretProblem | null {
  const name = secretName(policy);
  if (policy.kind === 'pin' && /\D/.test(secret))
    return { field: 'secret', says: 'A PIN has digits only. Type digits.' };
  if (secret.length < policy.minimumLength) {
    const missing = policy.minimumLength - secret.length;
    const unit = policy.kind === 'pin' ? 'digit' : 'character';
    return {
      field: 'secret',
      says: `The ${name} is too short: ${missing} more ${missing === 1 ? unit : `${unit}s`} needed.`,
    };
  }
  if (secret !== again) return { field: 'again', says: `The two do not match. Type the same ${name} again.` };
  return null;
}
