import { isCharacter, isPressed, parseKey, type Key } from './key';

/** `screen` (usual), `frame` (gives way to the screen), `always` (works above dialogs too). */
export type Reach = 'screen' | 'frame' | 'always';

interface Binding {
  id: string;
  keys: readonly string[];
  does: string;
  reach: Reach;
  layer: number;
  run: () => void;
}
interface Kept extends Binding {
  parsed: readonly Key[];
}

/** Fields that take text. A letter there is text, never a command. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** Esc closes an open list first, and only then leaves the screen. */
const hasOpenList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/**
 * Every key that is bound now. Of several bindings of one key the upper layer's acts, then the screen's before the
 * frame's, then the one bound last.
 */
export class Keyboard {
  letters = true;
  private bound: Kept[] = [];
  private readonly raised = new Map<number, number>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly mac: boolean) {}

  /** Keys with Ctrl are taken before the focused control sees them: Ctrl+Enter on "Back" must not press "Back". */
  listen(target: Window): () => void {
    const early = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) this.hear(event);
    };
    const late = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.defaultPrevented) this.hear(event);
    };
    target.addEventListener('keydown', early, true);
    target.addEventListener('keydown', late);
    return () => {
      target.removeEventListener('keydown', early, true);
      target.removeEventListener('keydown', late);
    };
  }

  bind(binding: Binding): () => void {
    const kept = { ...binding, parsed: binding.keys.map(parseKey) };
    this.bound.push(kept);
    this.tell();
    return () => {
      this.bound = this.bound.filter((one) => one !== kept);
      this.tell();
    };
  }

  /** A dialog opened at this layer; the answer closes it. */
  raise(layer: number): () => void {
    this.raised.set(layer, (this.raised.get(layer) ?? 0) + 1);
    this.tell();
    return () => {
      this.raised.set(layer, (this.raised.get(layer) ?? 1) - 1);
      this.tell();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether this binding would act if its (first) key were pressed. */
  acts(id: string): boolean {
    const binding = this.inOrder().find((one) => one.id === id);
    return binding !== undefined && this.inOrder().find((one) => one.keys[0] === binding.keys[0])?.id === id;
  }

  /** The keys that work now, the screen's before the frame's. */
  now(): Binding[] {
    const seen = new Set<string>();
    const top = this.inOrder().filter((one) => one.keys.some((key) => !seen.has(key) && seen.add(key)));
    const rank = (one: Kept) => (one.reach === 'screen' ? 0 : 1);
    return top.reverse().sort((a, b) => rank(a) - rank(b));
  }

  private inOrder(): Kept[] {
    const top = Math.max(0, ...[...this.raised].filter(([, count]) => count > 0).map(([layer]) => layer));
    const rank = (one: Kept) => (one.reach === 'frame' ? 0 : 1);
    return this.bound
      .map((one, place) => ({ one, place }))
      .filter(({ one }) => one.layer === top || one.reach === 'always')
      .sort((a, b) => b.one.layer - a.one.layer || rank(b.one) - rank(a.one) || b.place - a.place)
      .map(({ one }) => one);
  }

  private hear(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const typing = isTyping(event.target);
    const binding = this.inOrder().find((one) =>
      one.parsed.some((key) => {
        if (!isPressed(key, event, this.mac)) return false;
        if (isCharacter(key) && (typing || !this.letters)) return false;
        if (key.key.startsWith('arrow') && typing) return false;
        return !(key.key === 'escape' && hasOpenList(event.target));
      }),
    );
    if (!binding) return;
    // A held key must not sign twice; moving in a list may repeat.
    const moves = binding.parsed.some((key) => /^(arrow|j$|k$)/.test(key.key));
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && !moves) return;
    binding.run();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
