import { describe, expect, it } from 'vitest';
import { chordMatches } from './chord';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code?: string) => ({
  key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held,
});

describe('a chord', () => {
  it('is what people read on the screen', () => {
    expect(chordMatches('Ctrl+Enter', pressed('Enter', { ctrlKey: true }))).toBe(true);
    expect(chordMatches('Ctrl+Enter', pressed('Enter'))).toBe(false);
    expect(chordMatches('J', pressed('j'))).toBe(true);
    expect(chordMatches('J', pressed('j', { ctrlKey: true }))).toBe(false);
    expect(chordMatches('Esc', pressed('Escape'))).toBe(true);
    expect(chordMatches('Ctrl+K', pressed('K', { ctrlKey: true }))).toBe(true);
  });

  it('takes Cmd for Ctrl', () => {
    expect(chordMatches('Ctrl+N', pressed('n', { metaKey: true }))).toBe(true);
  });

  it('tells Ctrl+O from Ctrl+Shift+O', () => {
    expect(chordMatches('Ctrl+Shift+O', pressed('O', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(chordMatches('Ctrl+Shift+O', pressed('o', { ctrlKey: true }))).toBe(false);
  });

  it('knows a sign that needs Shift, and Alt with a digit where it types something else', () => {
    expect(chordMatches('?', pressed('?', { shiftKey: true }))).toBe(true);
    expect(chordMatches('Alt+1', pressed('¡', { altKey: true }, 'Digit1'))).toBe(true);
  });
});
