import type { VaultPerson, VaultPolicy, VaultResult } from '../../shared/ipc';
import type { Rejection } from '../../shared/protocol/sync';

/** The shell's vault, as the engine uses it. */
export const vault = {
  people: (): Promise<VaultPerson[]> => window.practiceBuddy.call('vault.people'),
  policy: (): Promise<VaultPolicy> => window.practiceBuddy.call('vault.policy'),
  create: (person: VaultPerson, secret: string, ring: Uint8Array) =>
    window.practiceBuddy.call('vault.create', person, secret, ring),
  open: (id: string, secret: string) => window.practiceBuddy.call('vault.open', id, secret),
  openBeside: (id: string, secret: string) => window.practiceBuddy.call('vault.openBeside', id, secret),
  save: (ring: Uint8Array) => window.practiceBuddy.call('vault.save', ring),
  lock: () => window.practiceBuddy.call('vault.lock'),
  remove: (id: string) => window.practiceBuddy.call('vault.remove', id),
};

type Failure = Extract<VaultResult<unknown>, { ok: false }>;

/** What the vault's refusal means, for the person in front of it. */
export function vaultSays(failure: Failure, policy: VaultPolicy): Rejection {
  const word = policy.kind === 'pin' ? 'PIN' : 'passphrase';
  switch (failure.why) {
    case 'wrong':
      return {
        code: 'vault.wrong',
        says: `That is not the ${word} of this person.${failure.remaining > 0 ? ` ${failure.remaining} ${failure.remaining === 1 ? 'try is' : 'tries are'} left.` : ''}`,
        next: failure.waitSeconds > 0 ? `Wait ${failure.waitSeconds} seconds, then try again.` : 'Try again.',
        field: 'secret',
      };
    case 'wait':
      return {
        code: 'vault.wait',
        says: `There were wrong tries, so the next one counts only after a pause.`,
        next: `Wait ${failure.waitSeconds} seconds, then try again.`,
        field: 'secret',
      };
    case 'spent':
      return {
        code: 'vault.spent',
        says: `There were too many wrong tries, so this ${word} no longer opens this computer.`,
        next: 'Sign in online with your account and choose a new one. What waits to be sent stays on this computer for your colleagues to send.',
      };
    case 'weak':
      return weakSecret(policy);
    case 'keychain':
      return {
        code: 'vault.keychain',
        says: 'The keychain of this computer did not answer. Nothing is lost.',
        next: 'Sign out of the computer and in again, then start Practice Buddy.',
      };
    case 'damaged':
      return {
        code: 'vault.damaged',
        says: 'What opens this person’s store on this computer cannot be read. It was put aside, not deleted.',
        next: 'Let a colleague unlock and add you again, or sign in online. Tell support.',
      };
    case 'unknown':
      return {
        code: 'vault.unknown',
        says: 'This person is not kept on this computer any more.',
        next: 'Choose another person, or sign in online.',
      };
  }
}

/** How a new PIN or passphrase must be, when this one is not. */
export const weakSecret = (policy: VaultPolicy): Rejection => ({
  code: 'vault.weak',
  says:
    policy.kind === 'pin'
      ? `The PIN needs ${policy.minimumLength} digits that are not easily guessed.`
      : `This computer has no keychain, so the passphrase needs at least ${policy.minimumLength} characters.`,
  next: 'Choose another one.',
  field: 'secret',
});
