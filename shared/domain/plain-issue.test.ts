import { expect, it } from 'vitest';
import { z } from 'zod';
import { plainIssue } from './plain-issue';

it('says the first thing that does not fit, beside its field', () => {
  const { error } = z.strictObject({ terms: z.strictObject({ openMinutes: z.int().min(5) }) }).safeParse({
    terms: { openMinutes: 1 },
  });
  if (!error) throw new Error('It fits');
  expect(plainIssue(error)).toMatchObject({ says: 'This must be at least 5.', field: 'openMinutes' });
});

it('is not asked about an error that says nothing', () => {
  expect(() => plainIssue(new z.ZodError([]))).toThrow('without an issue');
});
