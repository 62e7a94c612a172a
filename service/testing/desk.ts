import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { importSigningKey, makeSigningPair, signCommand, signText, signValue } from '../../shared/evidence/signature';
import type { Command, UnsignedCommand } from '../../shared/protocol/command';
import {
  deviceSession,
  enrolmentResponse,
  challengeResponse,
  profile,
  sessionTokenHeader,
} from '../../shared/protocol/identity';
import type { Json } from '../../shared/protocol/primitives';
import {
  pullResponse,
  pushResponse,
  type PullRequest,
  type PullResponse,
  type PushResult,
} from '../../shared/protocol/sync';

/** What is asked of a command in a test; everything else has a default. */
export type Act = Partial<UnsignedCommand> & Pick<UnsignedCommand, 'ledger' | 'name'> & { args: Record<string, Json> };

/** One person on one computer, talking to a service over real HTTP as the engine does. */
export class Desk {
  seq = 1;
  token = '';

  private constructor(
    readonly url: string,
    readonly person: string,
    readonly name: string,
    readonly organisation: string,
    readonly device: string,
    readonly enrolment: string,
    readonly key: CryptoKey,
  ) {}

  /** Signs in with a password, enrols this computer, and signs in on it. */
  static async at(
    url: string,
    account: string,
    password: string,
    options: { device?: string; organisation?: string; sealingKey?: string } = {},
  ): Promise<Desk> {
    const signedIn = await request(url, 'POST', '/session', { account, password });
    const me = profile.parse(signedIn.body);
    const organisation = options.organisation ?? me.memberships[0]?.organisation ?? '';
    const device = options.device ?? randomUUID();
    const pair = await makeSigningPair();
    const key = await importSigningKey(pair.privateKey);
    const rest = {
      organisation,
      device,
      deviceName: 'Front desk',
      signingKey: pair.publicKey,
      sealingKey: options.sealingKey ?? `sealing-${randomUUID()}`,
    };
    const enrolled = await request(
      url,
      'POST',
      '/enrolments',
      { ...rest, proof: await signValue(key, rest) },
      signedIn.token,
    );
    const { enrolment, nextSeq } = enrolmentResponse.parse(enrolled.body);
    const desk = new Desk(url, me.person, me.name, organisation, device, enrolment, key);
    desk.seq = nextSeq;
    await desk.signIn();
    return desk;
  }

  async signIn(): Promise<void> {
    const { challenge } = challengeResponse.parse(
      (await request(this.url, 'POST', '/session/challenge', { enrolment: this.enrolment })).body,
    );
    const answer = await request(this.url, 'POST', '/session/device', {
      enrolment: this.enrolment,
      challenge,
      signature: await signText(this.key, challenge),
    });
    this.seq = deviceSession.parse(answer.body).nextSeq;
    this.token = answer.token;
  }

  ask(method: string, path: string, body?: unknown) {
    return request(this.url, method, path, body, this.token);
  }

  sign(act: Act): Promise<Command> {
    return signCommand(this.key, {
      id: randomUUID(),
      actor: { person: this.person, organisation: this.organisation },
      device: this.device,
      seq: act.seq ?? this.seq++,
      madeAt: new Date().toISOString(),
      basedOn: [],
      ...act,
    });
  }

  async push(...commands: Command[]): Promise<PushResult[]> {
    const answer = await this.ask('POST', '/sync/push', { commands });
    return pushResponse.parse(answer.body).results;
  }

  /** Signs one and pushes it. */
  async act(act: Act): Promise<PushResult> {
    const [result] = await this.push(await this.sign(act));
    if (!result) throw new Error('No answer');
    return result;
  }

  async pull(request: PullRequest = { cursors: {} }): Promise<PullResponse> {
    const answer = await this.ask('POST', '/sync/pull', request);
    return pullResponse.parse(answer.body);
  }

  /** Every row there is for this person, by `ledger kind id`. */
  async rows(): Promise<Map<string, Json>> {
    const rows = new Map<string, Json>();
    const cursors: Record<string, number> = {};
    let after: Record<string, string> = {};
    for (;;) {
      const answer = await this.pull({ cursors, after });
      after = {};
      for (const { ledger, cursor, patches, after: place } of answer.ledgers) {
        cursors[ledger] = cursor;
        if (place !== undefined) after[ledger] = place;
        for (const { kind, id, value } of patches) if (value !== null) rows.set(`${ledger} ${kind} ${id}`, value);
      }
      if (!answer.more) return rows;
    }
  }
}

const anything = z.unknown();

/** One request; any status is an answer. */
export async function request(url: string, method: string, path: string, body?: unknown, token?: string) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : anything.parse(JSON.parse(text)),
    token: response.headers.get(sessionTokenHeader) ?? '',
  };
}
