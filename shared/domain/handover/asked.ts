import { hasRole, type Actor } from '../../protocol/actor';
import { staffRoles } from '../roles';
import { isOpen, isTheBuddys, waitsForHome, type Climb } from './climb';
import type { Handover } from './model';

type Who = Pick<Actor, 'person' | 'name' | 'organisation' | 'roles'>;
type Climbed = Pick<Climb, 'level' | 'overdue'>;

/**
 * Whether an open handover is this person's business now, by the rule of Today: whose it is, the practice manager as it
 * climbs, and everybody once nobody took it. `shared/domain/access/sees-patient.ts` adds who has had to do with it.
 */
export function askedOf(one: Handover, climb: Climbed, actor: Who): boolean {
  if (!isOpen(one) || !hasRole(actor, ...staffRoles)) return false;
  const manages = hasRole(actor, 'practice-manager');
  if (one.home === actor.organisation) {
    if (one.state.is === 'accepted') return one.state.by.person === actor.person || (climb.overdue && manages);
    if (!waitsForHome(one)) return false;
    return owns(one, actor) || (climb.level >= 1 && manages) || climb.level === 2;
  }
  if (one.buddy !== actor.organisation) return false;
  const mine = one.offered.by.person === actor.person || manages;
  if (isTheBuddys(one)) return mine;
  return waitsForHome(one) && climb.level > 0 && (mine || climb.level === 2);
}

/** The home practice's role or person that it was handed to. */
function owns({ owner }: Handover, actor: Who): boolean {
  if (owner.is === 'role') return hasRole(actor, owner.role);
  return owner.is === 'person' && sameName(owner.name, actor.name);
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
