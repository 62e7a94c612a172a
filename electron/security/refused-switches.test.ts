import { expect, test } from 'vitest';
import { readCommandLine } from '../command-line';
import { refusedSwitches } from './refused-switches';

const of = (words: string[], packaged = true) => refusedSwitches(readCommandLine(words), packaged);

test('an ordinary start is let through', () =>
  expect(of(['app', '--service=https://x.example', '--user-data-dir=/x'])).toEqual([]));

test.each(['no-sandbox', 'disable-web-security', 'ignore-certificate-errors', 'remote-debugging-port', 'inspect'])(
  '--%s stops the packaged program and no other',
  (name) => {
    expect(of([`--${name}=1`])).toEqual([name]);
    expect(of([`--${name}`])).toEqual([name]);
    expect(of([`--${name}`], false)).toEqual([]);
  },
);

test('the demonstration may be driven from outside, but keeps its sandbox', () => {
  expect(of(['--demonstration', '--remote-debugging-port=0', '--no-sandbox'])).toEqual(['no-sandbox']);
});
