import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

it('agrees with Node for any bytes, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      expect(toBase64url(bytes)).toBe(text);
      expect(Buffer.from(fromBase64url(text)).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

it.each(['A', 'AB=', 'AA+A', 'AA/A', 'AB', 'AA A'])(
  'refuses %s, which is not the one spelling of any bytes',
  (text) => {
    expect(() => fromBase64url(text)).toThrow(TypeError);
  },
);
