import { useState } from 'react';
import type { Session, StaffState } from '../../../shared/domain/staffing/model';
import type { BoardLine } from '../../../shared/domain/staffing/suggest';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useActor, useEngine } from '../../engine';

export interface FilledCell {
  person: string;
  session: Session;
  state: StaffState | null;
}

/** A change of the board, and what stood there before. */
interface Step {
  date: string;
  before: FilledCell[];
}

export interface Recording {
  /** True when it was recorded. */
  fill: (cells: FilledCell[]) => Promise<boolean>;
  /** Takes the last change of this visit back; undefined when there is none. */
  undo: (() => Promise<void>) | undefined;
  refused: Rejection | null;
}

/** Filling in the board of a day, with a way back. */
export function useRecording(date: string, lines: readonly BoardLine[]): Recording {
  const engine = useEngine();
  const ledger = practiceLedger(useActor().organisation);
  const [steps, setSteps] = useState<Step[]>([]);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const perform = async (on: string, cells: FilledCell[]): Promise<boolean> => {
    const args = { date: on, cells: cells.map(({ person, session, state }) => ({ person, session, state })) };
    const done = await engine.perform('staffing.record', ledger, args);
    setRefused(done.ok ? null : done.rejection);
    return done.ok;
  };
  const last = steps.at(-1);
  return {
    refused,
    async fill(cells) {
      const before = cells.map(({ person, session }) => ({
        person,
        session,
        state: lines.find((line) => line.id === person)?.[session] ?? null,
      }));
      const done = await perform(date, cells);
      if (done) setSteps((all) => [...all, { date, before }]);
      return done;
    },
    undo:
      last === undefined
        ? undefined
        : async () => {
            if (await perform(last.date, last.before)) setSteps((all) => all.slice(0, -1));
          },
  };
}
