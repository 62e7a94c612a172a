/**
 * A key as screens name it: `Ctrl+Enter`, `Esc`, `J`, `?`, `4`, `F1`, `Ctrl+Shift+O`. On macOS `Ctrl` means Cmd.
 */
export interface Key {
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** The last part, in lower case, as `KeyboardEvent.key` names it. */
  key: string;
}

/** What of a keyboard event decides. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const otherNames: Readonly<Record<string, string>> = { esc: 'escape', up: 'arrowup', down: 'arrowdown', space: ' ' };

/** Reads `Ctrl+Shift+O`. */
export function parseKey(text: string): Key {
  const parts = text.split('+').map((part) => part.trim().toLowerCase());
  const last = parts.at(-1) ?? '';
  return {
    ctrl: parts.includes('ctrl'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
    key: otherNames[last] ?? last,
  };
}

/** One printed character, such as J, 4 or ?: it must not act while somebody types. */
export const isCharacter = (key: Key): boolean => key.key.length === 1 && !key.ctrl && !key.alt;

/**
 * Whether the event is this key. Shift is not compared for signs such as `?`, since keyboards differ in where they
 * keep them.
 */
export function isPressed(key: Key, event: Pressed, mac: boolean): boolean {
  const ctrl = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || ctrl !== key.ctrl || event.altKey !== key.alt) return false;
  const sign = key.key.length === 1 && !/[a-z0-9]/.test(key.key);
  if (!sign && event.shiftKey !== key.shift) return false;
  return event.key.toLowerCase() === key.key;
}

/** How a key is written on a cap: `Ctrl ↵`, on macOS `⌘ ↵`. */
export function keyLabel(text: string, mac: boolean): string {
  return text
    .split('+')
    .map((part) => {
      const name = part.trim();
      if (name === 'Ctrl') return mac ? '⌘' : 'Ctrl';
      if (name === 'Shift') return mac ? '⇧' : 'Shift';
      if (name === 'Alt') return mac ? '⌥' : 'Alt';
      if (name === 'Enter') return '↵';
      if (name === 'Backspace') return '⌫';
      if (name === 'Up') return '↑';
      if (name === 'Down') return '↓';
      return name;
    })
    .join(' ');
}

/** The form that `aria-keyshortcuts` wants: `Control+Enter`. */
export const ariaKey = (text: string, mac: boolean): string =>
  text
    .split('+')
    .map((part) => (part === 'Ctrl' ? (mac ? 'Meta' : 'Control') : part === 'Esc' ? 'Escape' : part))
    .join('+');

/** Whether this computer is a Mac. */
export const onMac = (): boolean => typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform);
