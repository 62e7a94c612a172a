import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, longDate } from '../../../shared/domain/dates';
import type { LocumSession } from '../../../shared/domain/locum-session/model';
import { capitalised } from '../../../shared/domain/words';
import { hasRole, roleNames, type Role } from '../../../shared/protocol/actor';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { typedDate, typedTime } from '../../app/typed-date';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, usePhase, useRows } from '../../engine';
import {
  ActOrBack,
  ChoiceRow,
  Column,
  ComboBox,
  DateField,
  FieldRow,
  SidePanel,
  TextField,
  WhatWillHappen,
} from '../../ui';

/** A session is planned, or a planned one corrected. The manager plans for anybody of the staff, everybody else for themself. */
export function PlanSession({ session }: { session?: LocumSession }) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const { back } = useNavigation();
  const practice = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const ledger = practiceLedger(actor.organisation);
  const staff = useRows('staff')
    .filter((view) => view.ledger === ledger && view.value.left === null)
    .map(({ value }) => ({
      id: value.person,
      name: value.name,
      meta: value.roles.map((one) => roleNames[one]).join(', '),
      roles: value.roles,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const systems = useRows('system')
    .filter(({ value }) => value.organisation === actor.organisation)
    .map(({ value }) => value.system);
  const today = londonDate(useInstant(60));
  const forOthers = hasRole(actor, 'practice-manager');
  const [id] = useState(() => session?.id ?? crypto.randomUUID());
  const [person, setPerson] = useState(session?.person ?? (forOthers ? null : actor.person));
  const [role, setRole] = useState<Role | null>(session?.role ?? null);
  const [date, setDate] = useState(session ? dayMonthYear(session.date) : '');
  const [from, setFrom] = useState(session?.from ?? '');
  const [to, setTo] = useState(session?.to ?? '');
  const [reportTo, setReportTo] = useState(session?.reportTo ?? '');
  const [telephone, setTelephone] = useState(session?.telephone ?? '');
  const [system, setSystem] = useState<string | null>(session ? session.system : (systems[0] ?? null));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const who = staff.find((one) => one.id === person);
  const roles = who?.roles ?? (person === actor.person ? actor.roles : []);
  const as = role !== null && roles.includes(role) ? role : (roles[0] ?? null);
  const day = typedDate(date, Number(today.slice(0, 4)));
  const begins = typedTime(from);
  const ends = typedTime(to);
  const said = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const go = async () => {
    setTried(true);
    if (person === null || as === null || day === undefined || begins === undefined || ends === undefined) return;
    if (reportTo.trim() === '') return;
    const plan = {
      role: as,
      date: day,
      from: begins,
      to: ends,
      reportTo: reportTo.trim(),
      telephone: telephone.trim() === '' ? null : telephone.trim(),
      system,
    };
    const done = session
      ? await engine.perform('locum.change', ledger, { id, plan })
      : await engine.perform('locum.plan', ledger, { id, person, plan });
    setRefused(done.ok ? null : done.rejection);
    if (done.ok) back();
  };
  const name = who?.name ?? actor.name;
  return (
    <Column
      title={session ? `Change the session of ${session.name}` : `Plan a session at ${practice}`}
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={go} onBack={back}>
              {session ? 'Change this session' : 'Plan this session'}
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              {
                id: 'day',
                kind: 'next',
                text: `It stands in ${person === actor.person ? 'your' : 'the person’s'} day`,
                detail: 'With the way in and the telephone, offline too, whichever practice is acted for',
              },
              {
                id: 'practice',
                kind: 'next',
                text: `${practice} sees who comes`,
                detail: 'Under Staffing, Sessions. No other practice learns of it',
              },
              ...(person !== null && day !== undefined && begins !== undefined && ends !== undefined
                ? [{ id: 'what', kind: 'settled' as const, text: `${name}: ${longDate(day)}, ${begins} to ${ends}` }]
                : []),
            ]}
          />
        </SidePanel>
      }
    >
      {forOthers && !session && (
        <ComboBox
          label="Who comes?"
          hint="somebody of the practice’s list of staff"
          value={staff.find((one) => one.id === person) ?? null}
          onChange={(one) => setPerson(one?.id ?? null)}
          search={(text) => staff.filter((one) => one.name.toLowerCase().includes(text.trim().toLowerCase()))}
          none="Nobody of the staff is called so."
          autoFocus
          error={tried && person === null ? 'Choose who comes.' : said('person')}
        />
      )}
      {roles.length > 1 && (
        <ChoiceRow
          label="As what?"
          choices={roles.map((value) => ({ value, label: capitalised(roleNames[value]) }))}
          value={as}
          onChange={setRole}
          error={said('role')}
        />
      )}
      <FieldRow>
        <DateField
          label="Day"
          hint="25 11 2026"
          value={date}
          onChange={setDate}
          good={day === undefined ? undefined : longDate(day)}
          error={tried && day === undefined ? 'Type a day, like 25 11 2026.' : said('date')}
          {...(forOthers && !session ? {} : { autoFocus: true })}
        />
        <TextField
          label="From"
          hint="08:30"
          width="small"
          value={from}
          onChange={setFrom}
          error={tried && begins === undefined ? 'Type a time.' : said('from')}
        />
        <TextField
          label="To"
          hint="12:30"
          width="small"
          value={to}
          onChange={setTo}
          error={tried && ends === undefined ? 'Type a time.' : said('to')}
        />
      </FieldRow>
      <TextField
        label="Where to report"
        hint="a desk or a person, never a patient"
        width="large"
        value={reportTo}
        onChange={setReportTo}
        maxLength={160}
        error={tried && reportTo.trim() === '' ? 'Say where to report on arrival.' : undefined}
      />
      <TextField
        label="Telephone"
        hint="if it is not the practice’s usual one"
        width="medium"
        value={telephone}
        onChange={setTelephone}
        maxLength={40}
      />
      {systems.length > 0 && (
        <ChoiceRow
          label="Which system?"
          choices={[...systems, ''].map((value) => ({ value, label: value === '' ? 'Not said' : value }))}
          value={system ?? ''}
          onChange={(value) => setSystem(value === '' ? null : value)}
        />
      )}
      <Refused by={refused?.field === undefined ? refused : null} />
    </Column>
  );
}
