import type { z } from 'zod';
import { sealedKeyId, unseal } from '../../shared/evidence/seal';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Sealed } from '../../shared/protocol/primitives';
import type { Keys } from './keys';

/** Opened values that are remembered: the patients of a long day's lists. */
const mostRemembered = 5_000;

/** Opens sealed values and remembers the latest, so that a list does not open its patients again at every look. Dies at lock. */
export class Unsealing {
  readonly #opened = new Map<string, unknown>();

  constructor(private readonly keys: Keys) {}

  /** Undefined when this person lacks the key, or the value is not what it should be. */
  async open<T>(ledger: LedgerId, value: Sealed, schema: z.ZodType<T>): Promise<T | undefined> {
    const name = `${ledger} ${value}`;
    let content = this.#opened.get(name);
    if (content === undefined) {
      const key = this.keys.ledger(ledger);
      if (!key || key.keyId !== sealedKeyId(value)) return undefined;
      content = await unseal(key, ledger, value).catch(() => undefined);
      if (content === undefined) return undefined;
    }
    this.#opened.delete(name);
    this.#opened.set(name, content);
    const oldest = this.#opened.size > mostRemembered ? this.#opened.keys().next().value : undefined;
    if (oldest !== undefined) this.#opened.delete(oldest);
    const parsed = schema.safeParse(content);
    return parsed.success ? parsed.data : undefined;
  }
}
