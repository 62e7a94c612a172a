import { expect, test } from 'vitest';
import { readCommandLine } from './command-line';

test('values, bare words and what is absent are told apart', () => {
  const line = readCommandLine(['electron', '.', '--demonstration', '--service=http://127.0.0.1:1/a=b', '-x', 'word']);
  expect(line.has('demonstration')).toBe(true);
  expect(line.value('demonstration')).toBe('');
  expect(line.value('service')).toBe('http://127.0.0.1:1/a=b');
  expect(line.value('documents')).toBeNull();
  expect(line.has('word')).toBe(false);
});

test('the last one counts', () => {
  expect(readCommandLine(['--service=a', '--service=b']).value('service')).toBe('b');
});
