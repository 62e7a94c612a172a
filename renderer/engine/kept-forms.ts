import { z } from 'zod';
import { fromBase64url, fromUtf8, toBase64url, toUtf8 } from '../../shared/evidence/base64url';
import { sealBytes, unsealBytes, type SealingKey } from '../../shared/evidence/seal';
import { ledgerId, type LedgerId } from '../../shared/protocol/ledger';
import { base64url, instant, type Json } from '../../shared/protocol/primitives';
import { aboutDesk, sealAttention } from './attention';
import type { KeptForm } from './api';
import type { Desk } from './desk';
import type { Writing } from './disk';
import { Queue } from './queue';

/** How long after the first key what is typed is written to disk, in ms. Locking writes it at once. */
const pauseBeforeWriting = 400;
/** What nobody came back to for ninety days, in ms, belongs to something that is over. */
const othersKeptFor = 90 * 24 * 3_600_000;
/** How long words about a patient are kept, in ms: the seventy-two hours that an offline act may take (decision 0018). */
const patientsKeptFor = 72 * 3_600_000;

const values = z.record(z.string(), z.unknown());
/** One form on disk. `words`: sealed with a ledger's key, as they name a patient; null when they could not be kept. */
const record = z.record(
  z.string(),
  z.union([
    z.strictObject({ at: instant, values }),
    z.strictObject({ at: instant, ledger: ledgerId, words: base64url }),
    z.strictObject({ at: instant, words: z.null() }),
  ]),
);

interface Filled extends KeptForm {
  patientIn: LedgerId | null | undefined;
}

/**
 * What one person has typed into forms that are not sent yet. In memory at once, on disk a moment later, under a key that
 * only this person holds; words about patients besides under the key of the ledger they are meant for, or in memory only.
 */
export class KeptForms {
  readonly #forms = new Map<string, Filled>();
  readonly #writes = new Queue();
  #soon: Promise<void> | undefined;

  private constructor(
    private readonly desk: Desk,
    private readonly place: string,
  ) {}

  /** Reads what this person left unfinished; a record that does not open is put aside, and the person is told. */
  static async of(desk: Desk): Promise<KeptForms> {
    const place = `kept ${await desk.keys.nameOf(`kept ${desk.keys.person}`)}`;
    const kept = new KeptForms(desk, place);
    const found = await desk.disk.meta(place);
    if (!found || typeof found.value === 'number') return kept;
    try {
      const bytes = await unsealBytes(desk.keys.typing, place, found.value);
      await kept.#take(record.parse(JSON.parse(fromUtf8(bytes))));
    } catch {
      await kept.#putAside(found);
    }
    return kept;
  }

  get(name: string): KeptForm | undefined {
    const found = this.#forms.get(name);
    return found && { at: found.at, values: found.values };
  }

  /** Resolves when it is on disk. */
  keep(name: string, typed: Record<string, unknown>, patientIn: LedgerId | null | undefined): Promise<void> {
    this.#forms.set(name, { at: new Date().toISOString(), values: typed, patientIn });
    return this.#later();
  }

  forget(name: string): Promise<void> {
    return this.#forms.delete(name) ? this.#later() : Promise.resolve();
  }

  /** Writes now what waits: before the desk is locked. */
  async flush(): Promise<void> {
    if (this.#soon !== undefined) await this.#write();
    await this.#writes.idle();
  }

  #later(): Promise<void> {
    this.#soon ??= new Promise((next) => setTimeout(next, pauseBeforeWriting)).then(() => this.#write());
    return this.#soon;
  }

  #write(): Promise<void> {
    this.#soon = undefined;
    return this.#writes.run(async () => {
      if (this.desk.signal.aborted) return;
      const { keys, disk } = this.desk;
      const entries: [string, Json][] = [];
      for (const [name, { at, values: typed, patientIn }] of this.#forms) {
        // What JSON.parse returns is JSON.
        const plain = JSON.parse(JSON.stringify(typed)) as Json;
        if (patientIn === undefined) entries.push([name, { at, values: plain }]);
        else
          entries.push([
            name,
            await aboutPatient(at, plain, patientIn, patientIn ? keys.ledger(patientIn) : undefined),
          ]);
      }
      const bytes = toUtf8(JSON.stringify(Object.fromEntries(entries)));
      await disk.write({ meta: [{ name: this.place, value: await sealBytes(keys.typing, this.place, bytes) }] });
    });
  }

  async #take(found: z.infer<typeof record>): Promise<void> {
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
    const [oldest, forgotten] = [ago(patientsKeptFor), ago(othersKeptFor)];
    for (const [name, one] of Object.entries(found)) {
      if (one.at < forgotten) continue;
      if ('values' in one) this.#forms.set(name, { at: one.at, values: one.values, patientIn: undefined });
      else {
        const opened = 'ledger' in one && one.at > oldest ? await this.#open(one.ledger, one.words) : null;
        this.#forms.set(name, { at: one.at, values: opened, patientIn: 'ledger' in one ? one.ledger : null });
      }
    }
  }

  async #open(ledger: LedgerId, words: string): Promise<Record<string, unknown> | null> {
    const key = this.desk.keys.ledger(ledger);
    if (!key) return null;
    const bytes = await unsealBytes(key, boundTo(ledger), fromBase64url(words)).catch(() => undefined);
    return bytes ? values.parse(JSON.parse(fromUtf8(bytes))) : null;
  }

  async #putAside(was: NonNullable<Awaited<ReturnType<Desk['disk']['meta']>>>): Promise<void> {
    const { desk } = this;
    const at = new Date().toISOString();
    const note = aboutDesk(
      'desk.kept',
      'What you had not finished could not be read',
      'What you had typed into forms and not sent could not be read on this computer. It was put aside. Everything that was recorded is there.',
      'Type it again where it is needed. Tell support if this comes again.',
      desk.keys.organisation,
      at,
    );
    const writing: Writing = {
      setAside: [{ id: `meta ${this.place} ${at}`, was: `meta ${this.place}`, at, record: was }],
      attention: [{ id: note.id, sealed: await sealAttention(desk.keys.store, note) }],
    };
    await desk.disk.write(writing);
    desk.showAttention([...desk.attention, note]);
    await this.#write();
  }
}

const boundTo = (ledger: LedgerId): string => `kept words of ${ledger}`;

/** Without a key the words stay in memory, and the disk only knows that there were some. */
async function aboutPatient(
  at: string,
  typed: Json,
  ledger: LedgerId | null,
  key: SealingKey | undefined,
): Promise<Json> {
  if (ledger === null || !key || typed === null) return { at, words: null };
  const bytes = await sealBytes(key, boundTo(ledger), toUtf8(JSON.stringify(typed)));
  return { at, ledger, words: toBase64url(bytes) };
}
