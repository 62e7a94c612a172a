import { describe, expect, it } from 'vitest';
import { moved, nextCell, written } from './moves';

describe('the keys of the board', () => {
  it('goes to the right, then to the next person, and stays at the end', () => {
    expect(nextCell({ row: 0, session: 'morning' }, 2)).toEqual({ row: 0, session: 'afternoon' });
    expect(nextCell({ row: 0, session: 'afternoon' }, 2)).toEqual({ row: 1, session: 'morning' });
    expect(nextCell({ row: 1, session: 'afternoon' }, 2)).toEqual({ row: 1, session: 'afternoon' });
  });

  it('moves by arrows without leaving the board', () => {
    const first = { row: 0, session: 'morning' } as const;
    expect(moved(first, 'ArrowUp', 3)).toEqual(first);
    expect(moved(first, 'ArrowDown', 3)).toEqual({ row: 1, session: 'morning' });
    expect(moved(first, 'ArrowRight', 3)).toEqual({ row: 0, session: 'afternoon' });
    expect(moved(first, 'End', 3)).toEqual({ row: 2, session: 'afternoon' });
    expect(moved(first, 'x', 3)).toBeUndefined();
  });

  it('writes a state by its digit, and nothing by 0', () => {
    expect(written('1')).toBe('in');
    expect(written('3')).toBe('off-sick');
    expect(written('6')).toBe('not-working');
    expect(written('7')).toBeUndefined();
    expect(written('0')).toBeNull();
    expect(written('Delete')).toBeNull();
    expect(written('a')).toBeUndefined();
  });
});
