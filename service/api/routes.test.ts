import { afterAll, beforeAll, expect, it } from 'vitest';
import Fastify from 'fastify';
import { z } from 'zod';
import { demonstrationPassword } from '../demonstration/people';
import { Desk, request } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { everyRouteSays } from './route';

let service: Running;
beforeAll(async () => {
  service = await running();
});
afterAll(() => service.close());

/** The whole list on purpose: a new route, or one that needs less, has to be written down here as well. */
const needs: Record<string, 'nothing' | 'password' | 'device' | 'any'> = {
  'GET /health': 'nothing',
  'GET /openapi.json': 'nothing',
  'POST /session': 'nothing',
  'POST /session/challenge': 'nothing',
  'POST /session/device': 'nothing',
  'GET /demonstration/people': 'nothing',
  'POST /enrolments': 'password',
  'DELETE /session': 'any',
  'GET /keys': 'device',
  'POST /keys': 'device',
  'POST /sync/push': 'device',
  'POST /sync/pull': 'device',
  'GET /sync/events': 'device',
  'GET /ledgers/{ledger}/log': 'device',
  'POST /joining/code': 'device',
  'POST /joining/look': 'any',
  'POST /joining/join': 'any',
};

const bodies: Record<string, unknown> = {
  'POST /enrolments': {
    organisation: 'Z99001',
    device: '5b1f6a52-0c3d-4e7a-9b1c-000000000001',
    deviceName: 'Desk',
    signingKey: 'a',
    sealingKey: 'a',
    proof: 'a',
  },
  'POST /keys': { ledger: 'pair:Z99001+Z99002', keyId: 'abcdefgh', sealed: [] },
  'POST /sync/push': { commands: [] },
  'POST /joining/code': { invitation: '5b1f6a52-0c3d-4e7a-9b1c-000000000001' },
  'POST /joining/look': { code: 'CDFGH-JKMNP' },
  'POST /joining/join': { code: 'CDFGH-JKMNP' },
  'POST /sync/pull': { cursors: {} },
};

it('every route says what it needs, and holds to it', async () => {
  const description = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse((await request(service.url, 'GET', '/openapi.json')).body);
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual(Object.keys(needs).sort());

  const password = (
    await request(service.url, 'POST', '/session', { account: 'anne.cole', password: demonstrationPassword })
  ).token;
  const device = await Desk.at(service.url, 'lee.marsh', demonstrationPassword);
  for (const [route, need] of Object.entries(needs)) {
    if (need === 'nothing') continue;
    const [method = '', path = ''] = route.replace('{ledger}', 'reference').split(' ');
    const ask = (token?: string) => request(service.url, method, path, bodies[route], token);
    expect(await ask(), route).toMatchObject({ status: 401, body: { code: 'session.needed' } });
    expect((await ask('x'.repeat(43))).status, route).toBe(401);
    if (need === 'device')
      expect(await ask(password), route).toMatchObject({ status: 403, body: { code: 'session.kind' } });
    if (need === 'password')
      expect(await ask(device.token), route).toMatchObject({ status: 403, body: { code: 'session.kind' } });
  }
});

it('a route that does not say what it needs cannot be added', () => {
  const app = Fastify();
  everyRouteSays(app);
  expect(() => app.get('/open', () => 'everything')).toThrow('does not say what it needs');
  expect(() => app.get('/said', { config: { needs: 'nothing' } }, () => 'health')).not.toThrow();
});

it('answers nonsense with a sentence and without an echo', async () => {
  const anne = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
  for (const body of [{ commands: 'OKAFOR 9434765919' }, { cursors: { 'OKAFOR:9434765919': 1 } }, [], 5]) {
    const answer = await anne.ask('POST', '/sync/push', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/OKAFOR|9434765919/);
  }
  const deep = `{"commands":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${anne.token}` };
  const refused = await fetch(`${service.url}/sync/push`, { method: 'POST', headers, body: deep });
  expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'request.deep' }]);
  expect(
    (await fetch(`${service.url}/sync/push`, { method: 'POST', headers, body: '{"__proto__":{"a":1},"commands":[]}' }))
      .status,
  ).toBe(400);
  expect(
    (
      await fetch(`${service.url}/sync/push`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/plain' },
        body: '{}',
      })
    ).status,
  ).toBe(415);
});

it('logs route, status and organisation, and nothing that was sent', async () => {
  const anne = await Desk.at(service.url, 'anne.cole', demonstrationPassword);
  await anne.act({
    ledger: 'practice:Z99001',
    name: 'arrangement.draft',
    args: { id: '5b1f6a52-0c3d-4e7a-9b1c-000000000077', terms: { contractBasis: 'OKAFOR 9434765919' } },
  });
  await fetch(`${service.url}/ledgers/reference/log?from=1&patient=9434765919`, {
    headers: { authorization: `Bearer ${anne.token}` },
  });
  await fetch(`${service.url}/OKAFOR/9434765919`);
  const all = service.logged.join('\n');
  expect(all).toContain('"route":"/sync/push"');
  expect(all).toContain('"organisation":"Z99001"');
  expect(all).not.toMatch(/OKAFOR|9434765919|anne\.cole|Bearer/);
  expect(all).not.toContain(demonstrationPassword);
  expect(all).not.toContain(anne.token);
});
