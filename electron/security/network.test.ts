import { expect, test } from 'vitest';
import { mayLoad } from './network';

test('the app’s own addresses load', () => {
  expect(mayLoad('app://practice-buddy/assets/a.js', false)).toBe(true);
  expect(mayLoad('blob:app://practice-buddy/5f0c', false)).toBe(true);
});

test.each([
  'http://127.0.0.1/',
  'https://practice-buddy/',
  'ws://127.0.0.1/',
  'wss://x.example/',
  'file:///etc/passwd',
  'ftp://x/',
  'blob:https://x.example/1',
  'app://other/',
  'data:text/html,x',
  'chrome://gpu',
  'devtools://devtools/x',
])('%s does not', (address) => expect(mayLoad(address, false)).toBe(false));

test('developer tools load while developing only, and nothing else then', () => {
  expect(mayLoad('devtools://devtools/x', true)).toBe(true);
  expect(mayLoad('https://x.example/', true)).toBe(false);
  expect(mayLoad('no address', true)).toBe(false);
});
