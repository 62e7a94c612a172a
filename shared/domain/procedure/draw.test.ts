import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../evidence/hash';
import { drawSample, shareOf, type Drawable, type DrawTerms } from './draw';
import { ways } from './model';

const officers = [
  { person: 'officer-1', name: 'Tom Ellery' },
  { person: 'officer-2', name: 'Dr Ruth Adeyemi' },
];
const person = fc.constantFrom('officer-1', 'officer-2', 'p-1', 'p-2', 'p-3');
const accesses = fc.uniqueArray(
  fc.record({
    access: fc.uuid(),
    person,
    buddy: fc.constantFrom('Z99002', 'Z99003'),
    urgent: fc.boolean(),
  }),
  { selector: (one) => one.access, maxLength: 40 },
);
const terms: fc.Arbitrary<DrawTerms> = fc.record({
  seed: fc.string().map(sha256Of),
  share: fc.integer({ min: 1, max: 100 }),
  way: fc.constantFrom(...ways),
  officers: fc.constant(officers),
  secondShare: fc.integer({ min: 0, max: 100 }),
});
const held = (check: (all: Drawable[], terms: DrawTerms) => void) => fc.assert(fc.property(accesses, terms, check));

describe('the sample', () => {
  it('is the same in whatever order the accesses come', () =>
    fc.assert(
      fc.property(
        accesses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        terms,
        ([all, shuffled], chosen) => {
          expect(drawSample(shuffled, chosen)).toEqual(drawSample(all, chosen));
        },
      ),
    ));

  it('always holds the urgent ones', () =>
    held((all, chosen) => {
      const drawn = drawSample(all, chosen);
      for (const one of all.filter(({ urgent }) => urgent))
        expect(drawn).toContainEqual(expect.objectContaining({ access: one.access, because: 'urgent' }));
    }));

  it('holds the share of the others, no more and no less, but for those that the way of selecting adds', () =>
    held((all, chosen) => {
      const drawn = drawSample(all, chosen);
      const usual = all.filter(({ urgent }) => !urgent).length;
      expect(drawn.filter(({ because }) => because === 'drawn')).toHaveLength(shareOf(usual, chosen.share));
      if (chosen.way === 'random') expect(drawn.filter(({ because }) => because === 'only')).toEqual([]);
    }));

  it('holds at least one of each person, or of each practice, where that is the way', () =>
    held((all, chosen) => {
      const ids = new Set(drawSample(all, chosen).map(({ access }) => access));
      const inIt = all.filter(({ access }) => ids.has(access));
      const groups = (of: Drawable[], group: 'person' | 'buddy') => new Set(of.map((one) => one[group])).size;
      if (chosen.way === 'per-person') expect(groups(inIt, 'person')).toBe(groups(all, 'person'));
      if (chosen.way === 'per-practice') expect(groups(inIt, 'buddy')).toBe(groups(all, 'buddy'));
    }));

  it('gives nobody their own access, and nobody the same one twice', () =>
    held((all, chosen) => {
      const by = new Map(all.map((one) => [one.access, one.person]));
      const drawn = drawSample(all, chosen);
      for (const { access, officer, second } of drawn) {
        expect(officer).not.toBeNull();
        expect([officer, second]).not.toContain(by.get(access));
        expect(second).not.toBe(officer);
      }
      // A second look is only missing where two officers are too few.
      if (drawn.every(({ access }) => !by.get(access)?.startsWith('officer')))
        expect(drawn.filter(({ second }) => second !== null)).toHaveLength(shareOf(drawn.length, chosen.secondShare));
    }));

  it('changes with the seed', () => {
    const all = Array.from({ length: 40 }, (_, number) => ({
      access: sha256Of(String(number)),
      person: 'p',
      buddy: 'Z99002',
      urgent: false,
    }));
    const drawnWith = (seed: string) =>
      drawSample(all, { seed, share: 50, way: 'random', officers, secondShare: 0 }).map(({ access }) => access);
    expect(drawnWith(sha256Of('one'))).toHaveLength(20);
    expect([...drawnWith(sha256Of('one'))].sort()).not.toEqual([...drawnWith(sha256Of('two'))].sort());
  });
});
