import type { Patient } from '../../shared/domain/patient/model';
import type { View } from './api';
import { fitOf, fits, prepare, typedOf, type Prepared, type Typed } from './fit';
import { Vocabulary } from './search-words';

/** One letter fits too many. */
const fewestLetters = 2;

interface Entry {
  view: View<'access'>;
  patient: Patient;
  prepared: Prepared;
  family: string;
}

/** An access found by its patient, and how well it fits (./fit). */
export interface InBook {
  access: View<'access'>;
  patient: Patient;
  fit: number;
}

/** Patients that are open in memory, by the key of their access. Filled and emptied by ./patient-search. */
export class PatientBook {
  readonly #entries = new Map<string, Entry>();
  readonly #numbers = new Map<string, Set<string>>();
  #names = new Vocabulary();

  get size(): number {
    return this.#entries.size;
  }
  keys(): Iterable<string> {
    return this.#entries.keys();
  }
  numbers(): Iterable<string> {
    return this.#numbers.keys();
  }

  put(key: string, view: View<'access'>, patient: Patient): void {
    this.drop(key);
    const family = prepare(patient.familyName).name;
    this.#entries.set(key, { view, patient, family, prepared: prepare(`${patient.familyName} ${patient.givenName}`) });
    const ofNumber = this.#numbers.get(patient.nhsNumber) ?? new Set();
    this.#numbers.set(patient.nhsNumber, ofNumber.add(key));
    for (const word of family.split(' ')) if (word !== '') this.#names.add(word);
  }

  /** Takes what changed of an access whose patient is open already; false when it is not, or is another. */
  refresh(key: string, view: View<'access'>): boolean {
    const known = this.#entries.get(key);
    if (known?.view.value.patient !== view.value.patient) return false;
    known.view = view;
    return true;
  }

  drop(key: string): void {
    const known = this.#entries.get(key);
    if (!known) return;
    this.#entries.delete(key);
    const ofNumber = this.#numbers.get(known.patient.nhsNumber);
    ofNumber?.delete(key);
    if (ofNumber?.size === 0) this.#numbers.delete(known.patient.nhsNumber);
  }

  clear(): void {
    this.#entries.clear();
    this.#numbers.clear();
    this.#names = new Vocabulary();
  }

  /** All of one patient, the latest first. */
  byNumber(nhsNumber: string): InBook[] {
    return [...(this.#numbers.get(nhsNumber) ?? [])]
      .flatMap((key) => {
        const entry = this.#entries.get(key);
        return entry ? [{ access: entry.view, patient: entry.patient, fit: fits.exact }] : [];
      })
      .sort(latestFirst);
  }

  /** By the family name, or it and the given name; with a typing error only when nothing fits without. Best first, then the latest. */
  byName(text: string): InBook[] {
    const typed = typedOf(text);
    if (typed.words.join('').length < fewestLetters) return [];
    const found = this.#fitting(typed);
    if (found.length === 0) {
      for (const meant of this.#meant(typed))
        found.push(...this.#fitting(meant).map((one) => ({ ...one, fit: fits.meant })));
    }
    return found.sort((one, other) => other.fit - one.fit || latestFirst(one, other));
  }

  #fitting(typed: Typed): InBook[] {
    const found: InBook[] = [];
    for (const { view, patient, prepared, family } of this.#entries.values()) {
      const fit = fitOf(prepared, typed);
      if (fit < fits.words || !typed.beginnings.some((beginning) => family.includes(beginning))) continue;
      found.push({ access: view, patient, fit: family === typed.start ? fits.exact : fit });
    }
    return found;
  }

  /** The same with its first word as it may have been meant. */
  #meant({ words: [first = '', ...rest] }: Typed): Typed[] {
    return this.#names.meant(first).map((word) => typedOf([word, ...rest].join(' ')));
  }
}

const latestFirst = (one: InBook, other: InBook): number =>
  one.access.value.asked.at < other.access.value.asked.at ? 1 : -1;
