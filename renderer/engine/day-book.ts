import { z } from 'zod';
import { fromUtf8, toUtf8, type Bytes } from '../../shared/evidence/base64url';
import { sha256Of } from '../../shared/evidence/hash';
import { sealBytes, unsealBytes, type SealingKey } from '../../shared/evidence/seal';
import { instant, json, odsCode } from '../../shared/protocol/primitives';
import type { DayPart } from './api';
import { Queue } from './queue';

/**
 * What a person keeps for themselves on this computer, across the stores of their practices: one sealed part for each.
 * Only the practice that is unlocked writes its part, and only the person's own key opens any. So one's day can be read
 * from whichever practice one acts for, and no practice, and no colleague at a shared desk, learns of the others.
 */

const part = z.object({
  organisation: odsCode,
  organisationName: z.string(),
  syncedAt: instant.nullable(),
  content: json,
});

/** Where the parts lie. `name` says nothing to whoever lacks the key. */
export interface DayBookDisk {
  all(): Promise<{ name: string; sealed: Bytes }[]>;
  put(name: string, sealed: Bytes): Promise<void>;
  drop(name: string): Promise<void>;
  close(): void;
}

/** When the day book cannot be opened: the practice's own store is not kept shut for it. */
export const nowhere: DayBookDisk = {
  all: () => Promise.resolve([]),
  put: () => Promise.resolve(),
  drop: () => Promise.resolve(),
  close: () => undefined,
};

export class DayBook {
  readonly #writes = new Queue();
  #last = '';

  readonly #prefix: string;

  constructor(
    private readonly disk: DayBookDisk,
    private readonly key: SealingKey,
  ) {
    // The names of one person's parts begin alike, so that those of others are not tried. The key's id is a fingerprint.
    this.#prefix = sha256Of(`practice-buddy day book ${key.keyId}`).slice(0, 16);
  }

  /** All parts that this person's key opens, by name. What does not open is left as it is. */
  async read(): Promise<DayPart[]> {
    const parts: DayPart[] = [];
    for (const { name, sealed } of await this.disk.all()) {
      if (!name.startsWith(`${this.#prefix}.`)) continue;
      const opened = await unsealBytes(this.key, `day ${name}`, sealed).catch(() => undefined);
      const found = opened && part.safeParse(JSON.parse(fromUtf8(opened))).data;
      if (found) parts.push(found);
    }
    return parts.sort((one, other) => one.organisationName.localeCompare(other.organisationName, 'en-GB'));
  }

  /** Writes a practice's part, unless it is what was written last. */
  write(one: DayPart): Promise<void> {
    return this.#writes.run(async () => {
      const text = JSON.stringify(one);
      if (text === this.#last) return;
      const name = this.#nameOf(one.organisation);
      await this.disk.put(name, await sealBytes(this.key, `day ${name}`, toUtf8(text)));
      this.#last = text;
    });
  }

  /** The person works there no more. */
  drop(organisation: string): Promise<void> {
    return this.#writes.run(() => this.disk.drop(this.#nameOf(organisation)));
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.#writes.idle();
    this.disk.close();
  }

  /** Guessing organisations against it needs the key's fingerprint, which lies nowhere in the open. */
  #nameOf(organisation: string): string {
    return `${this.#prefix}.${sha256Of(`practice-buddy day book ${this.key.keyId} ${organisation}`).slice(0, 24)}`;
  }
}
