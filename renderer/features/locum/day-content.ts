import { z } from 'zod';
import type { Access } from '../../../shared/domain/access/model';
import { addDays } from '../../../shared/domain/calendar';
import { systemGuide, type SystemGuide } from '../../../shared/domain/closure/model';
import { locumSession, type LocumSession } from '../../../shared/domain/locum-session/model';
import { staffAccess } from '../../../shared/domain/staff-access/model';
import { userThere } from '../../../shared/domain/staff-access/who-can-get-in';
import { instant } from '../../../shared/protocol/primitives';
import type { Actor } from '../../../shared/protocol/actor';
import type { StaffAccessView } from '../staff-access';

/** The way into one system of the practice: its guide, and what is known of the person's own sign-in there. */
const way = z.object({
  guide: systemGuide.pick({ system: true, steps: true, telephone: true, otherwise: true, organisationNumber: true }),
  user: z.string().nullable(),
  /** What `rehearsed` judges by; null: nothing is recorded. */
  signIn: staffAccess.pick({ tries: true, prepared: true }).nullable(),
});
export type Way = z.infer<typeof way>;

/**
 * What a person keeps for themselves of one practice, to find it while they act for another: their sessions, the ways in,
 * and until when they have records open there. Never whose records: nothing here is about a patient.
 */
export const dayContent = z.object({
  sessions: z.array(locumSession),
  ways: z.array(way),
  telephone: z.string().nullable(),
  openUntil: z.array(instant),
});
export type DayContent = z.infer<typeof dayContent>;

export interface KnownHere {
  actor: Actor;
  /** Calendar date in England. */
  today: string;
  sessions: readonly LocumSession[];
  guides: readonly SystemGuide[];
  signIns: readonly StaffAccessView[];
  accesses: readonly Access[];
  /** The practice's number in the register. */
  telephone: string | null;
}

/** What of all that this practice's store holds is the person's own day. */
export function contentOf(known: KnownHere): DayContent {
  const { actor, today } = known;
  const mine = known.signIns.filter(({ one }) => one.person === actor.person && one.home === actor.organisation);
  return {
    sessions: known.sessions.filter(
      (one) => one.person === actor.person && one.withdrawn === null && one.date >= addDays(today, -1),
    ),
    ways: known.guides
      .filter((one) => one.organisation === actor.organisation)
      .map(({ system, steps, telephone, otherwise, organisationNumber }) => {
        const signIn = mine.find(({ one, standing }) => one.system === system && standing.canGetIn)?.one;
        return {
          guide: { system, steps, telephone, otherwise, ...(organisationNumber ? { organisationNumber } : {}) },
          user: signIn ? userThere(signIn) : null,
          signIn: signIn ? { tries: signIn.tries, prepared: signIn.prepared } : null,
        };
      }),
    telephone: known.telephone,
    openUntil: known.accesses.flatMap((one) =>
      one.by.person === actor.person && one.buddy === actor.organisation && one.state.is === 'open'
        ? [one.state.opening.closesAt]
        : [],
    ),
  };
}
