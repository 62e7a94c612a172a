import { decodeKeyring } from '../../shared/evidence/keyring';
import { importSigningKey } from '../../shared/evidence/signature';
import type { Rejection } from '../../shared/protocol/sync';
import type { Result } from './api';
import type { Hand } from './perform';
import type { Unlocked } from './unlocked';
import { vault, vaultSays } from './vault';

/** What a colleague may do beside the person who is unlocked: nothing but what needs a second person. */
export const besides: ReadonlySet<string> = new Set(['access.witness']);

/**
 * A colleague's hand for one act: their keyring is opened by their own PIN, the signing key taken out of it, and everything
 * else let go of at once. The vault keeps whoever is unlocked.
 */
export async function handOf(here: Unlocked, colleague: string, secret: string): Promise<Result<Hand>> {
  const opened = await vault.openBeside(colleague, secret);
  if (!opened.ok) return { ok: false, rejection: vaultSays(opened, await vault.policy()) };
  const ring = decodeKeyring(opened.value);
  opened.value.fill(0);
  const { device, organisation } = here.desk.keys;
  if (ring.device !== device || ring.organisation !== organisation || !ring.known) {
    return { ok: false, rejection: notOfThisDesk };
  }
  return {
    ok: true,
    value: {
      actor: { person: ring.person, name: ring.known.name, organisation, roles: ring.known.roles },
      signing: await importSigningKey(ring.signing.privateKey),
    },
  };
}

export const notBeside: Rejection = {
  code: 'desk.beside',
  says: 'A second person can only witness. Nothing was recorded.',
  next: 'Let them unlock this computer themselves.',
};
const notOfThisDesk: Rejection = {
  code: 'desk.other',
  says: 'This person does not work for your practice on this computer, so they cannot witness here.',
  next: 'Ask a colleague who has a PIN on this computer.',
};
