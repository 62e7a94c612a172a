import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSelector } from 'react-redux';
import type { z } from 'zod';
import type { RowKind } from '../../shared/domain/rows';
import type { Actor } from '../../shared/protocol/actor';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Sealed } from '../../shared/protocol/primitives';
import type { Attention, Connection, DayPart, Engine, Phase, View, Waiting } from './api';
import { viewKey, type EngineState, type RowsOfKind } from './store';

/** The hooks that screens use. */

export const EngineContext = createContext<Engine | undefined>(undefined);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('There is no EngineProvider above this component');
  return engine;
}
export const usePhase = (): Phase => useSelector((state: EngineState) => state.phase);
export const useConnection = (): Connection => useSelector((state: EngineState) => state.connection);
export const useWaiting = (): Waiting[] => useSelector((state: EngineState) => state.waiting);
export const useAttention = (): Attention[] => useSelector((state: EngineState) => state.attention);
/** What the person unlocked keeps for themselves of their other practices on this computer; this practice's own is not in it. */
export const useDayBook = (): DayPart[] => useSelector((state: EngineState) => state.dayBook);

/** The person unlocked now. Throws when nobody is: screens inside the frame may rely on it. */
export function useActor(): Actor {
  const phase = usePhase();
  if (phase.is !== 'ready') throw new Error('Nobody is unlocked');
  return phase.actor;
}

/** One array for one state of a kind's rows, whoever asks. */
const arrays = new WeakMap<RowsOfKind, View<RowKind>[]>();
function arrayOf(rows: RowsOfKind): View<RowKind>[] {
  let array = arrays.get(rows);
  if (!array) arrays.set(rows, (array = [...rows.values()]));
  return array;
}

/** All rows of a kind, across ledgers; stable between changes of that kind. */
export function useRows<K extends RowKind>(kind: K): View<K>[] {
  return useSelector((state: EngineState) => arrayOf(state.rows[kind]));
}
export function useRow<K extends RowKind>(kind: K, ledger: LedgerId, id: string): View<K> | undefined {
  return useSelector((state: EngineState) => state.rows[kind].get(viewKey(ledger, id)));
}

/** Open a sealed value for showing; `sealed` when this desk lacks the key. */
export function useUnsealed<T>(
  ledger: LedgerId,
  value: Sealed | null,
  schema: z.ZodType<T>,
): { is: 'opening' } | { is: 'open'; value: T } | { is: 'sealed' } {
  const values = useMemo(() => (value === null ? [] : [{ id: value, ledger, sealed: value }]), [ledger, value]);
  const opened = useOpened(values, schema);
  if (value === null) return { is: 'sealed' };
  if (!opened.looked.has(value)) return { is: 'opening' };
  const content = opened.found.get(value);
  return content === undefined ? { is: 'sealed' } : { is: 'open', value: content };
}

/** Open many at once, by id; absent while opening or when the key is lacking. */
export function useUnsealedAll<T>(
  values: { id: string; ledger: LedgerId; sealed: Sealed }[],
  schema: z.ZodType<T>,
): ReadonlyMap<string, T> {
  return useOpened(values, schema).found;
}

interface Opened<T> {
  found: ReadonlyMap<string, T>;
  /** Those that were tried, with or without success. */
  looked: ReadonlySet<string>;
}

/** Opens when what is asked for, or the keys of this desk, change; the content, not the array, decides what changed. */
function useOpened<T>(values: { id: string; ledger: LedgerId; sealed: Sealed }[], schema: z.ZodType<T>): Opened<T> {
  const engine = useEngine();
  const keys = useSelector((state: EngineState) => state.keys);
  const asked = useMemo(() => values.map(({ id, ledger, sealed }) => `${id} ${ledger} ${sealed}`).join('\n'), [values]);
  const [opened, setOpened] = useState<Opened<T>>({ found: new Map(), looked: new Set() });
  useEffect(() => {
    let current = true;
    void Promise.all(
      values.map(async ({ id, ledger, sealed }) => ({ id, content: await engine.unseal(ledger, sealed, schema) })),
    ).then((results) => {
      if (!current) return;
      const found = new Map<string, T>();
      for (const { id, content } of results) if (content !== undefined) found.set(id, content);
      setOpened({ found, looked: new Set(results.map(({ id }) => id)) });
    });
    return () => {
      current = false;
    };
    // `asked` stands for `values`: a caller's new array of the same content is no reason to open again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, keys, asked, schema]);
  return opened;
}

/** ISO instant of now, refreshed every `seconds`. */
export function useNow(seconds: number): string {
  const ticking = useMemo(() => {
    let now = new Date().toISOString();
    return {
      read: () => now,
      subscribe: (changed: () => void) => {
        const timer = setInterval(() => {
          now = new Date().toISOString();
          changed();
        }, seconds * 1_000);
        return () => clearInterval(timer);
      },
    };
  }, [seconds]);
  return useSyncExternalStore(ticking.subscribe, ticking.read);
}
