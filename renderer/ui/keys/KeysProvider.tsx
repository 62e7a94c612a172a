import {
  createContext,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import { onMac } from './key';
import { Keyboard, type Reach } from './keyboard';

const KeyboardContext = createContext<Keyboard | null>(null);
/** The layer that keys belong to: 0 is the screen, each open dialog adds one. */
const LayerContext = createContext(0);

/**
 * Put once around the program. It hears every key and gives it to the screen, or to the dialog above it.
 * `letters: false` switches the keys of one character off, for people who speak to their computer (WCAG 2.1.4).
 */
export function KeysProvider({ children, letters = true }: { children: ReactNode; letters?: boolean }): ReactNode {
  const keyboard = useMemo(() => new Keyboard(onMac()), []);
  useEffect(() => keyboard.listen(window), [keyboard]);
  useEffect(() => {
    keyboard.letters = letters;
  }, [keyboard, letters]);
  return <KeyboardContext value={keyboard}>{children}</KeyboardContext>;
}

/** While mounted, only keys bound inside it (and those that act `always`) work: for dialogs. */
export function KeysLayer({ children }: { children: ReactNode }): ReactNode {
  const keyboard = useContext(KeyboardContext);
  const layer = useContext(LayerContext) + 1;
  useLayoutEffect(() => keyboard?.raise(layer), [keyboard, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** One key of a screen. */
export interface KeyBinding {
  /** `Ctrl+Enter`, `Esc`, `J`, `4`; several that do the same: `['J', 'Down']`. */
  keys: string | readonly string[];
  /** What it does, for the list that "?" shows: "Go on to the notice". */
  does: string;
  run: () => void;
  /** Bound and listed only when true; true unless told. */
  when?: boolean;
  /** `screen` (usual); `frame` gives way to the screen's own use of the key; `always` works above dialogs too. */
  reach?: Reach;
}

/**
 * Binds one key while the component is mounted. Answers whether it is the one that would act now: false when a
 * dialog or a later binding has taken the key, so a cap that would lie can be left out.
 */
export function useKey(binding: KeyBinding): boolean {
  const keyboard = useContext(KeyboardContext);
  const layer = useContext(LayerContext);
  const id = useId();
  const latest = useRef(binding.run);
  useLayoutEffect(() => {
    latest.current = binding.run;
  });
  const { does, when = true, reach = 'screen' } = binding;
  const keys = typeof binding.keys === 'string' ? binding.keys : binding.keys.join(' ');
  useLayoutEffect(() => {
    if (!keyboard || !when || keys === '') return;
    return keyboard.bind({ id, keys: keys.split(' '), does, reach, layer, run: () => latest.current() });
  }, [keyboard, id, keys, does, when, reach, layer]);
  return useSyncExternalStore(
    keyboard?.subscribe ?? noSubscription,
    () => keyboard?.acts(id) ?? false,
    () => false,
  );
}

const noSubscription = () => () => undefined;

function OneKey(props: KeyBinding): null {
  useKey(props);
  return null;
}

/** Binds several keys: `<Keys of={[{ keys: 'J', does: 'Next', run }, …]} />`. */
export function Keys({ of }: { of: readonly KeyBinding[] }): ReactNode {
  return of.map((binding) => <OneKey key={String(binding.keys)} {...binding} />);
}

/** The keys that work now, for a list of them. */
export function useKeysNow(): () => { keys: readonly string[]; does: string; reach: Reach }[] {
  const keyboard = useContext(KeyboardContext);
  return () => keyboard?.now() ?? [];
}
