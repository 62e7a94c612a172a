import { expect, test } from 'vitest';
import { launcherFor, whyNot } from './launching';

test('a launcher is found by the system’s name, however it was typed, and never by a part of it', () => {
  const launchers = [
    { id: 'emis', system: 'EMIS  web' },
    { id: 'one', system: 'SystmOne' },
  ];
  expect(launcherFor(launchers, 'EMIS Web')?.id).toBe('emis');
  expect(launcherFor(launchers, 'Systm')).toBeUndefined();
  expect(launcherFor([], 'EMIS Web')).toBeUndefined();
});

test('what was not started says what to do instead', () => {
  for (const why of ['missing', 'unknown', 'failed'] as const)
    expect(whyNot(why, 'EMIS Web')).toContain('Start it as usual');
});
