/** A key as people read it, e.g. `Ctrl+Enter`, `Ctrl+Shift+O`, `Alt+1`, `J`, `?`, `Esc`, `F1`. */
export type Chord = string;

interface Pressed {
  key: string;
  /** Where the key lies: on macOS, Alt with a digit types another character. */
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const named: Record<string, string> = { esc: 'escape', space: ' ', up: 'arrowup', down: 'arrowdown' };

/** Is this the chord? Ctrl and Cmd mean the same, so that one text serves every system. */
export function chordMatches(chord: Chord, pressed: Pressed): boolean {
  const parts = chord.split('+');
  const last = (parts.at(-1) ?? '').toLowerCase();
  const wanted = named[last] ?? last;
  const ctrl = parts.includes('Ctrl');
  const alt = parts.includes('Alt');
  if (ctrl !== (pressed.ctrlKey || pressed.metaKey) || alt !== pressed.altKey) return false;
  // "?" is typed with Shift on most keyboards, so a sign says by itself whether Shift is held.
  if (/^[a-z0-9]$/.test(wanted) || wanted.length > 1) {
    if (parts.includes('Shift') !== pressed.shiftKey) return false;
  }
  return pressed.key.toLowerCase() === wanted || (alt && pressed.code === `Digit${wanted}`);
}

/** Does the person type text just now? Then letters are theirs. */
export function inField(event: Pick<Event, 'target'>): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}
