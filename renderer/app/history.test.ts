import { describe, expect, it } from 'vitest';
import { startingWay, went, wentBack, wentInstead } from './history';

describe('the way back', () => {
  it('leads through the places one came by, and ends at Today', () => {
    const way = went(went(startingWay, { at: 'access' }), { at: 'access-detail', id: 'a' });
    expect(wentBack(way).here).toEqual({ at: 'access' });
    expect(wentBack(wentBack(way)).here).toEqual({ at: 'today' });
    expect(wentBack(wentBack(wentBack(way))).here).toEqual({ at: 'today' });
  });

  it('is not lengthened by going where one is', () => {
    const way = went(went(startingWay, { at: 'access-detail', id: 'a' }), { at: 'access-detail', id: 'a' });
    expect(way.behind).toHaveLength(1);
    expect(went(way, { at: 'access-detail', id: 'b' }).behind).toHaveLength(2);
  });

  it('leaves out a step that was replaced', () => {
    const way = wentInstead(went(startingWay, { at: 'access-notice', id: 'a' }), { at: 'access-open', id: 'a' });
    expect(wentBack(way).here).toEqual({ at: 'today' });
  });

  it('keeps at most fifty steps', () => {
    let way = startingWay;
    for (let step = 0; step < 80; step += 1) way = went(way, { at: 'access-detail', id: String(step) });
    expect(way.behind).toHaveLength(50);
  });
});
