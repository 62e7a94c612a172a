import { useState } from 'react';
import { z } from 'zod';
import {
  closureCauseNames,
  closureCauses,
  closureExtentNames,
  closureExtents,
  type Closure,
  closureCause,
  closureExtent,
} from '../../../shared/domain/closure/model';
import { needsCover } from '../../../shared/domain/closure/needs-cover';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { bankHoliday, londonDate } from '../../../shared/domain/calendar';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, usePhase, useRows } from '../../engine';
import { Button, ChoiceRow, Column, SidePanel, Switch, TextArea } from '../../ui';
import { BuddiesClosed } from './BuddiesClosed';
import { CoverField } from './CoverField';
import { MomentFields } from './MomentFields';
import { ToldLines } from './ToldLines';
import { buddiesOf, tellings } from './told';
import { Past } from './Past';
import { daysOf, typedMoment, type TypedMoment } from './when';

const momentSchema = z.object({ date: z.string(), time: z.string() });
const nothing: TypedMoment = { date: '', time: '' };

/** Two clicks and a reason: what is closed and why, then, with what will be told to whom in sight, the button. */
export function DeclareClosure({
  over,
  rehearse = false,
  buddiesClosed,
}: {
  over: Closure[];
  /** Begin with a rehearsal. */
  rehearse?: boolean;
  buddiesClosed: Closure[];
}) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const { go, instead, back } = useNavigation();
  const now = useNow(30);
  const today = londonDate(now);
  const words = usePracticeWords();
  const name = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const active = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
  const buddies = buddiesOf(active, actor.organisation);

  const form = useKept(`closure.declare ${String(rehearse)}`);
  const [extent, setExtent] = form.field('extent', closureExtent, 'full');
  const [cause, setCause] = form.field('cause', closureCause.nullable(), null);
  const [rehearsal, setRehearsal] = form.field('rehearsal', z.boolean(), rehearse);
  const [when, setWhen] = form.field('when', z.enum(['now', 'planned']), 'now');
  const [from, setFrom] = form.field('from', momentSchema, nothing);
  const [until, setUntil] = form.field('until', momentSchema, nothing);
  const [reason, setReason] = form.field('reason', z.string(), '');
  // Every buddy is asked unless somebody takes it out.
  const [without, setWithout] = form.field('without', z.array(z.string()), []);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [id] = useState(() => crypto.randomUUID());

  const cover = buddies.filter((code) => !without.includes(code));
  const begins = when === 'now' ? null : typedMoment(from, today);
  const ends = typedMoment(until, today);
  const said = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const reasonMissing = reason.trim() === '';
  const beginMissing = when === 'planned' && (begins === null || begins === undefined);
  const complete = !reasonMissing && !beginMissing && ends !== undefined;

  const close = async () => {
    setTried(true);
    if (!complete) return;
    setRefused(null);
    const planned = when === 'planned';
    const args = {
      id,
      planned,
      from: begins ?? new Date().toISOString(),
      until: ends,
      extent,
      reason: reason.trim(),
      cover,
      ...(cause === null ? {} : { cause }),
      ...(rehearsal ? { rehearsal } : {}),
    };
    const declared = await engine.perform('closure.declare', boardLedger(actor.organisation), args);
    if (declared.ok) {
      form.done();
      instead({ at: 'closure', id });
    } else setRefused(declared.rejection);
  };
  const told = tellings({
    name,
    organisation: actor.organisation,
    extent,
    rehearsal,
    reason,
    cover,
    active,
    from: begins ?? null,
    until: ends ?? null,
    nameOf: words.nameOf,
  });
  const noCover = !rehearsal && cover.length === 0 && needsCover({ from: begins ?? now, until: ends ?? null, extent });
  const holiday = begins ? bankHoliday(londonDate(begins)) : undefined;
  return (
    <Column
      title={rehearsal ? `Rehearse closing ${name}` : `Close ${name}`}
      lead={
        rehearsal
          ? 'Practice only: nothing is closed, no record opens, and every screen and paper says so.'
          : 'For a while, for whatever reason. You can open again at any moment.'
      }
      side={
        <SidePanel
          title="What will be told, and to whom"
          actions={
            <>
              <Button look={rehearsal ? 'primary' : 'danger'} keys="Ctrl+Enter" onPress={close}>
                {rehearsal
                  ? when === 'now'
                    ? 'Begin the rehearsal now'
                    : 'Announce the rehearsal'
                  : when === 'now'
                    ? `Close ${name} now`
                    : `Announce that ${name} closes`}
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <ToldLines told={told} noCover={noCover} days={daysOf({ from: begins ?? now, until: ends ?? null })} />
        </SidePanel>
      }
    >
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} takesFocus />
      {buddiesClosed.length > 0 && (
        <BuddiesClosed of={buddiesClosed} onShow={(closure) => go({ at: 'closure', id: closure })} />
      )}
      <ChoiceRow
        label="What is closed?"
        choices={closureExtents.map((value) => ({ value, label: closureExtentNames[value] }))}
        value={extent}
        onChange={setExtent}
        autoFocus
      />
      <TextArea
        label="Why?"
        hint="your buddies read it; name no patient and nobody who is absent"
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={500}
        error={said('reason') ?? (tried && reasonMissing ? 'Say in one sentence why.' : undefined)}
      />
      <ChoiceRow
        label="From when?"
        choices={[
          { value: 'now', label: 'Now' },
          { value: 'planned', label: 'Planned, for later' },
        ]}
        value={when}
        onChange={setWhen}
      />
      {when === 'planned' && (
        <MomentFields
          label="Closes"
          value={from}
          onChange={setFrom}
          read={begins}
          error={said('from') ?? (tried && beginMissing ? 'Say the day and the time.' : undefined)}
          good={holiday}
        />
      )}
      <MomentFields
        label="Opens again"
        hint="if known"
        value={until}
        onChange={setUntil}
        read={ends}
        error={
          said('until') ?? (tried && ends === undefined ? 'Type a day and a time, or leave both empty.' : undefined)
        }
      />
      <CoverField
        buddies={buddies}
        value={cover}
        onChange={(chosen) => setWithout(buddies.filter((code) => !chosen.includes(code)))}
        closed={buddiesClosed}
        now={now}
        error={said('cover')}
      />
      <ChoiceRow
        label="What failed?"
        hint="you may leave it: the list of what must be done is shorter when it is said"
        choices={closureCauses.map((value) => ({ value, label: closureCauseNames[value] }))}
        value={cause}
        onChange={setCause}
      />
      <Switch label="Rehearsal" on={rehearsal} onChange={setRehearsal} />
      <Past closures={over} />
    </Column>
  );
}
