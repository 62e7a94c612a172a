import { describe, expect, it } from 'vitest';
import { ariaKey, isCharacter, isPressed, keyLabel, parseKey, type Pressed } from './key';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys', () => {
  it('tells Ctrl+Enter from Enter and from Ctrl+Shift+Enter', () => {
    const main = parseKey('Ctrl+Enter');
    expect(isPressed(main, press('Enter', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(main, press('Enter'), false)).toBe(false);
    expect(isPressed(main, press('Enter', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  });

  it('means Cmd by Ctrl on a Mac', () => {
    const main = parseKey('Ctrl+Enter');
    expect(isPressed(main, press('Enter', { metaKey: true }), true)).toBe(true);
    expect(isPressed(main, press('Enter', { ctrlKey: true }), true)).toBe(false);
    expect(isPressed(main, press('Enter', { metaKey: true }), false)).toBe(false);
  });

  it('takes a letter with caps lock on, but not with Ctrl or Alt held', () => {
    expect(isPressed(parseKey('J'), press('J'), false)).toBe(true);
    expect(isPressed(parseKey('J'), press('j'), false)).toBe(true);
    expect(isPressed(parseKey('J'), press('j', { ctrlKey: true }), false)).toBe(false);
    expect(isPressed(parseKey('J'), press('j', { altKey: true }), false)).toBe(false);
  });

  it('takes ? wherever the keyboard keeps it', () => {
    expect(isPressed(parseKey('?'), press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed(parseKey('?'), press('?'), false)).toBe(true);
  });

  it('knows what must not act while somebody types', () => {
    expect(['J', '4', '?'].map((key) => isCharacter(parseKey(key)))).toEqual([true, true, true]);
    expect(['Esc', 'F1', 'Ctrl+K'].map((key) => isCharacter(parseKey(key)))).toEqual([false, false, false]);
  });

  it('writes keys for people and for assistive technology', () => {
    expect(keyLabel('Ctrl+Enter', false)).toBe('Ctrl ↵');
    expect(keyLabel('Ctrl+Shift+O', true)).toBe('⌘ ⇧ O');
    expect(ariaKey('Ctrl+Enter', false)).toBe('Control+Enter');
    expect(ariaKey('Esc', true)).toBe('Escape');
  });
});
