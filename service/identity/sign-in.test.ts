import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSigningKey, makeSigningPair, signText, signValue } from '../../shared/evidence/signature';
import { challengeResponse } from '../../shared/protocol/identity';
import { demonstrationPassword } from '../demonstration/people';
import { Desk, request } from '../testing/desk';
import { running, type Running } from '../testing/running';
import { Tries } from './tries';

let service: Running;
beforeAll(async () => {
  service = await running();
});
afterAll(() => service.close());

describe('signing in', () => {
  it('answers an unknown account as it does a wrong password, and takes as long', async () => {
    const timed = async (account: string) => {
      const began = performance.now();
      const answer = await request(service.url, 'POST', '/session', { account, password: 'not the password' });
      return { answer, ms: performance.now() - began };
    };
    const known = [await timed('nia.powell'), await timed('nia.powell')];
    const unknown = [await timed('nobody.at.all'), await timed('nobody.at.all')];
    expect(known[0]?.answer).toEqual(unknown[0]?.answer);
    expect(known[0]?.answer.status).toBe(401);
    // A look-up without the hash takes a few milliseconds; the hash alone takes tens.
    expect(Math.min(...unknown.map((one) => one.ms))).toBeGreaterThan(Math.min(...known.map((one) => one.ms)) / 3);
  });

  it('makes guessing one account slow, right password or not, known account or not', async () => {
    for (const account of ['meera.anand', 'nobody.else']) {
      for (let guess = 0; guess < 5; guess++)
        await request(service.url, 'POST', '/session', { account, password: `guess ${guess}` });
      expect(
        await request(service.url, 'POST', '/session', { account, password: demonstrationPassword }),
      ).toMatchObject({ status: 429, body: { code: 'session.wait' } });
    }
  });

  it('waits twice as long after each further guess, and forgets after a right one', () => {
    let now = 0;
    const tries = new Tries(() => now);
    for (let guess = 0; guess < 5; guess++) tries.wrong('a');
    expect(tries.waitSeconds('a')).toBe(5);
    now += 5_000;
    expect(tries.waitSeconds('a')).toBe(0);
    tries.wrong('a');
    expect(tries.waitSeconds('a')).toBe(10);
    for (let guess = 0; guess < 20; guess++) tries.wrong('a');
    expect(tries.waitSeconds('a')).toBe(300);
    tries.right('a');
    expect(tries.waitSeconds('a')).toBe(0);
  });

  it('ends: a token that was signed out of is worth nothing', async () => {
    const desk = await Desk.at(service.url, 'lee.marsh', demonstrationPassword);
    expect((await desk.ask('GET', '/keys')).status).toBe(200);
    await desk.ask('DELETE', '/session');
    expect((await desk.ask('GET', '/keys')).status).toBe(401);
  });

  it('keeps no token that the database could be asked for', async () => {
    const desk = await Desk.at(service.url, 'lee.marsh', demonstrationPassword);
    const sessions = await service.database.asSuperuser((client) => client.query('select * from session'));
    expect(sessions.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(sessions.rows)).not.toContain(desk.token);
  });
});

describe('a computer', () => {
  it('is recognised by its key alone, and a challenge counts once', async () => {
    const desk = await Desk.at(service.url, 'joan.hartley', demonstrationPassword);
    const { challenge } = challengeResponse.parse(
      (await request(service.url, 'POST', '/session/challenge', { enrolment: desk.enrolment })).body,
    );
    const answer = { enrolment: desk.enrolment, challenge, signature: await signText(desk.key, challenge) };
    expect((await request(service.url, 'POST', '/session/device', answer)).status).toBe(200);
    expect((await request(service.url, 'POST', '/session/device', answer)).status).toBe(401);
    const other = await importSigningKey((await makeSigningPair()).privateKey);
    const again = challengeResponse.parse(
      (await request(service.url, 'POST', '/session/challenge', { enrolment: desk.enrolment })).body,
    ).challenge;
    expect(
      (
        await request(service.url, 'POST', '/session/device', {
          ...answer,
          challenge: again,
          signature: await signText(other, again),
        })
      ).status,
    ).toBe(401);
  });

  it('is enrolled only by who holds the key, and only for an organisation of theirs', async () => {
    const { token } = await request(service.url, 'POST', '/session', {
      account: 'joan.hartley',
      password: demonstrationPassword,
    });
    const pair = await makeSigningPair();
    const key = await importSigningKey(pair.privateKey);
    const rest = {
      organisation: 'Z99002',
      device: randomUUID(),
      deviceName: 'Desk',
      signingKey: pair.publicKey,
      sealingKey: 'abcd',
    };
    const proof = await signValue(key, rest);
    expect(
      await request(service.url, 'POST', '/enrolments', { ...rest, deviceName: 'Other', proof }, token),
    ).toMatchObject({ status: 400, body: { code: 'enrolment.proof' } });
    const elsewhere = { ...rest, organisation: 'Z99001' };
    expect(
      await request(
        service.url,
        'POST',
        '/enrolments',
        { ...elsewhere, proof: await signValue(key, elsewhere) },
        token,
      ),
    ).toMatchObject({ status: 403 });
    const first = await request(service.url, 'POST', '/enrolments', { ...rest, proof }, token);
    expect(first).toMatchObject({ status: 200, body: { nextSeq: 1 } });
    expect((await request(service.url, 'POST', '/enrolments', { ...rest, proof }, token)).body).toEqual(first.body);
  });

  it('whose keys ended, and nobody kept why, sends nothing more', async () => {
    const desk = await Desk.at(service.url, 'priya.nair', demonstrationPassword);
    const command = await desk.sign({
      ledger: 'practice:Z99002',
      name: 'arrangement.draft',
      args: { id: randomUUID(), terms: {} },
    });
    await service.store.within({ reads: [] }, (tx) =>
      tx
        .updateTable('enrolment')
        .set({ revoked_at: new Date().toISOString() })
        .where('enrolment', '=', desk.enrolment)
        .execute(),
    );
    expect((await desk.ask('POST', '/sync/push', { commands: [command] })).status).toBe(401);
    // Nor does a colleague's sign-in on the same computer carry it.
    const joan = await Desk.at(service.url, 'joan.hartley', demonstrationPassword, { device: desk.device });
    expect(await joan.push(command)).toMatchObject([
      { outcome: 'rejected', rejection: { code: 'command.notEnrolled' } },
    ]);
  });
});
