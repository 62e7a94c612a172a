import { signatories } from '../../shared/domain/roles';
import { hasRole, type Actor } from '../../shared/protocol/actor';
import { hasUseOf } from './areas';
import type { Findable } from './palette';
import { areaNames, areas, type Place } from './places';

/** What a person can do from anywhere, by their roles: it stands in the box while nothing is typed. */
export function doing({ actor, newId }: { actor: Actor; newId: () => string }): Findable[] {
  const signs = hasRole(actor, ...signatories);
  const reviews = hasRole(actor, 'privacy-officer', 'caldicott-guardian');
  const all: Omit<Findable, 'group'>[] = [
    { id: 'request', name: 'Request access to a record', meta: 'Ctrl+N', leads: { at: 'access-request' } },
    ...(signs
      ? [{ id: 'draft', name: 'Begin a new arrangement', leads: { at: 'arrangement-draft', id: newId() } as Place }]
      : []),
    { id: 'close', name: 'Close or re-open the practice', leads: { at: 'closure' } },
    ...(reviews ? [{ id: 'review', name: 'Review who looked', leads: { at: 'review' } as Place }] : []),
    { id: 'attention', name: 'What needs your attention', leads: { at: 'attention' } },
    { id: 'colleague', name: 'Add a colleague to this computer', leads: { at: 'add-colleague' } },
    { id: 'sync', name: 'Try to connect now', leads: 'sync' },
    { id: 'lock', name: 'Lock', meta: 'Ctrl+L', leads: 'lock' },
    { id: 'help', name: 'Help', meta: 'F1', leads: { at: 'help' } },
  ];
  return all.map((one) => ({ ...one, group: 'doing' }));
}

/** The areas that the person's roles have a use of. */
export const areasFor = (actor: Actor): Findable[] =>
  areas
    .filter((area) => hasUseOf(area, actor))
    .map((area) => ({
      id: `area ${area}`,
      group: 'areas',
      name: areaNames[area],
      meta: 'Go there',
      leads: { at: area },
    }));
