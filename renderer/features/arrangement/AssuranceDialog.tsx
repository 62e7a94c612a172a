import { useState } from 'react';
import { z } from 'zod';
import { dsptNames, dsptStatuses, toolkitYear, type Assurance } from '../../../shared/domain/arrangement/assurance';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { longDate, shortDate } from '../../../shared/domain/dates';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import { ActOrBack, ChoiceRow, DateField, Dialog, TextField } from '../../ui';

/** What was entered last for this practice, here or in another arrangement: nothing is typed twice. */
function useEnteredBefore(organisation: string): Assurance | undefined {
  const rows = useRows('assurance');
  return rows
    .map((view) => view.value)
    .filter((one) => one.organisation === organisation)
    .sort((one, other) => other.at.localeCompare(one.at))[0];
}

/** A practice enters how it stands: toolkit, registration, Caldicott Guardian. */
export function AssuranceDialog({ one, onClose }: { one: Arrangement; onClose: () => void }) {
  const engine = useEngine();
  const actor = useActor();
  const today = londonDate(useNow(60));
  const before = useEnteredBefore(actor.organisation);
  // The toolkit's year ends on 30 June.
  const present = Number(today.slice(0, 4)) + (today.slice(5) > '06-30' ? 1 : 0);
  const form = useKept(`assurance ${one.id}`);
  const [status, setStatus] = form.field('status', z.enum(dsptStatuses).nullable(), before?.dspt.status ?? null);
  const [year, setYear] = form.field('year', z.string(), String(before?.dspt.year ?? present - 1));
  const [number, setNumber] = form.field('number', z.string(), before?.ico.number ?? '');
  const [until, setUntil] = form.field('until', z.string(), before ? shortDate(before.ico.until) : '');
  const [guardian, setGuardian] = form.field('guardian', z.string(), before?.caldicottGuardian ?? '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const read = typedDate(until, Number(today.slice(0, 4)));
  const fits = /^Z[A-Z0-9]\d{6}$/i.test(number.trim());
  const save = async () => {
    setTried(true);
    setRefused(null);
    if (status === null || !fits || read === undefined || guardian.trim() === '') return;
    const done = await engine.perform('arrangement.assure', arrangementLedger(one.id), {
      dspt: { status, year: Number(year) },
      ico: { number: number.trim().toUpperCase(), until: read },
      caldicottGuardian: guardian.trim(),
    });
    if (done.ok) {
      form.done();
      onClose();
    } else setRefused(done.rejection);
  };
  return (
    <Dialog
      title="How your practice stands"
      open
      onClose={onClose}
      width="wide"
      actions={
        <ActOrBack onAct={save} onBack={onClose}>
          Show it to the other parties
        </ActOrBack>
      }
    >
      {before && <p>Filled with what {before.by.name} entered last. Change what is no longer so.</p>}
      <ChoiceRow
        label="Data Security and Protection Toolkit"
        choices={dsptStatuses.map((value) => ({ value, label: dsptNames[value] }))}
        value={status}
        onChange={setStatus}
        error={tried && status === null ? 'Choose how the last assessment came out.' : undefined}
      />
      <ChoiceRow
        label="Of which year?"
        choices={[present - 2, present - 1, present].map((each) => ({
          value: String(each),
          label: toolkitYear(each),
        }))}
        value={year}
        onChange={setYear}
      />
      <TextField
        label="Registration with the Information Commissioner"
        hint="as ZA123456"
        value={number}
        onChange={setNumber}
        maxLength={12}
        error={tried && !fits ? 'It is Z, a letter or digit, and six digits. Look it up at ico.org.uk.' : undefined}
      />
      <DateField
        label="It runs out on"
        value={until}
        onChange={setUntil}
        error={tried && read === undefined ? 'Type the day as 31 5 2027.' : undefined}
        good={read === undefined ? undefined : longDate(read)}
      />
      <TextField
        label="Caldicott Guardian"
        value={guardian}
        onChange={setGuardian}
        maxLength={120}
        error={tried && guardian.trim() === '' ? 'Name the Caldicott Guardian.' : undefined}
      />
      <KeptNote kept={form} />
      <Refused by={refused} />
    </Dialog>
  );
}
