import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { scaleContent, scaleName } from '../../../shared/domain/staffing/scale';
import { readScaleFile, type ScaleFault } from '../../../shared/domain/staffing/scale-file';
import { largestScaleFile } from '../../../shared/domain/staffing/text-of-file';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useActor, useConnection, useEngine } from '../../engine';
import { Button, ChooseFile, Message, Meta, SectionTitle, WhatWillHappen } from '../../ui';
import names from './Board.module.css';
import { ScaleDocument } from './ScaleDocument';
import { ScaleFaults } from './ScaleFaults';
import { useScale } from './useScale';

const ofScale = { label: 'File of a scale', accept: '.csv,text/csv' };
const chosenFile = z.object({ name: z.string(), scale: scaleContent });

/**
 * Another scale from a file: checked, shown whole before it is kept, or refused with every fault and its place. While one
 * is looked at, it stands in place of `children`.
 */
export function ImportScale({ children, onKept }: { children: ReactNode; onKept: (text: string) => void }) {
  const engine = useEngine();
  const offline = useConnection().is === 'offline';
  const ledger = practiceLedger(useActor().organisation);
  const { inUse } = useScale();
  const form = useKept('pressure.importScale');
  const [chosen, setChosen] = form.field('file', chosenFile.nullable(), null);
  const [justRead, setJustRead] = useState(false);
  const [faults, setFaults] = useState<{ file: string; of: ScaleFault[] } | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const take = async (file: File) => {
    // A file that is far too large is not even read.
    const bytes = new Uint8Array(await file.slice(0, largestScaleFile + 1).arrayBuffer());
    const read = readScaleFile(bytes);
    setRefused(null);
    setFaults(read.ok ? null : { file: file.name, of: read.faults });
    if (!read.ok) return;
    setJustRead(true);
    setChosen({ name: file.name, scale: read.scale });
  };
  const leave = () => {
    setRefused(null);
    form.done();
  };
  const keep = async () => {
    if (!chosen) return;
    const args = { id: crypto.randomUUID(), scale: chosen.scale };
    const answer = await engine.perform('pressure.importScale', ledger, args);
    setRefused(answer.ok ? null : answer.rejection);
    if (!answer.ok) return;
    form.done();
    onKept(`In use from now on: ${scaleName(chosen.scale)}.`);
  };
  return (
    <>
      <SectionTitle
        meta={<Meta>{`in use: ${scaleName(inUse)}`}</Meta>}
        actions={
          !chosen && (
            <ChooseFile {...ofScale} onChosen={take} keys="I">
              Import another scale from a file
            </ChooseFile>
          )
        }
      >
        {chosen ? 'Look at it before it is kept' : 'What the levels mean'}
      </SectionTitle>
      {faults && <ScaleFaults {...faults} />}
      {chosen ? (
        <>
          <Message
            key={chosen.name}
            tone="quiet"
            title={`${chosen.name} can be read. Nothing of it is kept yet.`}
            takesFocus={justRead}
          >
            Read each level, and whether it counts as the right one.
          </Message>
          <ScaleDocument scale={chosen.scale} whence={`From the file ${chosen.name}`} />
          <WhatWillHappen
            lines={[
              {
                id: 'use',
                kind: 'next',
                text: 'From now on levels are declared by these words, at all computers of the practice',
              },
              {
                id: 'buddies',
                kind: 'next',
                text: 'Your buddies read the words of the level you declare, with its scale and version',
              },
              { id: 'before', kind: 'settled', text: 'What was declared before keeps its own words' },
              ...(offline
                ? [
                    {
                      id: 'offline',
                      kind: 'note' as const,
                      text: 'You are offline: the others have it when you are connected',
                    },
                  ]
                : []),
            ]}
          />
          <KeptNote kept={form} />
          <Refused by={refused} takesFocus />
          <div className={names.acts}>
            <Button look="primary" keys="Ctrl+Enter" onPress={keep}>
              Keep it and use it from now on
            </Button>
            <ChooseFile {...ofScale} onChosen={take}>
              Choose another file
            </ChooseFile>
            <Button keys="Esc" onPress={leave}>
              Leave it
            </Button>
          </div>
        </>
      ) : (
        children
      )}
    </>
  );
}
