import { isParty } from '../../shared/domain/arrangement/standing';
import type { Arrangement } from '../../shared/domain/arrangement/model';
import type { Organisation } from '../../shared/domain/organisation/model';
import { signatories } from '../../shared/domain/roles';
import { hasRole, type Actor } from '../../shared/protocol/actor';
import { fitOf, fits, prepare, typedOf, type Prepared, type Typed } from '../engine/fit';
import { Vocabulary } from '../engine/search-words';
import type { Found, FoundAll } from '../ui';
import { groupNames, groupOrder, type GroupId } from './palette-groups';
import { areasFor, doing } from './palette-doing';
import type { Place } from './places';

/** One thing the search box leads to. */
export interface Entry extends Found {
  leads: Place | 'lock' | 'sync';
  /** The digits that the request begins with: kept in the unfinished request, never in a place. */
  nhsNumber?: string;
}

/** One thing that can be found by its words. */
export interface Findable {
  id: string;
  group: GroupId;
  name: string;
  /** What else it is found by. */
  also?: string;
  /** What it is and how it stands, in a few words; as a function when that costs something. */
  meta?: string | (() => string);
  leads: Entry['leads'];
}

/** What one area adds to the search; asked only when somebody searches, and remembered as long as the function stays the same. */
export type Finder = () => readonly Findable[];

/** A finder that makes its things once, when somebody first searches. */
export function lazily(make: () => readonly Findable[]): Finder {
  let made: readonly Findable[] | undefined;
  return () => (made ??= make());
}

/** What was found by a patient: entries that name them, and how many there are. */
export interface PatientEntries {
  entries: readonly (Entry & { fit: number })[];
  of: number;
  /** Patients are still being opened in memory. */
  opening: boolean;
}

/** What the search looks through. */
export interface Searched {
  actor: Actor;
  arrangements: readonly Arrangement[];
  searchOrganisations: (text: string, limit: number) => Organisation[];
  patientsByName: (text: string, limit: number) => PatientEntries;
  patientsByNumber: (nhsNumber: string) => PatientEntries;
  newId: () => string;
  finders: readonly Finder[];
}

/** Of one group at most so many are shown, by how many groups there are. */
const mostOf = (groups: number): number => (groups <= 2 ? 10 : groups <= 4 ? 5 : 3);
/** More groups than these are only counted. */
const mostGroups = 7;
/** Looked for at most; beyond it "over 100" is said. */
const mostOrganisations = 100;

/** The ten digits of a pasted NHS number, whatever stands between them; its check digit is judged by the form. */
export function pastedNhsNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s\u200b-\u200d\ufeff\p{Pd}.]/gu, '');
  return /^\d{10}$/.test(digits) ? digits : undefined;
}

interface Group {
  id: GroupId;
  fit: number;
  items: Entry[];
  of: number;
}

/** Everything that fits what was typed, in groups, the group with the best fit first. Nothing typed: what one can do. */
export function found(text: string, searched: Searched): FoundAll<Entry> {
  const number = pastedNhsNumber(text);
  if (number !== undefined) return ofNumber(number, searched);
  const typed = typedOf(text);
  if (typed.words.length === 0) {
    return { groups: [{ id: 'doing', title: groupNames.doing, items: doing(searched).map(entryOf) }], more: 0 };
  }
  const patients = searched.patientsByName(text, mostOf(1));
  const organisations = organisationsFor(text, typed, searched);
  const all = [doing(searched), areasFor(searched.actor), ...searched.finders.map((finder) => finder())];
  let groups = listed(all, typed, fitOf);
  if (groups.length === 0 && organisations.items.length === 0) groups = listed(all, meantBy(all, typed), meantFit);
  groups.push(organisations);
  groups.push({
    id: 'patients',
    fit: Math.max(0, ...patients.entries.map((one) => one.fit)),
    items: [...patients.entries],
    of: patients.of,
  });
  return { ...calm(groups), opening: patients.opening };
}

/** First a new request, then what there is of this number that one may see. */
function ofNumber(nhsNumber: string, searched: Searched): FoundAll<Entry> {
  const { entries, of, opening } = searched.patientsByNumber(nhsNumber);
  const ask: Entry = {
    id: 'request-number',
    name: 'Request access for this number',
    meta: 'Enter',
    leads: { at: 'access-request' },
    nhsNumber,
  };
  const groups: { id: string; title: string; items: Entry[] }[] = [
    { id: 'number', title: groupNames.number, items: [ask] },
  ];
  const items = entries.slice(0, mostOf(1));
  if (items.length > 0) groups.push({ id: 'patients', title: 'Accesses for this number', items: [...items] });
  return { groups, more: of - items.length, opening };
}

/** A calm number of groups and entries; what is left out is counted. */
function calm(groups: readonly Group[]): FoundAll<Entry> {
  const there = groups
    .filter(({ items }) => items.length > 0)
    .sort((one, other) => other.fit - one.fit || groupOrder.indexOf(one.id) - groupOrder.indexOf(other.id));
  const most = mostOf(there.length);
  const shown = there.slice(0, mostGroups).map(({ id, items, of }) => ({
    id,
    title: groupNames[id],
    items: items.slice(0, most),
    of,
  }));
  const count = (some: readonly { of: number }[]) => some.reduce((sum, { of }) => sum + of, 0);
  return {
    groups: shown.map(({ of, ...group }) => (of > group.items.length ? { ...group, of } : group)),
    more: count(there) - shown.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/** Made ready once for each thing, as long as it is there. */
const ready = new WeakMap<Findable, Prepared>();
function preparedOf(one: Findable): Prepared {
  let prepared = ready.get(one);
  if (!prepared) ready.set(one, (prepared = prepare(one.name, one.also)));
  return prepared;
}

function listed<T>(all: readonly (readonly Findable[])[], typed: T, fit: (one: Prepared, typed: T) => number): Group[] {
  const groups = new Map<GroupId, { best: { one: Findable; fit: number }[]; of: number }>();
  const most = mostOf(1);
  for (const some of all) {
    for (const one of some) {
      const fitting = fit(preparedOf(one), typed);
      if (fitting === fits.none) continue;
      let group = groups.get(one.group);
      if (!group) groups.set(one.group, (group = { best: [], of: 0 }));
      group.of++;
      const { best } = group;
      if (best.length === most && fitting <= (best.at(-1)?.fit ?? 0)) continue;
      // Of equals the earlier stays first.
      const at = best.findIndex((other) => other.fit < fitting);
      best.splice(at === -1 ? best.length : at, 0, { one, fit: fitting });
      if (best.length > most) best.pop();
    }
  }
  return [...groups].map(([id, { best, of }]) => ({
    id,
    of,
    fit: best[0]?.fit ?? fits.none,
    items: best.map(({ one }) => entryOf(one)),
  }));
}

const entryOf = ({ id, name, meta, leads }: Findable): Entry => ({
  id,
  name,
  meta: typeof meta === 'function' ? meta() : meta,
  leads,
});

/** For each word typed, the beginnings of names that it may have been meant to be. */
function meantBy(all: readonly (readonly Findable[])[], typed: Typed): string[][] {
  const names = new Vocabulary();
  // Of references nobody would say that they were nearly typed right.
  for (const some of all) {
    for (const one of some) {
      if (one.group === 'accesses' || one.group === 'reviews') continue;
      for (const word of preparedOf(one).name.split(' ')) if (word !== '') names.add(word);
    }
  }
  return typed.words.map((word) => [word, ...names.meant(word)].map((meant) => ` ${meant}`));
}
const meantFit = (one: Prepared, ways: readonly (readonly string[])[]): number =>
  ways.length > 0 && ways.every((way) => way.some((beginning) => one.name.includes(beginning)))
    ? fits.meant
    : fits.none;

function organisationsFor(text: string, typed: Typed, searched: Searched): Group {
  const { actor, arrangements, searchOrganisations, newId } = searched;
  const all = searchOrganisations(text, mostOrganisations);
  const items = all.slice(0, mostOf(1)).map((one): Entry => {
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
  const [first] = all;
  const fit = first ? fitOf(prepare(first.name, `${first.code} ${first.town} ${first.postcode}`), typed) : fits.none;
  const exact = first !== undefined && first.code === typed.compact ? fits.exact : fit;
  return { id: 'organisations', fit: Math.max(exact, fits.meant), items, of: all.length };
}
