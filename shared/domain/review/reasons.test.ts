import { describe, expect, it } from 'vitest';
import type { Access } from '../access/model';
import type { Patient } from '../patient/model';
import { acknowledgementOfTest, requestArgs } from '../testing/signed';
import { devices, harbourView, ids, larkfield, people } from '../testing/practices';
import { reasonWithin, reviewReasons, toReview } from './reasons';

const patient: Patient = {
  nhsNumber: '9990123454',
  familyName: 'Okafor',
  givenName: 'Grace',
  dateOfBirth: '1962-03-14',
};
const at = '2026-11-24T10:46:00.000Z';
const now = '2026-11-24T12:00:00.000Z';
const opening = {
  at,
  receivedAt: at,
  acknowledgement: { ...acknowledgementOfTest, at },
  offline: false,
  closesAt: '2026-11-24T11:06:00.000Z',
};
const closing = { at: '2026-11-24T10:53:00.000Z', receivedAt: at, how: 'person' as const };
const handback = {
  at: '2026-11-24T10:54:00.000Z',
  receivedAt: at,
  by: people.harbourReception,
  nothingDone: true,
  note: null,
};
const grant = { how: 'in-advance' as const, at, receivedAt: at };

const usual: Access = {
  ...requestArgs,
  purpose: 'medication',
  basis: 'direct-care',
  urgency: 'now',
  relationship: 'none',
  buddy: harbourView.code,
  home: larkfield.code,
  by: people.harbourReception,
  device: devices.harbour,
  asked: { at, receivedAt: at },
  state: { is: 'handed-back', grant, opening, closing, handback },
  concerns: [],
  enquiries: [],
};
const earlier = (number: number, different: Partial<Access> = {}): Access => ({
  ...usual,
  id: ids.access.replace(/.$/, String(number + 5)),
  asked: { at: `2026-11-2${number}T09:00:00.000Z`, receivedAt: null },
  state: {
    is: 'handed-back',
    grant,
    opening: { ...opening, at: `2026-11-2${number}T09:00:00.000Z` },
    closing,
    handback,
  },
  ...different,
});
const codes = (access: Access, who: Patient | null = patient, others: Access[] = [], when = now) =>
  reviewReasons(
    access,
    who,
    others.map((one) => ({ access: one, patient })),
    when,
  ).map((one) => one.code);

describe('why an access is reviewed', () => {
  it('is at least that the person claimed the relationship themselves', () => {
    expect(codes(usual)).toEqual(['self-claimed']);
  });

  it.each<[string, Partial<Access>, string]>([
    ['danger to life', { breakGlass: true }, 'break-glass'],
    [
      'a concern',
      { concerns: [{ code: 'arrangement.suspended', says: 'It was suspended.', next: 'Ring.' }] },
      'concern',
    ],
    ['a declared relationship', { relationship: 'neighbour' }, 'relationship'],
    [
      'recorded offline',
      { state: { is: 'open', grant, opening: { ...opening, receivedAt: '2026-11-24T10:51:00.001Z' } } },
      'late',
    ],
    [
      'an overrun',
      { state: { is: 'closed', grant, opening, closing: { ...closing, at: '2026-11-24T11:08:00.001Z' } } },
      'overrun',
    ],
    [
      'an early morning',
      { state: { is: 'open', grant, opening: { ...opening, at: '2026-11-24T06:59:00.000Z', receivedAt: null } } },
      'odd-hours',
    ],
    [
      'somebody who was not at work',
      { state: { is: 'open', grant, opening: { ...opening, atWork: false } } },
      'not-at-work',
    ],
    [
      'a Saturday',
      { state: { is: 'open', grant, opening: { ...opening, at: '2026-11-28T11:00:00.000Z', receivedAt: null } } },
      'odd-hours',
    ],
    ['the same family name', { by: { ...people.harbourReception, name: 'Ada Okafor' } }, 'same-family-name'],
    [
      'a notice clicked through',
      {
        state: {
          is: 'open',
          grant,
          opening: { ...opening, acknowledgement: { ...opening.acknowledgement, shownForMs: 2_999 } },
        },
      },
      'clicked-through',
    ],
  ])('names %s', (_, different, code) => {
    expect(codes({ ...usual, ...different })).toEqual([code, 'self-claimed']);
  });

  it('does not mind five minutes, two minutes over, or a quick second reading of the same version', () => {
    expect(
      codes({
        ...usual,
        state: { is: 'open', grant, opening: { ...opening, receivedAt: '2026-11-24T10:51:00.000Z' } },
      }),
    ).toEqual(['self-claimed']);
    expect(
      codes({
        ...usual,
        state: { is: 'closed', grant, opening, closing: { ...closing, at: '2026-11-24T11:08:00.000Z' } },
      }),
    ).toEqual(['self-claimed']);
    const quick: Access = {
      ...usual,
      state: {
        is: 'open',
        grant,
        opening: { ...opening, acknowledgement: { ...opening.acknowledgement, shownForMs: 100 } },
      },
    };
    expect(codes(quick, null, [earlier(3)])).toEqual(['self-claimed']);
  });

  it('names what was never closed or handed back after a day', () => {
    const later = '2026-11-26T12:00:00.000Z';
    expect(codes({ ...usual, state: { is: 'open', grant, opening } }, patient, [], later)).toContain('never-closed');
    expect(codes({ ...usual, state: { is: 'closed', grant, opening, closing } }, patient, [], later)).toContain(
      'never-handed-back',
    );
    expect(codes({ ...usual, state: { is: 'closed', grant, opening, closing } })).not.toContain('never-handed-back');
  });

  it('names repeated looks at one patient, only when the patients can be read', () => {
    expect(codes(usual, patient, [earlier(2), earlier(3)])).toContain('repeated');
    expect(codes(usual, null, [earlier(2), earlier(3)])).not.toContain('repeated');
    expect(codes(usual, patient, [earlier(3)])).not.toContain('repeated');
  });

  it('names what may be one’s own record or a colleague’s, by the full name', () => {
    const named = (name: string): Partial<Access> => ({ by: { ...people.harbourReception, name } });
    expect(codes({ ...usual, ...named('Dr Grace Okafor') })).toContain('own-record');
    expect(codes({ ...usual, ...named('Dr Grace Okafor') })).not.toContain('same-family-name');
    const colleague = earlier(3, { by: { ...people.harbourClinician, name: 'Grace Okafor' } });
    expect(codes(usual, patient, [colleague])).toContain('colleague');
    expect(codes(usual, null, [colleague])).not.toContain('colleague');
    expect(reviewReasons(usual, patient, [], now, { colleagues: ['Grace Okafor'] }).map(({ code }) => code)).toContain(
      'colleague',
    );
  });

  it('names unusual volume, and whoever clicks through as a habit', () => {
    const many = (count: number, shownForMs: number) =>
      Array.from({ length: count }, (_, number) => ({
        ...usual,
        id: ids.access.replace(/.{3}$/, String(number + 200)),
        state: {
          is: 'open' as const,
          grant,
          opening: { ...opening, acknowledgement: { ...opening.acknowledgement, shownForMs } },
        },
      }));
    expect(codes(usual, null, many(9, 8_000))).toContain('unusual-volume');
    expect(codes(usual, null, many(8, 8_000))).not.toContain('unusual-volume');
    expect(codes(usual, null, many(5, 500))).toContain('clicks-through');
    expect(codes(usual, null, many(4, 500))).not.toContain('clicks-through');
    expect(codes(usual, null, many(5, 8_000))).not.toContain('clicks-through');
  });

  it('names danger to life after a refusal first', () => {
    const declined = earlier(3, {
      asked: { at: '2026-11-24T10:00:00.000Z', receivedAt: null },
      state: { is: 'declined', at, receivedAt: at, by: people.larkfieldManager, reason: usual.reason },
    });
    expect(codes({ ...usual, breakGlass: true }, patient, [declined]).slice(0, 2)).toEqual([
      'break-glass',
      'break-glass-after-refusal',
    ]);
  });
});

describe('the list to review', () => {
  const glass = earlier(1, { breakGlass: true });
  const neighbour = earlier(2, { relationship: 'neighbour' });
  const plain = earlier(3);
  const all = [plain, neighbour, glass].map((access) => ({ access, patient: null }));
  const officer = people.larkfieldPrivacy;

  it('begins with the most urgent, and leaves out what is settled and one’s own', () => {
    expect(toReview(all, [], officer, now).map((one) => one.access.id)).toEqual([glass.id, neighbour.id, plain.id]);
    const review = {
      access: glass.id,
      pair: 'pair:Z99001+Z99002',
      note: null,
      at: now,
      by: officer,
      receivedAt: null,
      awareAt: null,
    };
    expect(toReview(all, [{ ...review, outcome: 'appropriate' }], officer, now)).toHaveLength(2);
    expect(toReview(all, [{ ...review, outcome: 'asked' }], officer, now)).toHaveLength(3);
    expect(toReview(all, [], { ...officer, person: people.harbourReception.person }, now)).toEqual([]);
    expect(toReview(all, [], { ...officer, organisation: harbourView.code }, now)).toEqual([]);
  });

  it('leaves out what was asked and never opened, unless something was wrong with it', () => {
    const asked: Access = { ...usual, state: { is: 'requested' } };
    expect(toReview([{ access: asked, patient }], [], officer, now)).toEqual([]);
    const wrong: Access = { ...asked, concerns: [{ code: 'access.role', says: 'Not covered.', next: 'Ask.' }] };
    expect(toReview([{ access: wrong, patient }], [], officer, now)).toHaveLength(1);
  });
});

it('says a reason within a sentence: a concern keeps its capital and gives up its full stop', () => {
  const within = (code: 'concern' | 'late', label: string) => reasonWithin({ code, label, urgency: 3 });
  expect(within('concern', 'Larkfield Surgery is open.')).toBe('Larkfield Surgery is open');
  expect(within('late', 'Recorded offline, arrived late')).toBe('recorded offline, arrived late');
});
