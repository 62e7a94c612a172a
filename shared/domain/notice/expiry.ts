import { hasRole, type Actor, type Role } from '../../protocol/actor';
import { addDays } from '../calendar';
import { staffRoles } from '../roles';
import { noticeInForce, practiceRecipient } from './in-force';
import { bases, type Notice } from './model';

/** Who can still do something about it: renew, tell the others, publish the next version. */
const early: readonly Role[] = ['practice-manager', 'privacy-officer', 'caldicott-guardian', 'administrator'];
/** How long before its last day the end of a notice is said: days, and to whom. */
const stages = [
  { days: 1, roles: [...staffRoles, 'administrator'] },
  { days: 7, roles: early },
  { days: 30, roles: early },
] as const satisfies readonly { days: number; roles: readonly Role[] }[];

/** A notice that ends soon without another that goes on from the day after. */
export interface EndingNotice {
  notice: Notice;
  /** Its last day. */
  until: string;
  /** Days from today to its last day; 0: it is the last day. */
  daysLeft: number;
  /** 30, 7 or 1: which warning this is. */
  stage: 30 | 7 | 1;
  /** The day on which this warning began. */
  since: string;
}

/**
 * The notices in force for practices that end within 30 days and have no successor, with the warning that is due. That no
 * notice is in force at all is normal (COPI) and is not among them.
 * @param today date in England
 */
export function endingNotices(notices: readonly Notice[], today: string): EndingNotice[] {
  return bases.flatMap((basis): EndingNotice[] => {
    const on = (day: string) => noticeInForce(notices, { basis, recipient: practiceRecipient, on: day });
    if (!on(today)) return [];
    // Day by day: what is in force today may be followed by a version that ends before it.
    for (let daysLeft = 0; daysLeft <= 30; daysLeft += 1) {
      const until = addDays(today, daysLeft);
      const one = on(until);
      if (!one || on(addDays(until, 1))) continue;
      const stage = stages.find(({ days }) => daysLeft <= days)?.days ?? 30;
      return [{ notice: one, until, daysLeft, stage, since: addDays(until, -stage) }];
    }
    return [];
  });
}

/** Whether this warning is for somebody with these roles: managers, guardians and who publishes notices early, at the end everybody. */
export const isWarned = ({ stage }: EndingNotice, actor: Pick<Actor, 'roles'>): boolean =>
  hasRole(actor, ...(stages.find(({ days }) => days === stage)?.roles ?? []));
