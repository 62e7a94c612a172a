import { describe, expect, it } from 'vitest';
import { Keyboard, type Reach } from './keyboard';

const bind = (keyboard: Keyboard, id: string, keys: string, reach: Reach = 'screen', layer = 0) =>
  keyboard.bind({ id, keys: [keys], does: id, reach, layer, run: () => undefined });

describe('whose a key is', () => {
  it('is the screen’s before the frame’s, whoever came first', () => {
    const keyboard = new Keyboard(false);
    const leave = bind(keyboard, 'screen', 'Ctrl+Enter');
    bind(keyboard, 'foot bar', 'Ctrl+Enter', 'frame');
    expect([keyboard.acts('screen'), keyboard.acts('foot bar')]).toEqual([true, false]);
    leave();
    expect(keyboard.acts('foot bar')).toBe(true);
  });

  it('is the one bound last among equals', () => {
    const keyboard = new Keyboard(false);
    bind(keyboard, 'first', 'Esc');
    bind(keyboard, 'second', 'Esc');
    expect([keyboard.acts('first'), keyboard.acts('second')]).toEqual([false, true]);
  });

  it('is the dialog’s while one is open, but locking works above it', () => {
    const keyboard = new Keyboard(false);
    bind(keyboard, 'screen', 'Esc');
    bind(keyboard, 'lock', 'Ctrl+L', 'always');
    const close = keyboard.raise(1);
    expect(keyboard.acts('screen')).toBe(false);
    expect(keyboard.acts('lock')).toBe(true);
    bind(keyboard, 'dialog', 'Esc', 'screen', 1);
    expect(keyboard.acts('dialog')).toBe(true);
    close();
    expect(keyboard.acts('screen')).toBe(true);
  });

  it('lists each key once, the screen’s first', () => {
    const keyboard = new Keyboard(false);
    bind(keyboard, 'search', 'Ctrl+K', 'frame');
    bind(keyboard, 'close', 'Ctrl+Enter', 'frame');
    bind(keyboard, 'go on', 'Ctrl+Enter');
    expect(keyboard.now().map((one) => one.does)).toEqual(['go on', 'search']);
  });
});
