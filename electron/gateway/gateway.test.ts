/** Against a real HTTP server with Node's own fetch; Electron's is tried end to end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gatewayHeader, sessionTokenHeader } from '../../shared/ipc';
import { gateway } from './gateway';
import { parseServiceAddress } from './service-address';
import { SessionToken } from './session-token';

let server: Server;
let base: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let seen: IncomingMessage | undefined;
let token: SessionToken;
let ask: (path: string, init?: RequestInit & { duplex?: 'half' }) => Promise<Response>;

beforeEach(async () => {
  seen = undefined;
  answer = (_request, response) => response.setHeader('content-type', 'application/json').end('{"ok":true}');
  server = createServer((request, response) => {
    seen = request;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  token = new SessionToken();
  const forward = gateway(parseServiceAddress(`${base}base/`), token, fetch);
  ask = (path, init) => forward(new Request(`app://practice-buddy${path}`, init));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a request arrives below the service’s base, with its query, and the answer comes back', async () => {
  const response = await ask('/service/sync/pull?a=1');
  expect(seen?.url).toBe('/base/sync/pull?a=1');
  expect(await response.json()).toEqual({ ok: true });
});

test.each([
  '/service/..\\..\\x',
  '/service/../x',
  '/service/%2e%2e/x',
  '/service/a/../../x',
  '/serviceability',
  '/service',
])('%s reaches nothing outside the base', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(seen).toBeUndefined();
});

test('a path that looks like another host stays at the service', async () => {
  await ask('/service//other.example/x');
  expect(seen?.url).toBe('/base//other.example/x');
  expect(seen?.headers.host).toBe(new URL(base).host);
});

test('an answer without a body has none for the page either', async () => {
  expect((await ask('/service/x', { method: 'HEAD' })).body).toBeNull();
  answer = (_request, response) => response.writeHead(204).end();
  const response = await ask('/service/x', { method: 'DELETE' });
  expect([response.status, response.body]).toEqual([204, null]);
});

test('a page that gave up hears that it did, not that the service is away', async () => {
  const giveUp = new AbortController();
  answer = () => giveUp.abort();
  await expect(ask('/service/x', { signal: giveUp.signal })).rejects.toThrow('abort');
});

test('a body of 1 MB arrives whole', async () => {
  const sent = new Uint8Array(1_000_000).fill(7);
  let length = 0;
  answer = (request, response) =>
    request.on('data', (piece: Buffer) => (length += piece.length)).on('end', () => response.writeHead(201).end());
  expect((await ask('/service/x', { method: 'POST', body: sent, duplex: 'half' })).status).toBe(201);
  expect(length).toBe(sent.length);
});

describe('the token', () => {
  test('is taken from an answer, kept from the page, and sent from then on', async () => {
    answer = (_request, response) => response.setHeader(sessionTokenHeader, 'secret-token').end('{}');
    const response = await ask('/service/session', { method: 'POST', body: '{}' });
    expect(seen?.headers.authorization).toBeUndefined();
    expect(JSON.stringify([...response.headers])).not.toContain('secret-token');
    await ask('/service/x');
    expect(seen?.headers.authorization).toBe('Bearer secret-token');
    token.forget();
    await ask('/service/x');
    expect(seen?.headers.authorization).toBeUndefined();
  });

  test('an empty header ends the session', async () => {
    token.take('t', token.era);
    answer = (_request, response) => response.setHeader(sessionTokenHeader, '').end('{}');
    await ask('/service/x');
    expect(token.current).toBeNull();
  });

  test('does not come back with an answer that was on its way when the person locked', async () => {
    answer = (_request, response) => {
      token.forget();
      response.setHeader(sessionTokenHeader, 'late').end('{}');
    };
    await ask('/service/session/device', { method: 'POST', body: '{}' });
    expect(token.current).toBeNull();
  });

  test('is the shell’s to set: what the page sends as credentials is dropped', async () => {
    const headers = {
      authorization: 'Bearer mine',
      cookie: 'a=b',
      [sessionTokenHeader]: 'mine',
      'x-practice-buddy-request': 'kept',
      origin: 'x',
      'x-forwarded-for': '1',
    };
    await ask('/service/x', { headers });
    expect(seen?.headers.authorization).toBeUndefined();
    expect(seen?.headers.cookie).toBeUndefined();
    expect(seen?.headers[sessionTokenHeader]).toBeUndefined();
    expect(seen?.headers['x-forwarded-for']).toBeUndefined();
    expect(seen?.headers['x-practice-buddy-request']).toBe('kept');
  });

  test('does not follow a redirect to another host', async () => {
    token.take('secret-token', token.era);
    const other = createServer((request, response) => response.end(request.headers.authorization ?? 'none')).listen(
      0,
      '127.0.0.1',
    );
    await once(other, 'listening');
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    answer = (_request, response) => response.writeHead(302, { location: elsewhere }).end();
    const response = await ask('/service/x');
    expect(response.status).toBe(503);
    expect(response.headers.get('location')).toBeNull();
    other.close();
  });
});

test('cookies and wire headers of an answer are kept from the page, the status and the rest are not', async () => {
  answer = (_request, response) =>
    response
      .writeHead(429, {
        'set-cookie': 'a=b',
        'retry-after': '7',
        'content-type': 'application/json',
        'x-practice-buddy-gateway': 'unreachable',
      })
      .end('{}');
  const response = await ask('/service/x');
  expect(response.status).toBe(429);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('retry-after')).toBe('7');
  // The service cannot pretend that it was not reached.
  expect(response.headers.get(gatewayHeader)).toBeNull();
});

describe('not reaching the service is an ordinary answer', () => {
  const offline = async (response: Response, why: string) => {
    expect(response.status).toBe(503);
    expect(response.headers.get(gatewayHeader)).toBe('unreachable');
    expect(await response.json()).toEqual({ offline: true, why });
  };

  test('nobody listens', async () => {
    server.close();
    await once(server, 'close');
    await offline(await ask('/service/x'), 'no-connection');
  });

  test('the connection is cut before the answer', async () => {
    answer = (request) => request.socket.destroy();
    await offline(await ask('/service/x'), 'no-connection');
  });

  test('the network swallows everything', async () => {
    answer = () => undefined;
    const hasty = gateway(parseServiceAddress(base), token, fetch, 50);
    await offline(await hasty(new Request('app://practice-buddy/service/x')), 'no-connection');
  });

  test('a captive portal answers 200 with its own page', async () => {
    answer = (_request, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<h1>Welcome to our WiFi</h1>');
    await offline(await ask('/service/x'), 'not-the-service');
  });

  test('no service is configured', async () => {
    await offline(
      await gateway({ is: 'absent' }, token, fetch)(new Request('app://practice-buddy/service/x')),
      'no-service',
    );
  });
});

test('events come piece by piece as they were sent, and giving up in the page closes the connection', async () => {
  const closed = new Promise<void>((resolve) => {
    answer = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
      request.on('close', resolve);
    };
  });
  const giveUp = new AbortController();
  const response = await ask('/service/sync/events', { signal: giveUp.signal });
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe('data: 1\n\n');
  giveUp.abort();
  await closed;
});
