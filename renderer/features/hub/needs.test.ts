import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import type { Hub } from '../../../shared/domain/hub/model';
import { hubOf } from '../../../shared/domain/testing/hub';
import { people } from '../../../shared/domain/testing/practices';
import type { Actor } from '../../../shared/protocol/actor';
import { hubNeeds } from './needs';

/** A Tuesday morning; the hub is open from 08:00 until 18:30. */
const morning = '2026-11-24T10:47:00.000Z';
const evening = '2026-11-24T20:00:00.000Z';
const says = (actor: Actor, different: Partial<Hub>, now = morning) =>
  hubNeeds([hubOf(different)], actor, now, bundledHolidays).map((need) => need.says);
const places = (count: number, at = '2026-11-24T08:05:00.000Z', until = '2026-11-24T18:30:00.000Z') => ({
  capacity: { places: count, at, until, by: people.harbourReception },
});
const closed = { closed: { reason: 'The heating failed', at: '2026-11-24T08:00:00.000Z', by: people.harbourManager } };
const hours = hubOf().hours;

describe('whoever sends patients', () => {
  it('reads of a hub that is full, and of none with room', () => {
    expect(says(people.larkfieldReception, places(0))).toEqual(['Saltmere Hot Hub is full']);
    expect(says(people.larkfieldReception, places(2))).toEqual([]);
    expect(says(people.larkfieldReception, {})).toEqual([]);
    expect(says(people.larkfieldReception, places(0, morning, '2026-11-25T18:30:00.000Z'), evening)).toEqual([]);
  });

  it('reads of one that its host closed, on days on which it would be open', () => {
    expect(says(people.larkfieldReception, closed)).toEqual(['Saltmere Hot Hub is closed by its host']);
    expect(says(people.larkfieldReception, closed, '2026-11-28T10:00:00.000Z')).toEqual([]);
    expect(says(people.larkfieldManager, closed)).toEqual([]);
    expect(says(people.larkfieldAuthority, closed)).toEqual([]);
  });

  it('reads of other hours on the day itself, while they matter', () => {
    const on = (date: string, differs: { from: string; until: string } | null) => ({
      hours: { ...hours, exceptions: [{ date, hours: differs, why: 'Training' }] },
    });
    expect(says(people.larkfieldReception, on('2026-11-24', null))).toEqual(['Saltmere Hot Hub is shut today']);
    const short = { from: '08:00', until: '12:00' };
    expect(says(people.larkfieldReception, on('2026-11-24', short))).toEqual([
      'Saltmere Hot Hub has other hours today: 08:00 to 12:00',
    ]);
    expect(says(people.larkfieldReception, on('2026-11-24', short), evening)).toEqual([]);
    expect(says(people.larkfieldReception, on('2026-11-25', short))).toEqual([]);
  });
});

describe('whoever works at its host', () => {
  it('is asked for the places while it is open and nobody has said them', () => {
    expect(says(people.harbourManager, {})).toEqual(['Say how many places Saltmere Hot Hub has today']);
    expect(says(people.harbourReception, places(2, '2026-11-23T09:00:00.000Z', '2026-11-23T18:30:00.000Z'))).toEqual([
      'Say how many places Saltmere Hot Hub has today',
    ]);
    expect(says(people.harbourReception, places(2, '2026-11-24T08:05:00.000Z', '2026-11-24T10:00:00.000Z'))).toEqual([
      'Say how many places Saltmere Hot Hub has now',
    ]);
    expect(says(people.harbourManager, places(2))).toEqual([]);
    expect(says(people.harbourManager, closed)).toEqual([]);
    expect(says(people.harbourManager, {}, evening)).toEqual([]);
    expect(says({ ...people.harbourManager, roles: ['registration-authority'] }, {})).toEqual([]);
  });
});
