import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { formatNhsNumber, readNhsNumber } from '../../../shared/domain/patient/nhs-number';
import type { Rejection } from '../../../shared/protocol/sync';
import { useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { useDemonstration } from '../../app/useDemonstration';
import { useActor, useEngine, useNow } from '../../engine';
import { useMatch } from '../restriction/matching';
import { useSignInNote } from '../staff-access';
import { checkEntries, type EntryName } from './check-entries';
import { useCoverage } from './coverage-now';
import { focusEntry } from './Entry';
import { hiddenHome } from './home-name';
import { numberTaken, useNumberToBegin } from './number-to-begin';
import { performRequest } from './perform-request';
import { ledgerOfUnfinished, requestEntries, usualEntries, type RequestEntries } from './unfinished-request';

/** A request while it is filled in: what was typed, what is wrong with it, what will happen, and sending it. */
export function useRequest() {
  const engine = useEngine();
  const actor = useActor();
  const navigation = useNavigation();
  const today = londonDate(useNow(60));
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

  return {
    entries,
    change,
    presetHome: (home: RequestEntries['home']) => kept.preset('entries', { ...typedEntries, home }),
    kept,
    /** The patient's practice must not be shown. */
    hides,
    covered,
    signInNote,
    good,
    wrongAlready,
    said,
    leave: (name: EntryName): void => setLeft((before) => (before.has(name) ? before : new Set([...before, name]))),
    /** It is not beside a field already. */
    refusal: refusal && { ...refusal, besideField: entryOrder.some((name) => name === refusal.field) },
    breakingGlass,
    setBreakingGlass,
    complete,
    ask,
    form,
  };
}
export type UnfinishedRequest = ReturnType<typeof useRequest>;

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
