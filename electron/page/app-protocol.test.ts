import { expect, test } from 'vitest';
import { appProtocol } from './app-protocol';

const handle = appProtocol(
  async () => new Response('file'),
  async () =>
    new Response('service', {
      headers: { 'content-security-policy': 'default-src *', 'content-type': 'application/json' },
    }),
);
const ask = (url: string) => handle(new Request(url));

test('files and the service are told apart by path', async () => {
  expect(await (await ask('app://practice-buddy/')).text()).toBe('file');
  expect(await (await ask('app://practice-buddy/service/x')).text()).toBe('service');
  expect(await (await ask('app://practice-buddy/service')).text()).toBe('file');
});

test('another host of the scheme has nothing', async () => {
  const response = await ask('app://practice-buddy.example/');
  expect(response.status).toBe(404);
});

test.each(['app://practice-buddy/', 'app://practice-buddy/service/x', 'app://other/'])(
  '%s carries the policy, whatever the service said',
  async (url) => {
    const { headers } = await ask(url);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  },
);
