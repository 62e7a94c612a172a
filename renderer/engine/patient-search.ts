import { findableBy } from '../../shared/domain/access/findable';
import { londonDate } from '../../shared/domain/calendar';
import { patient as patientSchema, type Patient } from '../../shared/domain/patient/model';
import { sealedKeyId, unseal } from '../../shared/evidence/seal';
import type { View } from './api';
import type { Desk } from './desk';
import { PatientBook, type InBook } from './patient-book';
import { Protections } from './protections';

/** How many are opened between two looks at whether somebody types: some milliseconds of work. */
const slice = 64;
/** Screens are told at most so often that more can be found. */
const tellEveryMs = 200;

/** An access that was found by its patient. */
export interface PatientFound extends InBook {
  /** The home practice must not be shown with this patient. */
  placeless: boolean;
}

export interface PatientsFound {
  /** Best first, then the latest. */
  found: PatientFound[];
  /** How many there are, of which `found` has the first. */
  of: number;
  /** How many patients are still sealed: more may be found in a moment. */
  opening: number;
}

/**
 * Finds accesses by their patient, among those that the person unlocked may find so (shared/domain/access/findable.ts).
 *
 * Patients lie sealed, one value each. They are opened into memory at the first search after unlocking, the latest
 * first, in slices between which one can type; then only what changed is opened. Nothing of it goes to disk, and locking
 * lets go of it. Opening 20,000 at each letter would take seconds (bench/search.ts).
 */
export class PatientSearch {
  readonly #book = new PatientBook();
  /** What could not be opened, and how many keys had been learned by then: tried again with the next key. */
  readonly #shut = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #protections: Protections;
  #seen: readonly unknown[] = [];
  #todo: [string, View<'access'>][] = [];
  #begun = false;
  #running = false;
  #toldAt = 0;

  constructor(private readonly desk: Desk) {
    this.#protections = new Protections(desk.keys, desk.actor.organisation);
    desk.signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  /** How many patients are open in memory. */
  get size(): number {
    return this.#book.size;
  }

  /** Tells when more, or something else, can be found. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** By ten digits, all accesses of that number, the latest first. */
  byNumber(nhsNumber: string): PatientsFound {
    this.begin();
    return this.#answer(this.#book.byNumber(nhsNumber), Infinity);
  }

  /** By the family name, or it and the given name, as typed; with a typing error only when nothing fits without. */
  byName(text: string, limit: number): PatientsFound {
    this.begin();
    return this.#answer(this.#book.byName(text), limit);
  }

  /** Begins to open, once; what comes later is followed from then on. */
  begin(): void {
    if (this.#begun || this.#isLocked()) return;
    this.#begun = true;
    const unsubscribe = this.desk.store.subscribe(() => void this.#follow());
    this.desk.signal.addEventListener('abort', unsubscribe, { once: true });
    void this.#follow();
  }

  #answer(all: InBook[], limit: number): PatientsFound {
    const found = all.slice(0, limit).map((one) => ({ ...one, placeless: this.#isPlaceless(one.patient.nhsNumber) }));
    return { found, of: all.length, opening: this.#todo.length };
  }

  /** By any of the patient's accesses, or by what buddies shared since. */
  #isPlaceless(nhsNumber: string): boolean {
    return (
      this.#protections.hides(nhsNumber) ||
      this.#book
        .byNumber(nhsNumber)
        .some(
          ({ access: { value } }) =>
            value.restriction?.kind === 'location' && value.home !== this.desk.actor.organisation,
        )
    );
  }

  async #follow(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (!this.#isLocked()) {
        const changed = await this.#look();
        const next = this.#todo.splice(0, slice);
        await Promise.all(next.map(([key, view]) => this.#open(key, view)));
        if (changed || next.length > 0) this.#tell(this.#todo.length === 0);
        if (this.#todo.length === 0 && !this.#hasNews()) return;
        await new Promise((go) => setTimeout(go, 0));
      }
    } finally {
      this.#running = false;
    }
  }

  #hasNews(): boolean {
    return this.#now().some((one, at) => one !== this.#seen[at]);
  }

  #now(): readonly unknown[] {
    const { rows, keys } = this.desk.store.getState();
    return [rows.access, rows.restriction, keys, this.desk.actor];
  }

  /** Looks at what there is now, when it is not what was there: forgets what may no longer be found, notes what is to open. */
  async #look(): Promise<boolean> {
    if (!this.#hasNews()) return false;
    this.#seen = this.#now();
    const { rows, keys } = this.desk.store.getState();
    const accesses: ReadonlyMap<string, View<'access'>> = rows.access;
    const todo: [string, View<'access'>][] = [];
    const gone = new Set(this.#book.keys());
    for (const [key, view] of accesses) {
      if (findableBy(view.value, this.desk.actor) !== 'patient') continue;
      if (this.#book.refresh(key, view)) gone.delete(key);
      else if (this.#shut.get(key) !== keys) todo.push([key, view]);
    }
    for (const key of gone) this.#book.drop(key);
    this.#todo = todo.sort(([, one], [, other]) => (one.value.asked.at < other.value.asked.at ? 1 : -1));
    await this.#protections.take(rows.restriction, this.#book.numbers(), londonDate(new Date().toISOString()));
    return true;
  }

  async #open(key: string, view: View<'access'>): Promise<void> {
    const patient = await this.#unsealed(view);
    if (patient) await this.#protections.check(patient.nhsNumber);
    if (this.#isLocked()) return;
    if (patient) this.#book.put(key, view, patient);
    else this.#shut.set(key, this.desk.store.getState().keys);
  }

  /** Not by ./unsealing, which remembers 5,000 values: these would drive out what the lists show. */
  async #unsealed({ ledger, value }: View<'access'>): Promise<Patient | undefined> {
    const key = this.desk.keys.ledger(ledger);
    if (key?.keyId !== sealedKeyId(value.patient)) return undefined;
    return patientSchema.safeParse(await unseal(key, ledger, value.patient).catch(() => undefined)).data;
  }

  #tell(now: boolean): void {
    const at = performance.now();
    if (!now && at - this.#toldAt < tellEveryMs) return;
    this.#toldAt = at;
    for (const listener of this.#listeners) listener();
  }

  #isLocked(): boolean {
    return this.desk.signal.aborted;
  }

  #forget(): void {
    this.#book.clear();
    this.#shut.clear();
    this.#listeners.clear();
    this.#protections.forget();
    this.#todo = [];
  }
}
