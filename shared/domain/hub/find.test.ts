import fc from 'fast-check';
import { bundledHolidays } from '../calendar/holidays';
import { describe, expect, it } from 'vitest';
import { londonParts } from '../calendar';
import { hotHub, hubOf } from '../testing/hub';
import { people } from '../testing/practices';
import { ageOf, danger, findHub, type FindQuestion } from './find';
import { hoursOn } from './hours';
import { reaches, type Hub } from './model';

const tuesday = '2026-11-24T11:00:00.000Z';
const adult: FindQuestion = {
  age: { from: 64, to: 64 },
  symptoms: true,
  higherRisk: false,
  urgency: 'today',
  reach: 'in-person',
};
const cold = hubOf({
  id: '5b1f6a52-0c3d-4e7a-9b1c-000000000302',
  name: 'Saltmere Routine Hub',
  kind: 'routine',
  eligibility: { ...hotHub.eligibility, ageFrom: null, symptoms: 'not' },
});
const room = (places: number | null, until = '2026-11-24T18:30:00.000Z'): Hub['capacity'] => ({
  places,
  until,
  at: '2026-11-24T08:00:00.000Z',
  by: people.harbourReception,
});

describe('where a patient goes now', () => {
  it('says the place with its reason, and why not the others', () => {
    const found = findHub(adult, [cold, hubOf({ capacity: room(4) })], tuesday, bundledHolidays);
    expect(found.fits.map((one) => one.because)).toEqual([
      'Saltmere Hot Hub is open until 18:30, takes adults with symptoms, 4 places left.',
    ]);
    expect(found.misfits.map((one) => one.why)).toEqual(['Saltmere Routine Hub is not for people with symptoms.']);
  });

  it('sends danger to life to 999 and nowhere else', () => {
    expect(
      findHub({ ...adult, urgency: 'life' }, [hubOf({ capacity: room(4) })], tuesday, bundledHolidays),
    ).toMatchObject({
      first: danger,
      fits: [],
    });
  });

  it.each([
    ['full', { capacity: room(0) }, 'Saltmere Hot Hub is full.'],
    [
      'closed by its host',
      { closed: { reason: 'Nobody can come in', at: tuesday, by: people.harbourReception } },
      'Saltmere Hot Hub is closed by its host: Nobody can come in.',
    ],
    [
      'shut on a day that differs',
      { hours: { ...hotHub.hours, exceptions: [{ date: '2026-11-24', hours: null, why: 'Training' }] } },
      'Saltmere Hot Hub is shut now (Training). It opens on Wednesday 25 November 2026 at 08:00.',
    ],
  ])('never names a hub that is %s', (_, different, why) => {
    const found = findHub(adult, [hubOf({ capacity: room(4), ...different })], tuesday, bundledHolidays);
    expect(found.fits).toEqual([]);
    expect(found.misfits[0]?.why).toBe(why);
  });

  it('takes what was said of places only while it holds', () => {
    const [fit] = findHub(
      adult,
      [hubOf({ capacity: room(0, '2026-11-24T10:00:00.000Z') })],
      tuesday,
      bundledHolidays,
    ).fits;
    expect(fit?.because).toContain('nobody has said how many places are left, so ring first');
  });

  it('asks for the birthday when the year of birth leaves it open, and for the age when nothing was said', () => {
    const young = { ...adult, age: ageOf('2008', '2026-11-24')! };
    expect(findHub(young, [hubOf()], tuesday, bundledHolidays).misfits[0]?.why).toContain(
      'ask whether the birthday of this year has been',
    );
    expect(findHub({ ...adult, age: null }, [hubOf()], tuesday, bundledHolidays).misfits[0]?.why).toContain(
      'ask how old the patient is',
    );
  });

  it('never sends a small child to NHS 111 online', () => {
    const child = findHub({ ...adult, age: { from: 3, to: 3 } }, [], tuesday, bundledHolidays);
    expect(child.otherwise.join(' ')).toContain('not NHS 111 online, which is not for children under five');
    const unknown = findHub({ ...adult, age: null }, [], tuesday, bundledHolidays);
    expect(unknown.otherwise.join(' ')).toContain('NHS 111 online is not for children under five');
  });

  it('is shut on bank holidays unless its host says otherwise', () => {
    const boxing = '2026-12-28T11:00:00.000Z'; // Boxing Day, substitute day: a Monday
    expect(findHub(adult, [hubOf()], boxing, bundledHolidays).fits).toEqual([]);
    expect(
      findHub(adult, [hubOf({ hours: { ...hotHub.hours, bankHolidays: true } })], boxing, bundledHolidays).fits,
    ).toHaveLength(1);
  });

  it('says that a day may be a bank holiday when the list of them does not reach it', () => {
    const past = '2029-01-02T11:00:00.000Z'; // a Tuesday
    const [fit] = findHub(
      adult,
      [hubOf({ capacity: room(4, '2029-01-02T18:00:00.000Z') })],
      past,
      bundledHolidays,
    ).fits;
    expect(fit?.dayKnown).toBe(false);
    expect(fit?.because).toContain('The bank holidays of 2029 are not known here, and it is shut on them: ring first.');
    const always = hubOf({ hours: { ...hotHub.hours, bankHolidays: true } });
    expect(findHub(adult, [always], past, bundledHolidays).fits[0]?.dayKnown).toBe(true);
    expect(findHub(adult, [hubOf()], tuesday, bundledHolidays).fits[0]?.dayKnown).toBe(true);
  });

  it('never names a hub that is shut or full, or that is not for this patient, whatever is asked', () => {
    const matter = fc.constantFrom('either' as const, 'only' as const, 'not' as const);
    const age = fc.option(fc.integer({ min: 0, max: 120 }), { freq: 2 });
    const seldom = fc.integer({ min: 0, max: 4 }).map((one) => one === 0);
    const hubs = fc.array(
      fc
        .record({
          matters: fc.tuple(matter, matter),
          ages: fc.tuple(age, age),
          at: fc.subarray([...reaches], { minLength: 1 }),
          hours: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 15, max: 23 })),
          bankHolidays: fc.boolean(),
          places: fc.option(fc.integer({ min: 0, max: 3 })),
          closed: seldom,
          fresh: fc.boolean(),
        })
        .map((one) =>
          hubOf({
            eligibility: {
              symptoms: one.matters[0],
              higherRisk: one.matters[1],
              ageFrom: one.ages[0],
              ageTo: one.ages[1],
              reaches: one.at,
            },
            hours: {
              weekly: [0, 1, 2, 3, 4, 5].map((day) => ({ day, from: clock(one.hours[0]), until: clock(one.hours[1]) })),
              bankHolidays: one.bankHolidays,
              exceptions: [],
            },
            capacity: room(one.places, one.fresh ? '2027-06-01T00:00:00.000Z' : '2026-01-01T00:00:00.000Z'),
            closed: one.closed ? { reason: 'Shut', at: tuesday, by: people.harbourReception } : null,
          }),
        ),
      { maxLength: 4 },
    );
    const question = fc.record({
      age: fc.option(fc.integer({ min: 0, max: 119 }).map((from) => ({ from, to: from + 1 }))),
      symptoms: fc.boolean(),
      higherRisk: fc.boolean(),
      urgency: fc.constantFrom('life' as const, 'today' as const, 'routine' as const),
      reach: fc.constantFrom(...reaches),
    });
    const moment = fc
      .date({ min: new Date('2026-11-20T00:00:00Z'), max: new Date('2027-04-20T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
    let named = 0;
    fc.assert(
      fc.property(question, hubs, moment, (asked, known, now) => {
        const { fits, misfits, otherwise } = findHub(asked, known, now, bundledHolidays);
        expect(otherwise.join(' ')).toMatch(/999|Stay on the line/);
        if (asked.urgency === 'life') {
          expect(fits).toEqual([]);
          return;
        }
        expect(fits.length + misfits.length).toBe(known.length);
        for (const { hub } of fits) {
          named += 1;
          const { date, time } = londonParts(now);
          expect(hub.closed).toBeNull();
          expect(hoursOn(hub.hours, date, bundledHolidays).some((one) => one.from <= time && time < one.until)).toBe(
            true,
          );
          expect(hub.capacity?.places === 0 && hub.capacity.until > now).toBe(false);
          const { symptoms, higherRisk, ageFrom, ageTo, reaches: at } = hub.eligibility;
          expect(symptoms === 'either' || (symptoms === 'only') === asked.symptoms).toBe(true);
          expect(higherRisk === 'either' || (higherRisk === 'only') === asked.higherRisk).toBe(true);
          expect(at).toContain(asked.reach);
          if (ageFrom !== null) expect(asked.age?.from).toBeGreaterThanOrEqual(ageFrom);
          if (ageTo !== null) expect(asked.age?.to).toBeLessThanOrEqual(ageTo);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(named).toBeGreaterThan(30);
  });
});

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

it('reads an age or a year of birth', () => {
  expect(ageOf(' 7 ', '2026-11-24')).toEqual({ from: 7, to: 7 });
  expect(ageOf('1962', '2026-11-24')).toEqual({ from: 63, to: 64 });
  expect(ageOf('2026', '2026-11-24')).toEqual({ from: 0, to: 0 });
  expect(ageOf('2027', '2026-11-24')).toBeUndefined();
  expect(ageOf('14 Mar 1962', '2026-11-24')).toBeUndefined();
});
