import { useState } from 'react';
import { longMoment } from '../../../shared/domain/dates';
import { builtInScale, scaleName, type ImportedScale, type ScaleTaken } from '../../../shared/domain/staffing/scale';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { Refused } from '../../app/Refused';
import { useActor, useEngine } from '../../engine';
import { Button, Chip, Table, VisuallyHidden } from '../../ui';
import names from './Board.module.css';
import { useScale } from './useScale';

/** Every scale and version that is here, who imported it and when, and the way back to each. */
export function ScaleList({
  shown,
  mayChoose,
  onShow,
  onSaid,
}: {
  /** The id of the one that is on the screen. */
  shown: string;
  mayChoose: boolean;
  onShow: (id: string) => void;
  onSaid: (text: string) => void;
}) {
  const engine = useEngine();
  const ledger = practiceLedger(useActor().organisation);
  const { inUse, imported, taken } = useScale();
  const [refused, setRefused] = useState<Rejection | null>(null);
  const lines = [...[...imported].sort((one, other) => other.at.localeCompare(one.at)).map(lineOf), builtInLine];
  const takeUp = async (id: string, name: string) => {
    const answer = await engine.perform('pressure.useScale', ledger, { id: crypto.randomUUID(), scale: id });
    setRefused(answer.ok ? null : answer.rejection);
    if (!answer.ok) return;
    onShow(id);
    onSaid(`In use from now on: ${name}.`);
  };
  return (
    <>
      <Refused by={refused} />
      <Table
        caption="All scales"
        rows={lines}
        rowId={(line) => line.id}
        columns={[
          { id: 'name', title: 'Scale', cell: (line) => line.name },
          { id: 'imported', title: 'Imported', cell: (line) => line.imported },
          {
            id: 'use',
            title: 'In use',
            cell: (line) =>
              line.id === inUse.id ? (
                <>
                  <Chip tone="good">In use</Chip> {takenLast(taken, line.id)}
                </>
              ) : (
                takenLast(taken, line.id)
              ),
          },
          {
            id: 'acts',
            title: 'To do',
            cell: (line) => (
              <span className={names.inRow}>
                <Button look="quiet" disabled={line.id === shown} onPress={() => onShow(line.id)}>
                  Show <VisuallyHidden>{line.name}</VisuallyHidden>
                </Button>
                {mayChoose && line.id !== inUse.id && (
                  <Button look="quiet" onPress={() => takeUp(line.id, line.name)}>
                    Use from now on <VisuallyHidden>{line.name}</VisuallyHidden>
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

interface ScaleLine {
  id: string;
  name: string;
  imported: string;
}
const lineOf = (one: ImportedScale): ScaleLine => ({
  id: one.id,
  name: scaleName(one),
  imported: `${longMoment(one.at)} by ${one.by.name}`,
});
const builtInLine: ScaleLine = {
  id: builtInScale.id,
  name: scaleName(builtInScale),
  imported: 'Comes with Practice Buddy',
};

/** Since when, by whom: "from Tuesday 24 November 2026, 09:10 by Anne Cole". */
function takenLast(taken: readonly ScaleTaken[], scale: string): string {
  const last = taken.filter((one) => one.scale === scale).sort((one, other) => other.order - one.order)[0];
  if (last) return `from ${longMoment(last.at)} by ${last.by.name}`;
  return scale === builtInScale.id ? 'from the beginning' : '';
}
