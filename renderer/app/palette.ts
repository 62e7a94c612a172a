import { isParty, standing, standingNames } from '../../shared/domain/arrangement/standing';
import type { Arrangement } from '../../shared/domain/arrangement/model';
import type { Organisation } from '../../shared/domain/organisation/model';
import type { Staff } from '../../shared/domain/staff/model';
import { signatories } from '../../shared/domain/roles';
import { listed } from '../../shared/domain/words';
import { hasRole, roleNames, type Actor } from '../../shared/protocol/actor';
import type { Found } from '../ui';
import { hasUseOf } from './areas';
import { areaNames, areas, type Place } from './places';

/** One thing the search box leads to. */
export interface Entry extends Found {
  leads: Place | 'lock' | 'sync';
}

/** What one area adds to the search: entries whose words fit. `fits('')` is true while nothing is typed. */
export type Finder = (fits: (words: string) => boolean) => Entry[];

/** What the search looks through. */
export interface Searched {
  actor: Actor;
  today: string;
  arrangements: readonly Arrangement[];
  searchOrganisations: (text: string, limit: number) => Organisation[];
  newId: () => string;
  /** The practice’s own list of staff. */
  staff?: readonly Staff[];
  /** One for each area beyond the main job. */
  finders?: readonly Finder[];
}

/** The ten digits of a pasted NHS number, whatever stands between them; its check digit is judged by the form. */
export function pastedNhsNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s\u200b-\u200d\ufeff\-–.]/g, '');
  return /^\d{10}$/.test(digits) ? digits : undefined;
}

/** What a person can do from anywhere, by their roles. */
function actions({ actor, newId }: Searched): Entry[] {
  const signs = hasRole(actor, ...signatories);
  const reviews = hasRole(actor, 'privacy-officer', 'caldicott-guardian');
  return [
    { id: 'request', name: 'Request access to a record', meta: 'Ctrl+N', leads: { at: 'access-request' } },
    ...(signs
      ? [{ id: 'draft', name: 'Begin a new arrangement', leads: { at: 'arrangement-draft' as const, id: newId() } }]
      : []),
    { id: 'close', name: 'Close or re-open the practice', leads: { at: 'closure' } },
    ...(reviews ? [{ id: 'review', name: 'Review who looked', leads: { at: 'review' as const } }] : []),
    { id: 'attention', name: 'What needs your attention', leads: { at: 'attention' } },
    { id: 'colleague', name: 'Add a colleague to this computer', leads: { at: 'add-colleague' } },
    { id: 'sync', name: 'Try to connect now', leads: 'sync' },
    { id: 'lock', name: 'Lock', meta: 'Ctrl+L', leads: 'lock' },
    { id: 'help', name: 'Help', meta: 'F1', leads: { at: 'help' } },
  ];
}

/** Everything that fits what was typed: a pasted NHS number first, then what one can do, arrangements, organisations. */
export function found(text: string, searched: Searched): Entry[] {
  const number = pastedNhsNumber(text);
  if (number !== undefined) {
    return [
      {
        id: 'request-number',
        name: 'Request access for this number',
        meta: 'Enter',
        leads: { at: 'access-request', nhsNumber: number },
      },
    ];
  }
  const wanted = text.trim().toLowerCase();
  const fits = (name: string) => wanted.split(/\s+/).every((word) => name.toLowerCase().includes(word));
  const doing = actions(searched).filter((one) => wanted === '' || fits(one.name));
  if (wanted === '') return doing;
  return [
    ...doing,
    ...areasFor(fits, searched),
    ...arrangementsFor(fits, searched),
    ...staffFor(fits, searched),
    ...(searched.finders ?? []).flatMap((finder) => finder(fits)),
    ...organisationsFor(text, searched),
  ];
}

function areasFor(fits: (name: string) => boolean, { actor }: Searched): Entry[] {
  return areas
    .filter((area) => hasUseOf(area, actor) && fits(areaNames[area]))
    .map((area) => ({ id: `area ${area}`, name: areaNames[area], meta: 'Go there', leads: { at: area } }));
}

/** People of one's own practice, and what they are. */
function staffFor(fits: (name: string) => boolean, { staff = [] }: Searched): Entry[] {
  return staff
    .filter((one) => one.left === null && fits(one.name))
    .map((one) => ({
      id: `staff ${one.person}`,
      name: one.name,
      meta: one.roles.map((role) => roleNames[role]).join(', '),
      leads: { at: 'staffing' },
    }));
}

function arrangementsFor(fits: (name: string) => boolean, { actor, arrangements, today }: Searched): Entry[] {
  return arrangements.flatMap((one) => {
    const others = one.terms.parties.filter((party) => party.organisation !== actor.organisation);
    const name = `Arrangement with ${listed(others.map((party) => party.name))}`;
    if (!fits(`${name} ${others.map((party) => party.organisation).join(' ')}`)) return [];
    return [
      {
        id: one.id,
        name,
        meta: standingNames[standing(one, today)],
        leads: { at: 'arrangements' as const, id: one.id },
      },
    ];
  });
}

function organisationsFor(text: string, { actor, arrangements, searchOrganisations, newId }: Searched): Entry[] {
  return searchOrganisations(text, 12).map((one): Entry => {
    const shared = arrangements.find((other) => isParty(other, one.code) && one.code !== actor.organisation);
    const leads: Place = shared
      ? { at: 'arrangements', id: shared.id }
      : hasRole(actor, ...signatories) && one.code !== actor.organisation
        ? { at: 'arrangement-draft', id: newId(), buddy: one.code }
        : { at: 'arrangements' };
    const what = one.code === actor.organisation ? 'your practice' : shared ? 'your buddy' : 'no arrangement with you';
    return {
      id: `organisation ${one.code}`,
      name: one.name,
      meta: [one.code, one.town, what].filter(Boolean).join(', '),
      leads,
    };
  });
}
