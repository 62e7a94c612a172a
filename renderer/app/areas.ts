import { hasRole, type Actor, type Role } from '../../shared/protocol/actor';
import type { RailIconName } from '../ui';
import type { Area } from './places';

/** The rail, in groups: what is done with a patient on the phone, what is agreed, what is looked back on. */
export const areaGroups: readonly (readonly Area[])[] = [
  ['today', 'day', 'access', 'handovers', 'closure', 'hubs'],
  ['arrangements', 'staff-access', 'staffing', 'smartcards'],
  ['review', 'reports', 'risks', 'protocol', 'notices'],
];

export const areaIcons: Record<Area, RailIconName> = {
  today: 'today',
  access: 'access',
  arrangements: 'arrangements',
  closure: 'closure',
  review: 'review',
  handovers: 'handover',
  hubs: 'hubs',
  staffing: 'people',
  'staff-access': 'key',
  protocol: 'protocol',
  notices: 'book',
  risks: 'risk',
  smartcards: 'card',
  reports: 'report',
  day: 'day',
};

/** Whether a person's roles have any use of an area; what has none is not in the rail. */
export function hasUseOf(area: Area, actor: Pick<Actor, 'roles'>): boolean {
  const roles = usedBy[area];
  return roles === undefined || hasRole(actor, ...roles);
}

/** Areas that are not everybody's. */
const usedBy: Partial<Record<Area, readonly Role[]>> = {
  review: ['privacy-officer', 'caldicott-guardian'],
  risks: ['practice-manager', 'privacy-officer', 'caldicott-guardian'],
  day: ['clinician'],
  reports: ['practice-manager', 'privacy-officer', 'caldicott-guardian'],
  smartcards: ['practice-manager', 'registration-authority', 'caldicott-guardian'],
};
