import type { z } from 'zod';
import { capitalised } from '../words';
import { levels, opelOf, stepOf, type Level } from './level';

interface Rung {
  countsAs: Level;
  code: string;
  name: string;
  opel: number;
}

/** What is wrong with a scale's levels as a whole: its place in them, the member, and a sentence. */
export interface OrderFault {
  at: number | null;
  field: keyof Rung | null;
  says: string;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * A scale has one level for each of our steps, the calmest first, each at its own OPEL level, and no two that people
 * could take for each other.
 */
export function orderFaults(rungs: readonly Rung[]): OrderFault[] {
  const found: OrderFault[] = [];
  rungs.forEach((one, at) => {
    const before = rungs.slice(0, at);
    const says = (field: keyof Rung, text: string) => found.push({ at, field, says: text });
    const twin = before.find((other) => other.countsAs === one.countsAs);
    if (twin) says('countsAs', `“${twin.name}” counts as ${one.countsAs} already, and each step has one level.`);
    else if (before.some((other) => other.opel === one.opel))
      says('opel', `Another level stands at OPEL ${one.opel} already.`);
    else if (one.opel !== opelOf(one.countsAs))
      says('opel', `${capitalised(one.countsAs)} is OPEL ${opelOf(one.countsAs)}, and ${one.opel} stands here.`);
    else if (before.some((other) => stepOf(other.countsAs) > stepOf(one.countsAs)))
      says('countsAs', 'It stands after a worse level. Put the calmest first, the worst last.');
    if (before.some((other) => same(other.code, one.code))) says('code', `Another level has the code “${one.code}”.`);
    if (before.some((other) => same(other.name, one.name))) says('name', `Another level is called “${one.name}”.`);
  });
  for (const step of levels) {
    if (rungs.some((one) => one.countsAs === step)) continue;
    found.push({
      at: null,
      field: null,
      says: `No level counts as ${step}. Each of green, amber, red and black needs one.`,
    });
  }
  return found;
}

export function inOrder(rungs: Rung[], context: z.RefinementCtx): void {
  for (const { at, field, says } of orderFaults(rungs)) {
    context.addIssue({ code: 'custom', message: says, path: at === null || field === null ? [] : [at, field] });
  }
}
