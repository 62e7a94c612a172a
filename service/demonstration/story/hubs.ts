import type { HubDescription } from '../../../shared/domain/hub/model';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { instantIn, type Days } from './days';
import { threePractices } from './ids';
import type { StoryAct } from './told';

const hotHub = '00000000-0000-4000-9100-000000000011';
const adviceHub = '00000000-0000-4000-9100-000000000012';

const weekdays = [1, 2, 3, 4, 5];
const described: { id: string; description: HubDescription }[] = [
  {
    id: hotHub,
    description: {
      kind: 'symptomatic',
      name: 'Saltmere Respiratory Hub',
      address: '1 Quayside, Saltmere ZZ1 3QS, side entrance',
      telephone: '01632 960301',
      hours: {
        weekly: weekdays.map((day) => ({ day, from: '08:30', until: '18:30' })),
        bankHolidays: false,
        exceptions: [],
      },
      eligibility: { ageFrom: 5, ageTo: null, symptoms: 'only', higherRisk: 'either', reaches: ['in-person'] },
      refers: 'practice',
      how: 'Ring the hub, give name and date of birth, then send the patient with a mask.',
    },
  },
  {
    id: adviceHub,
    description: {
      kind: 'remote',
      name: 'Saltmere Advice Line',
      address: '',
      telephone: '01632 960302',
      hours: {
        weekly: weekdays.map((day) => ({ day, from: '08:00', until: '18:30' })),
        bankHolidays: false,
        exceptions: [],
      },
      eligibility: { ageFrom: null, ageTo: null, symptoms: 'either', higherRisk: 'either', reaches: ['remote'] },
      refers: 'either',
      how: 'The patient rings, or the practice books a call.',
    },
  },
];

/** The hubs of three practices: what they are, places as their host said them, and a morning on which one took nobody. */
export function hubs({ at, day, ago }: Days): StoryAct[] {
  const ledger = arrangementLedger(threePractices);
  const said = (when: string, name: string, args: Record<string, unknown>): StoryAct => ({
    by: 'dev.sharma',
    at: when,
    ledger,
    name: `hub.${name}`,
    args,
  });
  return [
    ...described.map((one) => said(at(9, '10:00'), 'describe', one)),
    said(at(4, '08:35'), 'close', { hub: hotHub, reason: 'The heating is being repaired' }),
    said(at(4, '12:50'), 'reopen', { hub: hotHub, reason: '' }),
    said(ago(190), 'setCapacity', { hub: hotHub, places: 6, until: instantIn(day(1), '18:30') }),
    said(ago(189), 'setCapacity', { hub: adviceHub, places: 14, until: instantIn(day(1), '18:30') }),
  ];
}
