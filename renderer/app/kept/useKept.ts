import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { LedgerId } from '../../../shared/protocol/ledger';
import { useEngine } from '../../engine';

type Values = Record<string, unknown>;
/** The next value, or what makes it of the present one. */
type Next<T> = T | ((was: T) => T);

/** A form whose answers are kept while they are typed. */
export interface Kept {
  /** A field and how to change it, as `useState` gives them. `schema` checks what an earlier version may have kept. */
  field<T>(name: string, schema: z.ZodType<T>, initial: T): [T, (next: Next<T>) => void];
  /** Puts in what the form itself suggests: nobody typed it, so it alone is not kept. */
  preset: (name: string, value: unknown) => void;
  /** The form was sent: nothing of it is kept. */
  done: () => void;
  /** Empties the form; `bringBack` undoes it until the next key. */
  startAnew: () => void;
  bringBack: (() => void) | null;
  /** What is known of the form: `earlier`, it was found as typed at `at`; `gone`, it named a patient and was not kept. */
  is:
    | { is: 'untouched' }
    | { is: 'typed' }
    | { is: 'kept'; at: string }
    | { is: 'earlier'; at: string }
    | { is: 'gone'; at: string }
    | { is: 'failed' };
}

/**
 * Keeps what a person types into a form until they send it or begin anew: when they leave by any way, when the desk locks,
 * and over a restart. Only they get it back, on this computer.
 * @param form names the form and what it is about ("incident <id>"); the component needs a React key of the same
 * @param patientIn it may name a patient: the ledger whose key seals it, or how to tell it from the answers; null while there
 *   is none (kept until the desk locks)
 */
export function useKept(form: string, patientIn?: LedgerId | ((values: Values) => LedgerId | null)): Kept {
  const engine = useEngine();
  const [{ values, is, before }, setState] = useState((): State => {
    const found = engine.kept(form);
    if (!found) return { values: {}, is: { is: 'untouched' }, before: null };
    return { values: found.values ?? {}, is: { is: found.values ? 'earlier' : 'gone', at: found.at }, before: null };
  });
  // Several fields may change in one act, before anything is drawn again.
  const latest = useRef(values);

  const keep = (next: Values) => {
    latest.current = next;
    setState({ values: next, is: { is: 'typed' }, before: null });
    engine.keep(form, next, typeof patientIn === 'function' ? patientIn(next) : patientIn).then(
      () =>
        setState((now) => (now.is.is === 'typed' ? { ...now, is: { is: 'kept', at: new Date().toISOString() } } : now)),
      () => setState((now) => ({ ...now, is: { is: 'failed' } })),
    );
  };
  const forget = (before: Values | null) => {
    latest.current = {};
    setState({ values: {}, is: { is: 'untouched' }, before });
    engine.forgetKept(form).catch(() => setState((now) => ({ ...now, is: { is: 'failed' } })));
  };

  return {
    is,
    field<T>(name: string, schema: z.ZodType<T>, initial: T): [T, (next: Next<T>) => void] {
      const read = (from: Values): T => {
        if (!Object.hasOwn(from, name)) return initial;
        const parsed = schema.safeParse(from[name]);
        return parsed.success ? parsed.data : initial;
      };
      return [
        read(values),
        (next) => keep({ ...latest.current, [name]: isChange(next) ? next(read(latest.current)) : next }),
      ];
    },
    preset(name, value) {
      latest.current = { ...latest.current, [name]: value };
      setState((now) => ({ ...now, values: latest.current }));
    },
    done: () => forget(null),
    startAnew: () => forget(latest.current),
    bringBack: before && (() => keep(before)),
  };
}

interface State {
  values: Values;
  is: Kept['is'];
  before: Values | null;
}

const isChange = <T>(next: Next<T>): next is (was: T) => T => typeof next === 'function';
