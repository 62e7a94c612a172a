import { expect, test } from 'vitest';
import { isAppAddress, isPageAddress } from './app-address';

test.each(['app://practice-buddy/', 'app://practice-buddy/index.html#a', 'APP://practice-buddy/x?y'])(
  'own: %s',
  (address) => {
    expect(isAppAddress(address)).toBe(true);
    expect(isPageAddress(address)).toBe(true);
  },
);

test.each([
  'app://practice-buddy.evil.example/',
  'app://practice-buddy@evil.example/',
  'app://x:y@practice-buddy/',
  'app://x@practice-buddy/',
  'app://:y@practice-buddy/',
  'app://practice-buddy:81/',
  'app://evil/app://practice-buddy/',
  'https://practice-buddy/',
  'file:///app://practice-buddy/',
  'about:blank',
  'about:srcdoc',
  'data:text/html,app://practice-buddy/',
  'javascript:app://practice-buddy/',
  'blob:app://practice-buddy/1',
  '',
  'app',
])('not own, and no page: %s', (address) => {
  expect(isAppAddress(address)).toBe(false);
  expect(isPageAddress(address)).toBe(false);
});

test.each(['app://practice-buddy/service/x', 'app://practice-buddy/service', 'app://practice-buddy/a/../service/x'])(
  'the service’s answers are no page: %s',
  (address) => expect(isPageAddress(address)).toBe(false),
);
