import type { Hub, HubDescription } from '../hub/model';
import { harbourView, ids, people } from './practices';

/** Hubs for tests: one for adults with symptoms, open in core hours. */
export const hotHub: HubDescription = {
  kind: 'symptomatic',
  name: 'Saltmere Hot Hub',
  address: 'Quay Road, Saltmere, ZZ1 1AA',
  telephone: '01632 960180',
  hours: {
    weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', until: '18:30' })),
    bankHolidays: false,
    exceptions: [],
  },
  eligibility: { ageFrom: 18, ageTo: null, symptoms: 'only', higherRisk: 'either', reaches: ['in-person'] },
  refers: 'practice',
  how: 'Ring the desk and say the age and the symptoms.',
};

export const hubId = '5b1f6a52-0c3d-4e7a-9b1c-000000000301';

export const hubOf = (different: Partial<Hub> = {}): Hub => ({
  ...hotHub,
  id: hubId,
  arrangement: ids.arrangement,
  host: harbourView.code,
  describedAt: '2026-11-24T08:00:00.000Z',
  describedBy: people.harbourManager,
  capacity: null,
  closed: null,
  reopened: null,
  ...different,
});
