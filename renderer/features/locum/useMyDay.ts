import { useEffect, useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { daysOf, type Placed } from '../../../shared/domain/locum-session/of-day';
import type { LocumSession } from '../../../shared/domain/locum-session/model';
import { json } from '../../../shared/protocol/primitives';
import { practiceLedger, referenceLedger } from '../../../shared/protocol/ledger';
import { distinctNames } from '../../../shared/domain/organisation/distinct-names';
import { useInstant } from '../../app/useInstant';
import { useActor, useDayBook, useEngine, useNow, usePhase, useRow, useRows } from '../../engine';
import { useStaffAccesses } from '../staff-access';
import { contentOf, dayContent, type DayContent } from './day-content';

/** One practice of the person's day. */
export interface DayPractice {
  organisation: string;
  /** With the code where two of the person’s practices have one name. */
  name: string;
  /** True for the one acted for now. */
  here: boolean;
  /** When its records last came from the service; null: not known to have. */
  syncedAt: string | null;
  content: DayContent;
}

export interface DaySession extends Placed<LocumSession> {
  practice: DayPractice;
  /** An unsent command of this desk has changed it. */
  pending: boolean;
}

/** The sessions planned at this practice. */
export function useSessionsHere() {
  const ledger = practiceLedger(useActor().organisation);
  const views = useRows('locumSession');
  return useMemo(() => views.filter((view) => view.ledger === ledger), [views, ledger]);
}

/** This practice's part of the person's day. */
function useContentHere(): DayContent {
  const actor = useActor();
  const sessions = useSessionsHere();
  const guides = useRows('system');
  const signIns = useStaffAccesses();
  const accesses = useRows('access');
  const register = useRow('organisation', referenceLedger, actor.organisation);
  const today = londonDate(useNow(60));
  return useMemo(
    () =>
      contentOf({
        actor,
        today,
        sessions: sessions.map((view) => view.value),
        guides: guides.map((view) => view.value),
        signIns,
        accesses: accesses.map((view) => view.value),
        telephone: register?.value.telephone ?? null,
      }),
    [actor, today, sessions, guides, signIns, accesses, register],
  );
}

/** Keeps this practice's part where the person finds it while they act for another. For the frame: once for each window. */
export function useKeepDay(): void {
  const engine = useEngine();
  const content = useContentHere();
  const text = JSON.stringify(content);
  useEffect(() => {
    // A disk that does not take it has said so already; the day is shown from memory here all the same.
    engine.keepForMyself(json.parse(JSON.parse(text))).catch(() => undefined);
  }, [engine, text]);
}

/** The person's practices on this computer: this one as it stands now, the others as they were when last acted for. */
export function useDayPractices(): DayPractice[] {
  const { organisation } = useActor();
  const phase = usePhase();
  const name = phase.is === 'ready' ? phase.organisationName : organisation;
  const content = useContentHere();
  const kept = useDayBook();
  return useMemo(() => {
    const nameOf = distinctNames([
      { organisation, name },
      ...kept.map((part) => ({ organisation: part.organisation, name: part.organisationName })),
    ]);
    return [
      { organisation, name: nameOf(organisation), here: true, syncedAt: null, content },
      ...kept.flatMap((part): DayPractice[] => {
        // Written by an older version of another shape: it is written anew when that practice is acted for again.
        const read = dayContent.safeParse(part.content).data;
        if (!read || part.organisation === organisation) return [];
        const { organisation: other, syncedAt } = part;
        return [{ organisation: other, name: nameOf(other), here: false, syncedAt, content: read }];
      }),
    ];
  }, [organisation, name, content, kept]);
}

/** Today's and the coming sessions at all of the person's practices, in order. */
export function useMyDay(): DaySession[] {
  const practices = useDayPractices();
  const here = useSessionsHere();
  const at = useInstant(60);
  const sessions = practices.flatMap((practice) => practice.content.sessions);
  return daysOf(sessions, at).flatMap((placed) => {
    const practice = practices.find((one) => one.organisation === placed.session.organisation);
    const pending = here.some((view) => view.id === placed.session.id && view.pending);
    return practice ? [{ ...placed, practice, pending }] : [];
  });
}
