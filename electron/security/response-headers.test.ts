import { expect, test } from 'vitest';
import { withSecurityHeaders } from './response-headers';

test('status, body and other headers stay; the guards are added and replace what was there', async () => {
  const before = new Response('x', { status: 201, headers: { 'x-own': '1', 'X-Content-Type-Options': 'sniff' } });
  const after = withSecurityHeaders(before);
  expect(after.status).toBe(201);
  expect(await after.text()).toBe('x');
  expect(after.headers.get('x-own')).toBe('1');
  expect(after.headers.get('x-content-type-options')).toBe('nosniff');
  expect(after.headers.get('x-frame-options')).toBe('DENY');
});

test('the policy allows nothing by default, nothing inline, no eval, no other host', () => {
  const policy = withSecurityHeaders(new Response()).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'worker-src', 'style-src', 'font-src', 'img-src', 'connect-src']) {
    expect(directives.get(name)).toEqual(["'self'"]);
  }
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"]);
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
});
