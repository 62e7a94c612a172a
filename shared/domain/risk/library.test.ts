import { expect, it } from 'vitest';
import { risk } from './model';
import { riskLibrary } from './library';

it('holds risks that fit the schema, each with its own id', () => {
  for (const one of riskLibrary) expect(risk.safeParse(one).error).toBeUndefined();
  expect(new Set(riskLibrary.map((one) => one.id)).size).toBe(riskLibrary.length);
});
