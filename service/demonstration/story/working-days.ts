import { addDays } from '../../../shared/domain/calendar';
import { mondayOf } from '../../../shared/domain/staffing/return';
import type { Level } from '../../../shared/domain/staffing/level';
import { usualRules, type BoardRole, type StaffState } from '../../../shared/domain/staffing/model';
import { boardLedger, practiceLedger } from '../../../shared/protocol/ledger';
import type { Days } from './days';
import { castOf, type StoryAct } from './told';

const larkfield = practiceLedger('Z99001');

/** People on Larkfield’s board who have no account. */
const onTheBoard: { id: string; name: string; role: BoardRole }[] = [
  { id: '00000000-0000-4000-9200-000000000001', name: 'Dr Owen Pryce', role: 'doctor' },
  { id: '00000000-0000-4000-9200-000000000002', name: 'Dr Hana Ilic', role: 'doctor' },
  { id: '00000000-0000-4000-9200-000000000003', name: 'Carys Bowen', role: 'nurse' },
  { id: '00000000-0000-4000-9200-000000000004', name: 'Theo Grant', role: 'nurse' },
  { id: '00000000-0000-4000-9200-000000000005', name: 'Marta Lis', role: 'reception' },
];

/** From which day at work, counted back, somebody is not simply in. */
const away: Record<string, (daysAgo: number) => StaffState> = {
  'Dr Owen Pryce': (ago) => (ago <= 3 ? 'off-sick' : 'in'),
  'Dr Hana Ilic': (ago) => (ago <= 1 ? 'remote' : 'in'),
  'Carys Bowen': (ago) => (ago <= 2 ? 'isolating' : 'in'),
  'Theo Grant': (ago) => (ago >= 4 && ago <= 7 ? 'on-leave' : 'in'),
  'Marta Lis': (ago) => (ago === 1 ? 'off-sick' : 'in'),
};

const declared = (
  number: number,
  by: string,
  at: string,
  organisation: string,
  level: Level,
  cause: string | null,
  plan: string,
): StoryAct => ({
  by,
  at,
  ledger: boardLedger(organisation),
  name: 'pressure.declare',
  args: {
    id: `00000000-0000-4000-9200-${String(100 + number).padStart(12, '0')}`,
    level,
    cause,
    plan,
    meansNobody: true,
  },
});

/** Two weeks at work: who was there, how hard it was, and what the LMC was told of it. */
export function workingDays({ worked, at }: Days): StoryAct[] {
  const reception = castOf('lee.marsh').person;
  const kept = Array.from({ length: 9 }, (_, place) => 9 - place);
  return [
    ...onTheBoard.map(({ id, name, role }) => ({
      by: 'anne.cole',
      at: at(10, '08:00'),
      ledger: larkfield,
      name: 'staffing.keepPerson',
      args: { id, name, role, offFrom: null },
    })),
    {
      by: 'anne.cole',
      at: at(10, '08:05'),
      ledger: larkfield,
      name: 'staffing.setThresholds',
      args: {
        rules: {
          ...usualRules,
          minimums: [
            { role: 'doctor', morning: 2, afternoon: 1 },
            { role: 'nurse', morning: 1, afternoon: 1 },
            { role: 'reception', morning: 2, afternoon: 1 },
          ],
        },
      },
    },
    ...kept.map((ago) => ({
      by: 'lee.marsh',
      at: at(ago, '08:10'),
      ledger: larkfield,
      name: 'staffing.record',
      args: {
        date: worked(ago),
        cells: [...onTheBoard, { id: reception, name: 'Lee Marsh' }].flatMap(({ id, name }) =>
          (['morning', 'afternoon'] as const).map((session) => ({
            person: id,
            session,
            state: away[name]?.(ago) ?? 'in',
          })),
        ),
      },
    })),
    declared(1, 'anne.cole', at(10, '08:30'), 'Z99001', 'green', null, ''),
    declared(2, 'anne.cole', at(6, '08:40'), 'Z99001', 'amber', 'staff', 'Routine reviews are moved to next week.'),
    declared(3, 'anne.cole', at(4, '09:00'), 'Z99001', 'green', null, ''),
    declared(
      4,
      'anne.cole',
      at(1, '08:35'),
      'Z99001',
      'red',
      'staff',
      'Urgent care only. Harbour View is asked to help.',
    ),
    declared(5, 'sam.okoye', at(1, '09:10'), 'Z99002', 'green', null, ''),
    weeklyReturn(worked, at),
  ];
}

/** The return of last week: its figures are of its Monday. */
function weeklyReturn(worked: Days['worked'], at: Days['at']): StoryAct {
  const monday = mondayOf(addDays(worked(0), -7));
  return {
    by: 'anne.cole',
    at: at(1, '16:40'),
    ledger: larkfield,
    name: 'pressure.recordReturn',
    args: {
      monday,
      counts: { doctors: 62, nurses: 31, healthcareAssistants: 18, pharmacists: 12, others: 0 },
      patients: 8_412,
      level: 'amber',
      note: 'One doctor and one nurse away for most of the week.',
      sent: true,
      copied: false,
    },
  };
}
