import { describe, expect, it } from 'vitest';
import { arrangement, draft, usualRelationships, type Arrangement } from '../../../shared/domain/arrangement/model';
import { closure, closureAnswer } from '../../../shared/domain/closure/model';
import type { Actor, Role } from '../../../shared/protocol/actor';
import { accessRow, opened } from '../access/testing/access-rows';
import { inOrderOfUrgency, needsOf, type Known, type Words } from './needs';

const uuid = () => crypto.randomUUID();
const person = uuid();
const at = (roles: Role[], organisation = 'Z99001'): Actor => ({ person, name: 'Anne Cole', organisation, roles });
const someone = (organisation: string): Actor => ({
  person: uuid(),
  name: 'Tom Ellery',
  organisation,
  roles: ['practice-manager'],
});
const names: Record<string, string> = { Z99001: 'Larkfield', Z99002: 'Harbour View' };
const words: Words = {
  shortName: (code) => names[code] ?? code,
  clock: (when) => when.slice(11, 16),
  since: (when) => when.slice(11, 16),
  date: (date) => date,
};

const known = (actor: Actor, some: Partial<Known> = {}): Known => ({
  actor,
  now: '2026-11-24T10:47:00.000Z',
  today: '2026-11-24',
  accesses: [],
  arrangements: [],
  drafts: [],
  closures: [],
  answers: [],
  ...some,
});

function between(mine: string, other: string, some: Partial<Arrangement> & { until?: string } = {}): Arrangement {
  const { until = '2027-03-31', ...rest } = some;
  return arrangement.parse({
    id: uuid(),
    terms: {
      parties: [mine, other].map((organisation) => ({
        organisation,
        name: names[organisation],
        town: '',
        postcode: '',
      })),
      systems: [{ organisation: mine, system: 'EMIS Web' }],
      roles: ['receptionist'],
      approval: 'in-advance',
      bases: ['direct-care'],
      from: '2026-11-03',
      until,
      risks: [{ id: 'some-risk', title: 'Risk', mitigation: 'Done.' }],
      relationships: usualRelationships,
      openMinutes: 20,
      contractBasis: '',
    },
    termsHash: 'a'.repeat(64),
    proposedAt: '2026-11-23T09:00:00.000Z',
    proposedBy: someone(mine),
    signatures: [],
    state: { is: 'signed', at: '2026-11-23T10:00:00.000Z' },
    ...rest,
  });
}

const closed = (organisation: string, some: object = {}) =>
  closure.parse({
    id: uuid(),
    organisation,
    planned: false,
    from: '2026-11-24T07:40:00.000Z',
    until: null,
    extent: 'full',
    reason: 'Burst pipe',
    cover: ['Z99001', 'Z99002'],
    declaredAt: '2026-11-24T07:40:00.000Z',
    declaredBy: someone(organisation),
    reopened: null,
    ...some,
  });

const says = (some: Known) => needsOf(some, words).map((need) => need.says);

describe('what needs a receptionist', () => {
  const receptionist = at(['receptionist'], 'Z99002');
  const mine = { person, buddy: 'Z99002' };

  it('is the record that is open, the one that may be opened, and what is to be handed back, oldest first', () => {
    const open = opened('2026-11-24T10:30:00.000Z');
    const accesses = [
      accessRow({
        ...mine,
        state: {
          is: 'closed',
          grant: null,
          opening: open.opening,
          closing: { at: '2026-11-24T10:40:00.000Z', receivedAt: null, how: 'person' },
        },
      }),
      accessRow({ ...mine, state: open }),
      accessRow({
        ...mine,
        state: { is: 'granted', grant: { how: 'in-advance', at: '2026-11-24T10:45:00.000Z', receivedAt: null } },
      }),
      accessRow({ ...mine, state: { is: 'requested' } }),
      accessRow({ buddy: 'Z99002', state: open }),
    ];
    const needs = needsOf(known(receptionist, { accesses }), words);
    expect(needs.map((need) => need.place.at)).toEqual(['access-open', 'access-handback', 'access-notice']);
    expect(needs[0]?.says).toBe('You have a record open at Larkfield');
  });

  it('is a refusal on its day, and not the day after', () => {
    const declined = (when: string) =>
      accessRow({
        ...mine,
        state: { is: 'declined', at: when, receivedAt: when, by: someone('Z99001'), reason: accessRow().reason },
      });
    expect(says(known(receptionist, { accesses: [declined('2026-11-24T09:00:00.000Z')] }))).toEqual([
      'Larkfield declined your request',
    ]);
    expect(says(known(receptionist, { accesses: [declined('2026-11-23T09:00:00.000Z')] }))).toEqual([]);
  });

  it('is a buddy that closed, until it opens again', () => {
    const one = closed('Z99001');
    expect(says(known(receptionist, { closures: [one] }))).toEqual([
      'Larkfield is closed: tell them what you can take',
    ]);
    const answer = closureAnswer.parse({
      closure: one.id,
      organisation: 'Z99002',
      capacity: 'all',
      note: '',
      at: one.from,
      by: receptionist,
      receivedAt: null,
    });
    expect(says(known(receptionist, { closures: [one], answers: [answer] }))).toEqual([
      'Larkfield has been closed since 07:40',
    ]);
    const reopened = { at: '2026-11-24T09:00:00.000Z', by: someone('Z99001'), note: '' };
    expect(says(known(receptionist, { closures: [{ ...one, reopened }] }))).toEqual([]);
  });

  it('is a question of the privacy officer', () => {
    const asked = { at: '2026-11-24T10:00:00.000Z', receivedAt: null, by: someone('Z99001') };
    const one = { ...accessRow(mine), enquiries: [{ id: uuid(), question: accessRow().reason, asked, reply: null }] };
    expect(says(known(receptionist, { accesses: [one] }))).toEqual([
      'Answer the question of Larkfield’s privacy officer',
    ]);
  });

  it('is nothing that a manager decides', () => {
    const accesses = [accessRow({ home: 'Z99002', buddy: 'Z99001' })];
    const arrangements = [between('Z99001', 'Z99002', { state: { is: 'proposed' } })];
    expect(says(known(receptionist, { accesses, arrangements }))).toEqual([]);
  });
});

describe('what needs a manager', () => {
  const manager = at(['practice-manager']);

  it('is a request that waits for an answer', () => {
    expect(says(known(manager, { accesses: [accessRow()] }))).toEqual([
      'Decide: Priya Nair, receptionist, asks for a record at your practice',
    ]);
  });

  it('is an arrangement that the others proposed, until we sign', () => {
    const proposed = between('Z99002', 'Z99001', { state: { is: 'proposed' } });
    expect(says(known(manager, { arrangements: [proposed] }))).toEqual([
      'Read and sign the arrangement that Harbour View proposed',
    ]);
    const signature = {
      by: manager,
      at: proposed.proposedAt,
      termsHash: proposed.termsHash,
      command: uuid(),
      receivedAt: null,
    };
    expect(says(known(manager, { arrangements: [{ ...proposed, signatures: [signature] }] }))).toEqual([]);
  });

  it('is a draft that was not sent', () => {
    const terms = { parties: between('Z99001', 'Z99002').terms.parties };
    const one = draft.parse({ id: uuid(), terms, savedAt: '2026-11-24T10:00:00.000Z', savedBy: manager, sentAt: null });
    expect(says(known(manager, { drafts: [one] }))).toEqual(['Finish the arrangement with Harbour View']);
    expect(says(known(manager, { drafts: [{ ...one, sentAt: '2026-11-24T10:10:00.000Z' }] }))).toEqual([]);
  });

  it('is an arrangement that ends within 60 days, unless its successor is on the way', () => {
    const ending = between('Z99001', 'Z99002', { until: '2026-12-24' });
    expect(says(known(manager, { arrangements: [ending] }))).toEqual(['Renew the arrangement with Harbour View']);
    expect(says(known(manager, { arrangements: [between('Z99001', 'Z99002', { until: '2027-01-24' })] }))).toEqual([]);
    const next = between('Z99001', 'Z99002', { until: '2027-12-24' });
    expect(says(known(manager, { arrangements: [ending, next] }))).toEqual([]);
  });

  it('is a buddy that is closed, for those whose work it changes', () => {
    const closures = [closed('Z99002')];
    for (const role of ['receptionist', 'clinician', 'practice-manager', 'caldicott-guardian'] as const)
      expect(says(known(at([role]), { closures }))).toHaveLength(1);
    for (const role of ['privacy-officer', 'registration-authority', 'administrator'] as const)
      expect(says(known(at([role]), { closures }))).toEqual([]);
  });

  it('is our own closure while it holds', () => {
    expect(says(known(manager, { closures: [closed('Z99001')] }))).toEqual(['We are closed since 07:40']);
    expect(says(known(manager, { closures: [closed('Z99001', { until: '2026-11-24T10:00:00.000Z' })] }))).toEqual([]);
  });
});

it('Today begins with what is bad, then what is late, each from the oldest', () => {
  const need = (id: string, since: string, tone?: 'bad' | 'warn') => ({
    id,
    since,
    says: id,
    detail: '',
    place: { at: 'today' as const },
    ...(tone ? { tone } : {}),
  });
  const list = [
    need('plain', '1'),
    need('late, newer', '3', 'warn'),
    need('bad', '9', 'bad'),
    need('late', '2', 'warn'),
  ];
  expect(inOrderOfUrgency(list).map(({ id }) => id)).toEqual(['bad', 'late', 'late, newer', 'plain']);
});
