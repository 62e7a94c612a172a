import type { z } from 'zod';
import { signText } from '../../shared/evidence/signature';
import { challengeResponse, deviceSession, type DeviceSession } from '../../shared/protocol/identity';
import type { Keys } from './keys';
import { ask, type Answer } from './service';

/**
 * The unlocked person's session with the service: opened by answering a challenge with their signing key, so nobody
 * types a password again. The shell keeps the token.
 */
export class Session {
  #open = false;

  constructor(
    private readonly keys: Keys,
    private readonly onOpened: (session: DeviceSession) => Promise<void>,
    private readonly signal: AbortSignal,
  ) {}

  /** Somebody else signed in through this window (adding a colleague): sign in anew before the next request. */
  forget(): void {
    this.#open = false;
  }

  async open(): Promise<Answer<DeviceSession>> {
    const { enrolment } = this.keys;
    const challenged = await ask('POST', 'session/challenge', challengeResponse, { enrolment }, this.signal);
    if (challenged.is !== 'answered') return challenged;
    const { challenge } = challenged.value;
    const signature = await signText(this.keys.signing, challenge);
    const answer = await ask('POST', 'session/device', deviceSession, { enrolment, challenge, signature }, this.signal);
    if (answer.is === 'answered') {
      this.#open = true;
      await this.onOpened(answer.value);
    }
    return answer;
  }

  /** Asks the service as the unlocked person, signing in first when need be. */
  readonly ask = async <T>(
    method: 'GET' | 'POST',
    path: string,
    answer: z.ZodType<T>,
    body?: unknown,
  ): Promise<Answer<T>> => {
    if (!this.#open) {
      const opened = await this.open();
      if (opened.is !== 'answered') return opened;
    }
    const first = await ask(method, path, answer, body, this.signal);
    if (first.is !== 'signed-out') return first;
    const again = await this.open();
    return again.is === 'answered' ? ask(method, path, answer, body, this.signal) : again;
  };
}
