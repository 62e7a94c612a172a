import { kinds, type NeedKind } from './kinds';
import type { Need } from './needs';

/** More sentences of one kind than this are said together. */
export const atMostOfOneKind = 7;

/**
 * The list of Today, with many sentences of one kind said as one that opens their list. What is red is never hidden: it
 * stands for itself, and the rest is said as "12 more".
 * @param needs the most urgent first
 */
export function grouped(needs: readonly Need[]): Need[] {
  const alike = new Map<NeedKind, Need[]>();
  const red = new Set<NeedKind>();
  for (const need of needs) {
    if (need.kind === undefined) continue;
    if (need.tone === 'bad') red.add(need.kind);
    else alike.set(need.kind, [...(alike.get(need.kind) ?? []), need]);
  }
  return needs.flatMap((need) => {
    const { kind } = need;
    if (kind === undefined || need.tone === 'bad') return [need];
    const all = alike.get(kind) ?? [];
    if (all.length <= atMostOfOneKind) return [need];
    return all[0] === need ? [together(kind, need, `${all.length}${red.has(kind) ? ' more' : ''}`)] : [];
  });
}

/** @param first the most urgent of them: the whole is as urgent as it is */
const together = (kind: NeedKind, first: Need, count: string): Need => ({
  id: `all-${kind}`,
  says: kinds[kind].says(count),
  detail: `First: ${first.says}.`,
  since: first.since,
  place: kinds[kind].place,
  ...(first.tone ? { tone: first.tone } : {}),
});
