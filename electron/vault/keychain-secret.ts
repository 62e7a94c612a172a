/**
 * Thirty-two random bytes that the operating system's keychain keeps for us. They are mixed into every person's key,
 * so a stolen disk without the person's login to the computer is worth nothing, however short their PIN.
 *
 * On Linux without a real keychain Electron's `safeStorage` falls back to a fixed password; that is not a keychain.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readIfThere, writeDurably } from './durable-file';

/** The part of Electron's `safeStorage` that is used. The backend is asked for on Linux only. */
export interface SystemKeychain {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}

const secretBytes = 32;

export function isRealKeychain(keychain: SystemKeychain, platform: NodeJS.Platform): boolean {
  try {
    if (!keychain.isEncryptionAvailable()) return false;
    if (platform !== 'linux') return true;
    const backend = keychain.getSelectedStorageBackend?.();
    return backend !== undefined && backend !== 'basic_text' && backend !== 'unknown';
  } catch {
    return false;
  }
}

/**
 * @returns the secret, made at the first call; null when there is no real keychain, or it cannot open what it once
 * sealed. In that case the file stays as it is: the keychain may be back tomorrow, and the keys depend on it.
 */
export async function keychainSecret(
  folder: string,
  keychain: SystemKeychain,
  platform: NodeJS.Platform = process.platform,
): Promise<Buffer | null> {
  if (!isRealKeychain(keychain, platform)) return null;
  const file = path.join(folder, 'keychain.bin');
  const sealed = await readIfThere(file);
  try {
    if (sealed === null) {
      const secret = randomBytes(secretBytes);
      const made = keychain.encryptString(secret.toString('base64'));
      await writeDurably(file, made);
      return secret;
    }
    const secret = Buffer.from(keychain.decryptString(sealed), 'base64');
    return secret.length === secretBytes ? secret : null;
  } catch {
    return null;
  }
}
