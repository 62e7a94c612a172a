import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt with N = 2^15, r = 8, p = 1: about 32 MB and 80 ms for each guess (OWASP password storage, 2024: a listed choice). */
const cost = { N: 2 ** 15, r: 8, p: 1 };
const keyLength = 32;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyLength, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** How a password is kept: `scrypt.<salt>.<key>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt.${salt.toString('base64url')}.${(await derive(password, salt)).toString('base64url')}`;
}

/** For an unknown account, so that the answer takes the same time as for a wrong password. Nothing hashes to it. */
const nobody = `scrypt.${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(keyLength).toString('base64url')}`;

/** Whether this is the password. `kept` is undefined for an unknown account, which costs the same and is never right. */
export async function passwordFits(password: string, kept: string | undefined): Promise<boolean> {
  const [, salt = '', key = ''] = (kept ?? nobody).split('.');
  const derived = await derive(password, Buffer.from(salt, 'base64url'));
  const same = timingSafeEqual(derived, Buffer.from(key, 'base64url'));
  return same && kept !== undefined;
}
