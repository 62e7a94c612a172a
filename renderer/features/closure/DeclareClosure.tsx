import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { z } from 'zod';
import type { Closure } from '../../../shared/domain/closure/model';
import { needsCover } from '../../../shared/domain/closure/needs-cover';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, usePhase, useRows } from '../../engine';
import { Button, ChoiceRow, Column, SidePanel, Switch } from '../../ui';
import { BuddiesClosed } from './BuddiesClosed';
import { ClosureFields } from './ClosureFields';
import { MomentFields } from './MomentFields';
import { saidApart, saidAt } from './refused-at';
import { ToldLines } from './ToldLines';
import { buddiesOf, tellings } from './told';
import { Past } from './Past';
import { momentSchema, reasonMissing, useClosureAnswers } from './useClosureAnswers';
import { daysOf, typedMoment, type TypedMoment } from './when';

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
  const holidays = useHolidays();
  const words = usePracticeWords();
  const name = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const active = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
  const buddies = buddiesOf(active, actor.organisation);

  const form = useKept(`closure.declare ${String(rehearse)}`);
  const answers = useClosureAnswers(form, { extent: 'full', cause: null, reason: '', until: nothing });
  const { extent, cause, reason } = answers;
  const [rehearsal, setRehearsal] = form.field('rehearsal', z.boolean(), rehearse);
  const [when, setWhen] = form.field('when', z.enum(['now', 'planned']), 'now');
  const [from, setFrom] = form.field('from', momentSchema, nothing);
  // Every buddy is asked unless somebody takes it out.
  const [without, setWithout] = form.field('without', z.array(z.string()), []);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [id] = useState(() => crypto.randomUUID());

  const cover = buddies.filter((code) => !without.includes(code));
  const begins = when === 'now' ? null : typedMoment(from, today);
  const ends = typedMoment(answers.until, today);
  const beginMissing = when === 'planned' && (begins === null || begins === undefined);
  const complete = !reasonMissing(answers) && !beginMissing && ends !== undefined;

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
  const noCover =
    !rehearsal && cover.length === 0 && needsCover({ from: begins ?? now, until: ends ?? null, extent }, holidays);
  const holiday = begins ? holidays.on(londonDate(begins)) : undefined;
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
      <Refused by={saidApart(refused, when === 'planned')} takesFocus />
      {buddiesClosed.length > 0 && (
        <BuddiesClosed of={buddiesClosed} onShow={(closure) => go({ at: 'closure', id: closure })} />
      )}
      <ClosureFields
        {...{ answers, ends, buddies, cover, buddiesClosed, now, tried, refused }}
        onCover={(chosen) => setWithout(buddies.filter((code) => !chosen.includes(code)))}
      >
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
            error={saidAt(refused)('from') ?? (tried && beginMissing ? 'Say the day and the time.' : undefined)}
            good={holiday}
          />
        )}
      </ClosureFields>
      <Switch label="Rehearsal" on={rehearsal} onChange={setRehearsal} />
      <Past closures={over} />
    </Column>
  );
}
