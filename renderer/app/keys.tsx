import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { chordMatches, inField, type Chord } from './chord';

/** A key of the screen that is shown now: does something, and is listed under "?". */
export interface ScreenKey {
  /** As people read it: `Ctrl+Enter`, `J`, `Esc`, `1`. On macOS Ctrl means Cmd. */
  keys: Chord;
  /** What it does, as a verb: "Acknowledge and open". */
  does: string;
  run(): void;
  /** The key is listed but does nothing now. */
  off?: boolean;
}

interface Listed {
  list: ReadonlyMap<symbol, readonly ScreenKey[]>;
  put(owner: symbol, keys: readonly ScreenKey[] | null): void;
}
const KeysContext = createContext<Listed | null>(null);

/** Holds the keys of whatever is on the screen, so that "?" can list them. One listener for all. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const live = useRef(new Map<symbol, readonly ScreenKey[]>());
  const [list, setList] = useState<ReadonlyMap<symbol, readonly ScreenKey[]>>(new Map());
  const listed = useMemo<Listed>(
    () => ({
      list,
      put(owner, keys) {
        const before = live.current.get(owner);
        if (keys === null) live.current.delete(owner);
        else live.current.set(owner, keys);
        // Functions change with every render; the list shown under "?" only when its words do.
        if (keys === null || wordsOf(before) !== wordsOf(keys)) setList(new Map(live.current));
      },
    }),
    [list],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // The newest owner first: a panel's Escape comes before its screen's.
      for (const keys of [...live.current.values()].reverse()) {
        const key = keys.find((one) => !one.off && chordMatches(one.keys, event));
        if (!key) continue;
        if (inField(event) && isPlain(key.keys)) return;
        // Whatever floats above the screen has its own keys.
        if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]')?.contains(document.activeElement)) return;
        event.preventDefault();
        key.run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return <KeysContext value={listed}>{children}</KeysContext>;
}

const wordsOf = (keys: readonly ScreenKey[] | undefined) =>
  keys?.map((one) => `${one.keys}\t${one.does}`).join('\n');

/** Letters and digits are typed in a field, so they act only outside of one. */
const isPlain = (keys: Chord) => !/^(Ctrl|Alt)\+/.test(keys) && !/^(Esc|F\d+)$/.test(keys);

/** The keys of this screen or panel while it is shown. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const listed = useContext(KeysContext);
  const [owner] = useState(() => Symbol('keys'));
  const put = listed?.put;
  useEffect(() => {
    put?.(owner, keys);
  });
  useEffect(() => () => put?.(owner, null), [owner, put]);
}

/** Everything that a key does now, for "?". */
export function useListedKeys(): ScreenKey[] {
  const listed = useContext(KeysContext);
  return listed ? [...listed.list.values()].flat() : [];
}
