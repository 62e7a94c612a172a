import { hasRole, type Actor } from '../../protocol/actor';
import { addDays, londonDate } from '../calendar';
import { askedOf } from '../handover/asked';
import { waitsForHome, type Climb } from '../handover/climb';
import type { Handover } from '../handover/model';
import { findableBy } from './findable';
import type { Access } from './model';

/** After this many days the home practice's clinicians find what was handed back in the patient's own record. */
export const daysToReadHandback = 30;

type Seen = Pick<Access, 'by' | 'buddy' | 'home' | 'state' | 'witness'>;
export interface OfAccess {
  value: Handover;
  climb: Pick<Climb, 'level' | 'overdue'>;
}

/**
 * Who reads a patient's name, date of birth and number in the lists and pages of accesses and handovers (decision 0043):
 * whoever finds the access by its patient (./findable.ts), and whoever has to do with it otherwise. Everybody else reads the
 * same access without the patient. A rule of what is shown: every reader of the ledger holds its key.
 * @param handovers those of this access
 * @param now ISO instant
 */
export function seesPatient(access: Seen, actor: Actor, handovers: readonly OfAccess[], now: string): boolean {
  if (findableBy(access, actor) === 'patient') return true;
  // Nobody looks at their own access from the other side.
  const asker = access.by.person === actor.person;
  if (access.buddy === actor.organisation) {
    const witness = access.witness?.by;
    return witness?.person === actor.person || handovers.some((one) => dealsWith(one, actor));
  }
  if (access.home !== actor.organisation || asker) return false;
  return decided(access, actor) || readsHandback(access, actor, now) || handovers.some((one) => dealsWith(one, actor));
}

/** Asked to take it on or to see that somebody does, or did something about it for this practice. */
function dealsWith({ value, climb }: OfAccess, actor: Actor): boolean {
  const acts = [value.offered, ...value.life];
  if (acts.some(({ by }) => by.person === actor.person && by.organisation === actor.organisation)) return true;
  // Whoever hands the work out must know what they hand out.
  const handsOut = value.home === actor.organisation && waitsForHome(value) && hasRole(actor, 'practice-manager');
  return handsOut || askedOf(value, climb, actor);
}

/** They let the person in, or declined it. */
function decided({ state }: Seen, actor: Actor): boolean {
  if (state.is === 'declined') return state.by.person === actor.person;
  return 'grant' in state && state.grant?.how === 'home-practice' && state.grant.by.person === actor.person;
}

/** The home practice's clinicians go on with the care: they read what was done, and to whom. */
function readsHandback({ state }: Seen, actor: Actor, now: string): boolean {
  if (state.is !== 'handed-back' || state.handback.nothingDone || !hasRole(actor, 'clinician')) return false;
  return londonDate(now) <= addDays(londonDate(state.handback.at), daysToReadHandback);
}
