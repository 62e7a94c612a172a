import { z } from 'zod';
import { who, type Who } from '../../protocol/actor';
import { instant, line, uuid } from '../../protocol/primitives';

/** What somebody can do with a line of the list. */
export const lineActs = ['take', 'release', 'tick', 'undo', 'not-applicable', 'note'] as const;
export const lineAct = z.enum(lineActs);
export type LineAct = z.infer<typeof lineAct>;

export const lineEvent = z.object({
  act: lineAct,
  /** The reason of `undo` and `not-applicable`, the note; empty otherwise. Read by every buddy: names no patient. */
  words: z.string().max(500),
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type LineEvent = z.infer<typeof lineEvent>;

/**
 * Row kind `closureLine`, id `<closure>/<line>`: what happened to one line of the list. The home practice's people write
 * it in their board, a buddy's people in the ledger of the two; whoever shows it puts the events together.
 */
export const closureLine = z.object({ closure: uuid, line: line(60), events: z.array(lineEvent).min(1).max(200) });
export type ClosureLine = z.infer<typeof closureLine>;
export const lineRowId = (closure: string, lineId: string): string => `${closure}/${lineId}`;

interface Marked {
  by: Who;
  at: string;
}
export interface LineState {
  is: 'open' | 'done' | 'not-applicable';
  /** Who ticked it or set it aside; undefined while open. */
  settled: (Marked & { words: string }) | undefined;
  taken: Marked | undefined;
  /** Others who took it as well, before they could see that it was taken: they are told. */
  alsoTook: Marked[];
  /** The last time it was opened again, with the reason. */
  undone: (Marked & { words: string }) | undefined;
  notes: LineEvent[];
}

/** The state of one line from everybody's events: of two who took it or ticked it apart from each other, the first counts. */
export function lineState(events: readonly LineEvent[]): LineState {
  const state: LineState = {
    is: 'open',
    settled: undefined,
    taken: undefined,
    alsoTook: [],
    undone: undefined,
    notes: [],
  };
  for (const event of inOrder(events)) {
    const { by, at, words } = event;
    switch (event.act) {
      case 'take':
        if (!state.taken) state.taken = { by, at };
        else if (state.taken.by.person !== by.person) state.alsoTook.push({ by, at });
        break;
      case 'release':
        state.taken = undefined;
        state.alsoTook = [];
        break;
      case 'tick':
        if (state.is !== 'done') {
          state.is = 'done';
          state.settled = { by, at, words };
        }
        break;
      case 'not-applicable':
        if (state.is === 'open') {
          state.is = 'not-applicable';
          state.settled = { by, at, words };
        }
        break;
      case 'undo':
        state.is = 'open';
        state.settled = undefined;
        state.undone = { by, at, words };
        break;
      case 'note':
        state.notes.push(event);
        break;
    }
  }
  return state;
}

/** By time; two of one instant by their person, so that every computer has the same order. */
const inOrder = (events: readonly LineEvent[]): LineEvent[] =>
  [...events].sort(
    (one, other) =>
      one.at.localeCompare(other.at) ||
      one.by.person.localeCompare(other.by.person) ||
      lineActs.indexOf(one.act) - lineActs.indexOf(other.act),
  );
