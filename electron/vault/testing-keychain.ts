/**
 * For unit tests, which run in Node, where there is no `safeStorage`: AES with a key held by the test, as a keychain
 * holds one. Electron's own is tried end to end.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SystemKeychain } from './keychain-secret';

export function testingKeychain(backend = 'gnome_libsecret'): SystemKeychain & { available: boolean } {
  const key = randomBytes(32);
  return {
    available: true,
    isEncryptionAvailable() {
      return this.available;
    },
    getSelectedStorageBackend: () => backend,
    encryptString(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decryptString(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}
