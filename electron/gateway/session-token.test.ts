import { expect, test } from 'vitest';
import { SessionToken } from './session-token';

test('is kept until the service or the shell ends the session', () => {
  const token = new SessionToken();
  token.take('a', token.era);
  expect(token.current).toBe('a');
  token.take('', token.era);
  expect(token.current).toBeNull();
  token.take('b', token.era);
  token.forget();
  expect(token.current).toBeNull();
});

test('an answer that was on its way when the person locked brings no session back', () => {
  const token = new SessionToken();
  const { era } = token;
  token.forget();
  token.take('late', era);
  expect(token.current).toBeNull();
});

test.each(['a b', 'a\r\nx: y', 'é', 'x'.repeat(5000)])('%j is no token', (value) => {
  const token = new SessionToken();
  token.take(value, token.era);
  expect(token.current).toBeNull();
});
