import { expect, test } from 'vitest';
import { isWeak } from './weak-secret';

const pin = { kind: 'pin' } as const;
const passphrase = { kind: 'passphrase' } as const;

test.each([
  '000000',
  '777777',
  '123456',
  '654321',
  '012345',
  '789012',
  '210987',
  '121212',
  '123123',
  '112233',
  '332211',
  '198407',
  '071984',
  '202611',
  '12345',
  '28491',
  '',
  '1234567890',
])('PIN %s is weak', (secret) => expect(isWeak(secret, pin)).toBe(true));
test.each(['284915', '703862', '918273', '135790', '449911', '48206157'])('PIN %s will do', (secret) =>
  expect(isWeak(secret, pin)).toBe(false),
);

test.each(['284915', 'harbour', 'aaaaaaaaaaaa', 'abababababab', 'abcdefghijkl', '            '])(
  'passphrase %s is weak',
  (secret) => {
    expect(isWeak(secret, passphrase)).toBe(true);
    if (!/^\d+$/.test(secret)) expect(isWeak(secret, pin)).toBe(true);
  },
);
test.each(['harbour wall lantern', 'fjörd-måne-ÅÄÖ'])('passphrase %s will do, also where a PIN would', (secret) => {
  expect(isWeak(secret, passphrase)).toBe(false);
  expect(isWeak(secret, pin)).toBe(false);
});
