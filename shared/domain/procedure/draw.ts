import { sha256Of } from '../../evidence/hash';
import type { Drawn, Officer, Way } from './model';

export interface Drawable {
  access: string;
  person: string;
  buddy: string;
  urgent: boolean;
}

export interface DrawTerms {
  /** 64 hexadecimal digits, see ./seed.ts. */
  seed: string;
  share: number;
  way: Way;
  officers: readonly Officer[];
  secondShare: number;
}

/** What `share` per cent of a number of accesses means: rounded up, so that a small practice looks at one too. */
export const shareOf = (count: number, share: number): number => Math.ceil((count * share) / 100);

/**
 * Draws the sample. Pure: the same seed, terms and accesses give the same sample on every computer, in whatever order the
 * accesses come, so anybody who may read the row can draw it again and compare.
 *
 * Each access gets a place in the order by SHA-256(seed + id): nobody can foresee or bend it without the seed. The urgent
 * ones are all in; of the others the first `share` per cent, and the first of each person or practice if the way asks.
 * Officers take turns; nobody gets their own access, as first or as second.
 */
export function drawSample(accesses: readonly Drawable[], terms: DrawTerms): Drawn[] {
  const ordered = inOrder(accesses, terms.seed);
  const usual = ordered.filter(({ urgent }) => !urgent);
  const chosen = new Set(usual.slice(0, shareOf(usual.length, terms.share)).map(({ access }) => access));
  const only = onlyOnes(ordered, chosen, terms.way);
  const taken = ordered.filter(({ access, urgent }) => urgent || chosen.has(access) || only.has(access));
  const confirmed = new Set(
    inOrder(taken, `${terms.seed} second`)
      .slice(0, shareOf(taken.length, terms.secondShare))
      .map(({ access }) => access),
  );
  return taken.map((one, turn) => {
    const officer = nextOfficer(terms.officers, turn, [one.person]);
    const second = confirmed.has(one.access) ? nextOfficer(terms.officers, turn + 1, [one.person, officer]) : null;
    return {
      access: one.access,
      because: one.urgent ? 'urgent' : chosen.has(one.access) ? 'drawn' : 'only',
      officer,
      second,
    };
  });
}

function inOrder<One extends Drawable>(accesses: readonly One[], seed: string): One[] {
  return accesses
    .map((one) => ({ one, place: sha256Of(seed + one.access) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ one }) => one);
}

/** The first of each person or practice that would have none. */
function onlyOnes(ordered: readonly Drawable[], chosen: ReadonlySet<string>, way: Way): Set<string> {
  const only = new Set<string>();
  if (way === 'random') return only;
  const groupOf = (one: Drawable) => (way === 'per-person' ? one.person : one.buddy);
  const seen = new Set(ordered.filter((one) => one.urgent || chosen.has(one.access)).map(groupOf));
  for (const one of ordered) {
    if (seen.has(groupOf(one))) continue;
    seen.add(groupOf(one));
    only.add(one.access);
  }
  return only;
}

/** Whose turn it is, passing over those who may not. */
function nextOfficer(officers: readonly Officer[], turn: number, not: readonly (string | null)[]): string | null {
  for (let step = 0; step < officers.length; step += 1) {
    const one = officers[(turn + step) % officers.length];
    if (one && !not.includes(one.person)) return one.person;
  }
  return null;
}
