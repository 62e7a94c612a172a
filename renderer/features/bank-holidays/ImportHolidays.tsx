import { useState } from 'react';
import { z } from 'zod';
import { refusesOver } from '../../../shared/domain/calendar/check-days';
import { differencesOf, type HolidayDifference } from '../../../shared/domain/calendar/differences';
import { readHolidayFile, type HolidayFile } from '../../../shared/domain/calendar/read-file';
import { longDate } from '../../../shared/domain/dates';
import { counted } from '../../../shared/domain/words';
import { referenceLedger } from '../../../shared/protocol/ledger';
import { json } from '../../../shared/protocol/primitives';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useHolidays } from '../../app/useHolidays';
import { useEngine, useRows } from '../../engine';
import { ActOrBack, ChooseFile, Column, Message, SidePanel, Table, Toned, WhatWillHappen } from '../../ui';
import { yearsInWords, yearsOf } from './reach';
import names from './ImportHolidays.module.css';

/** For a service administrator: the official list from a file, with what it changes before it is kept. */
export function ImportHolidays() {
  const engine = useEngine();
  const { back, instead } = useNavigation();
  const holidays = useHolidays();
  const known = useRows('bankHolidays').length;
  const [chosen, setChosen] = useState<{ name: string; read: HolidayFile } | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const take = async (file: File) => {
    const read = readHolidayFile(new Uint8Array(await file.arrayBuffer()));
    const rejection = read.ok ? (refusesOver(read.value.days, holidays) ?? null) : read.rejection;
    setRefused(rejection);
    setChosen(read.ok && rejection === null ? { name: file.name, read: read.value } : null);
  };
  const keep = async () => {
    if (!chosen) return;
    const args = z.record(z.string(), json).parse({ number: known + 1, ...chosen.read });
    const done = await engine.perform('bankHolidays.import', referenceLedger, args);
    if (done.ok) instead({ at: 'notices', view: 'holidays' });
    else setRefused(done.rejection);
  };
  const differences = chosen ? differencesOf(chosen.read.days, holidays) : [];
  const years = chosen ? yearsOf(chosen.read.days) : [];
  const stay = holidays.years.map((one) => one.year).filter((year) => !years.includes(year));
  const gone = differences.filter((one) => one.is === 'gone').length;
  return (
    <Column
      title="Import bank holidays"
      lead="The official list for England and Wales, from gov.uk/bank-holidays (bank-holidays.json)."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={keep} onBack={back} disabled={chosen === null}>
              Import this list
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              chosen
                ? {
                    id: 'years',
                    kind: 'next',
                    text: `${yearsInWords(years)} follow this list`,
                    detail: stay.length === 0 ? 'It has every year' : `${yearsInWords(stay)} stay as they are`,
                  }
                : { id: 'years', kind: 'unknown', text: 'Choose the file', detail: 'What it changes is shown first' },
              {
                id: 'reach',
                kind: 'next',
                text: 'It reaches every computer by itself',
                detail: 'Core hours, closures, hubs and due days go by it, offline too',
              },
              {
                id: 'mistake',
                kind: 'note',
                text: 'A wrong list is put right by importing another',
                detail: 'Earlier lists stay on record',
              },
            ]}
          />
        </SidePanel>
      }
    >
      <div className={names.choose}>
        <ChooseFile label="File of bank holidays" accept=".json,application/json" onChosen={take} keys="F" autoFocus>
          {chosen ? 'Choose another file' : 'Choose the file'}
        </ChooseFile>
      </div>
      <Refused by={refused} takesFocus />
      {chosen && (
        <>
          <Message
            tone={gone > 0 ? 'warn' : 'good'}
            title={`${chosen.name}: ${counted(chosen.read.days.length, 'bank holiday')}, ${longDate(chosen.read.days[0]?.date ?? '')} to ${longDate(chosen.read.days.at(-1)?.date ?? '')}.`}
          >
            {gone > 0
              ? `${counted(gone, 'day is', 'days are')} no bank holiday any more: practices must be reachable then.`
              : `${counted(differences.length, 'day differs', 'days differ')} from the list in use.`}
          </Message>
          <Table
            caption="What changes"
            columns={[
              { id: 'date', title: 'Day', cell: (one) => longDate(one.date) },
              { id: 'is', title: 'Change', cell: changeOf },
              { id: 'title', title: 'Bank holiday', cell: (one) => one.title },
            ]}
            rows={differences}
            rowId={(one) => one.date}
          />
        </>
      )}
    </Column>
  );
}

function changeOf({ is, before }: HolidayDifference) {
  if (is === 'new') return 'New';
  return is === 'gone' ? <Toned tone="warn">No longer one</Toned> : `Before: ${before ?? ''}`;
}
