import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { purposeNames, purposes, type Urgency } from '../../../shared/domain/access/model';
import { shortName } from '../../../shared/domain/words';
import { reasonExample } from '../../../shared/domain/access/reason';
import { relationshipNames, relationships } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { basisNames, bases } from '../../../shared/domain/notice/model';
import { noticeInForce, practiceRecipient } from '../../../shared/domain/notice/in-force';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { useDemonstration } from '../../app/useDemonstration';
import { formatNhsNumber, readNhsNumber } from '../../../shared/domain/patient/nhs-number';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import {
  Button,
  ChoiceRow,
  Column,
  DateField,
  FieldRow,
  Message,
  SidePanel,
  TextField,
  WhatWillHappen,
} from '../../ui';
import { BreakGlass } from './BreakGlass';
import { checkEntries, type EntryName } from './check-entries';
import { useCoverage } from './coverage-now';
import { Entry, focusEntry } from './Entry';
import { hiddenHome } from './home-name';
import { useMatch } from '../restriction/matching';
import { numberTaken, useNumberToBegin } from './number-to-begin';
import { performRequest } from './perform-request';
import { RegisteredPractice } from './RegisteredPractice';
import { ledgerOfUnfinished, requestEntries, usualEntries, type RequestEntries } from './unfinished-request';
import { useSignInNote } from '../staff-access';
import { happenings } from './happenings';

const urgencies: readonly Urgency[] = ['now', 'today', 'soon'];
/** In one row with the basis, so that the whole call fits a screen of 720 px. */
const urgencyInShort: Record<Urgency, string> = { now: 'Now', today: 'Today', soon: 'This week' };

/** Ask for access to a record, in the order of the telephone call, with what will happen beside it. */
export function RequestForm(): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const navigation = useNavigation();
  const today = londonDate(useNow(60));
  const notices = useRows('notice');
  const kept = useKept('access.request', ledgerOfUnfinished(actor.organisation));
  const [typedEntries, setEntries] = kept.field('entries', requestEntries, usualEntries);
  const demonstration = useDemonstration();
  const [left, setLeft] = useState<ReadonlySet<EntryName>>(new Set());
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [breakingGlass, setBreakingGlass] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const fillIn = (some: Partial<RequestEntries>): void => setEntries((before) => ({ ...before, ...some }));

  const begun = useNumberToBegin();
  const beginWith = useEffectEvent((number: string) => {
    fillIn({ nhsNumber: formatNhsNumber(number) });
    numberTaken();
  });
  useEffect(() => {
    if (begun !== null) beginWith(begun);
  }, [begun]);

  const typedNumber = readNhsNumber(typedEntries.nhsNumber, demonstration ? 'tests-too' : 'patients');
  const match = useMatch(typedNumber.is === 'complete' ? typedNumber.number : undefined);
  const found = match === 'looking' ? undefined : match;
  // Where the patient lives must not become known: whichever practice was chosen, it is not shown, and the right one is asked.
  const hides = found?.kind === 'location';
  const entries = useMemo<RequestEntries>(
    () =>
      found?.kind === 'location'
        ? { ...typedEntries, home: { code: found.home, name: hiddenHome, town: '' } }
        : typedEntries,
    [found, typedEntries],
  );
  const restriction = found && found.home === entries.home?.code ? found : undefined;
  const covered = useCoverage(entries, false, restriction?.kind);
  const coveredByGlass = useCoverage(entries, true, restriction?.kind);
  const signInNote = useSignInNote(hides ? undefined : entries.home?.code, covered);
  const { errors, good, wrongAlready, request } = checkEntries(
    entries,
    today,
    demonstration ? 'tests-too' : 'patients',
  );
  const said = (name: EntryName): string | undefined =>
    refusal?.field === name ? `${refusal.says} ${refusal.next}` : left.has(name) ? errors[name] : undefined;

  const change = (some: Partial<RequestEntries>): void => {
    setRefusal(null);
    fillIn(some);
  };

  /** Says everything that is missing and brings the person to the first of it. */
  const complete = (): boolean => {
    const first = entryOrder.find((name) => errors[name] !== undefined);
    if (first === undefined) return true;
    setLeft(new Set(entryOrder));
    focusEntry(form.current, first);
    return false;
  };

  const ask = async (breakGlass: boolean): Promise<void> => {
    const decided = breakGlass ? coveredByGlass : covered;
    if (match === 'looking' || !complete() || request === undefined || decided === undefined) return;
    const requested = await performRequest(engine, actor.organisation, request, decided, breakGlass, restriction?.hash);
    setBreakingGlass(false);
    if (!requested.ok) {
      setRefusal(requested.rejection);
      const { field } = requested.rejection;
      if (field !== undefined) focusEntry(form.current, field);
      return;
    }
    kept.done();
    // The form must not be gone back to: what it asked has been asked.
    if (requested.next === 'notice') navigation.instead({ at: 'access-notice', id: requested.id });
    else navigation.instead({ at: 'access-detail', id: requested.id });
  };

  const home = entries.home ? shortName(entries.home.name) : 'the practice';
  const refused = covered?.decision === 'refused';
  // When nothing else stands in the way, the one thing to do is to read it.
  const toRead = covered?.blocks.every((block) => block.code === 'protocol.unread') && refused && covered.arrangement;
  // Also where somebody would have to decide: they may not be reachable. Never for one's own practice, which needs no access.
  const mayBreakGlass =
    covered !== undefined && covered.decision !== 'granted' && entries.home?.code !== actor.organisation;
  const inForce = (basis: (typeof bases)[number]): boolean =>
    noticeInForce(
      notices.map((view) => view.value),
      { basis, recipient: practiceRecipient, on: today },
    ) !== undefined;
  const leave = (name: EntryName): void =>
    setLeft((before) => (before.has(name) ? before : new Set([...before, name])));

  return (
    <Column
      title="Request access to a record"
      side={
        <SidePanel
          title="What will happen"
          actions={
            <>
              {toRead ? (
                // What was typed stays in the form meanwhile; going back from there leads here.
                <Button
                  look="primary"
                  keys="Ctrl+Enter"
                  onPress={() => navigation.go({ at: 'protocol', view: 'read', id: toRead.id })}
                >
                  Read the protocol now
                </Button>
              ) : (
                <Button
                  look="primary"
                  keys="Ctrl+Enter"
                  onPress={() => ask(false)}
                  disabled={refused}
                  why={refused ? covered.because : undefined}
                >
                  {covered?.decision === 'home-practice-decides' ? `Ask ${home}` : 'Go on to the notice'}
                </Button>
              )}
              <Button keys="Esc" onPress={navigation.back}>
                Back
              </Button>
            </>
          }
          also={
            // What was typed stays in the form meanwhile; going back from there leads here.
            <Button look="quiet" keys="Alt+U" onPress={() => navigation.go({ at: 'hubs' })}>
              Would a hub see this patient?
            </Button>
          }
        >
          <WhatWillHappen lines={[...happenings(covered, entries), ...signInNote]} />
          <KeptNote kept={kept} />
          {mayBreakGlass && (
            <Button look="danger" onPress={() => complete() && setBreakingGlass(true)}>
              Danger to life: open without approval
            </Button>
          )}
          {refusal !== null && (
            <Message tone="bad" title={refusal.says} takesFocus={!entryOrder.some((name) => name === refusal.field)}>
              {refusal.next} Nothing was recorded, and nothing you typed is lost.
            </Message>
          )}
        </SidePanel>
      }
    >
      <div ref={form}>
        <Entry name="nhsNumber" onLeave={leave}>
          <TextField
            label="NHS number"
            width="number"
            inputMode="numeric"
            value={entries.nhsNumber}
            onChange={(text) => change({ nhsNumber: text })}
            good={good.nhsNumber}
            // What is wrong with a whole number is said as it is typed; what is still missing only on leaving.
            error={said('nhsNumber') ?? wrongAlready.nhsNumber}
            required
            autoFocus
          />
        </Entry>
        <FieldRow>
          <Entry name="familyName" onLeave={leave}>
            <TextField
              label="Family name"
              width="medium"
              value={entries.familyName}
              onChange={(text) => change({ familyName: text })}
              error={said('familyName')}
              required
            />
          </Entry>
          <Entry name="givenName" onLeave={leave}>
            <TextField
              label="Given name"
              hint="if known"
              width="number"
              value={entries.givenName}
              onChange={(text) => change({ givenName: text })}
              error={said('givenName')}
            />
          </Entry>
          <Entry name="dateOfBirth" onLeave={leave}>
            <DateField
              label="Date of birth"
              value={entries.dateOfBirth}
              onChange={(text) => change({ dateOfBirth: text })}
              good={good.dateOfBirth}
              error={said('dateOfBirth')}
              required
            />
          </Entry>
        </FieldRow>
        <Entry name="home" onLeave={leave}>
          {hides ? (
            <Message tone="warn" title="The patient’s practice is not shown with this patient">
              It has asked for that, and is asked itself. Do not say its name to anybody who calls.
            </Message>
          ) : (
            <RegisteredPractice
              value={entries.home}
              onChange={(chosen) => change({ home: chosen })}
              onPreset={(home) => kept.preset('entries', { ...typedEntries, home })}
              error={said('home')}
            />
          )}
        </Entry>
        <Entry name="purpose" onLeave={leave}>
          <ChoiceRow
            label="What is it for?"
            choices={purposes.map((value) => ({ value, label: purposeNames[value] }))}
            value={entries.purpose}
            onChange={(purpose) => change({ purpose })}
            error={said('purpose')}
          />
        </Entry>
        <FieldRow>
          <Entry name="basis" onLeave={leave}>
            <ChoiceRow
              label="On what basis?"
              choices={bases.map((value) => ({
                value,
                label: basisNames[value],
                closed: inForce(value) ? undefined : 'none in force today',
              }))}
              value={entries.basis}
              onChange={(basis) => change({ basis })}
              error={said('basis')}
            />
          </Entry>
          <Entry name="urgency" onLeave={leave}>
            <ChoiceRow
              label="How urgent is it?"
              choices={urgencies.map((value) => ({ value, label: urgencyInShort[value] }))}
              value={entries.urgency}
              onChange={(urgency) => change({ urgency })}
            />
          </Entry>
        </FieldRow>
        <Entry name="relationship" onLeave={leave}>
          <ChoiceRow
            label="Do you know this patient?"
            choices={relationships.map((value) => ({ value, label: relationshipNames[value] }))}
            value={entries.relationship}
            onChange={(relationship) => change({ relationship })}
            error={said('relationship')}
          />
        </Entry>
        <Entry name="reason" onLeave={leave}>
          <TextField
            label="Reason"
            hint="one sentence that the privacy officer will read"
            width="full"
            placeholder={reasonExample}
            value={entries.reason}
            onChange={(text) => change({ reason: text })}
            error={said('reason')}
            required
          />
        </Entry>
      </div>
      <BreakGlass
        open={breakingGlass}
        home={entries.home?.name ?? home}
        onClose={() => setBreakingGlass(false)}
        onOpen={() => ask(true)}
      />
    </Column>
  );
}

const entryOrder: readonly EntryName[] = [
  'nhsNumber',
  'familyName',
  'givenName',
  'dateOfBirth',
  'home',
  'purpose',
  'basis',
  'relationship',
  'reason',
];
