import { isCoreDay } from '../../../shared/domain/calendar';
import type { Level } from '../../../shared/domain/staffing/scale';
import { usualRules, type BoardRole, type StaffState } from '../../../shared/domain/staffing/model';
import { boardLedger, pairLedger, practiceLedger } from '../../../shared/protocol/ledger';
import { castOf, type Days, type StoryAct } from './told';

const larkfield = practiceLedger('Z99001');
const larkfieldBoard = boardLedger('Z99001');

/** People on Larkfield’s board who have no account. */
const onTheBoard: { id: string; name: string; role: BoardRole }[] = [
  { id: '00000000-0000-4000-9200-000000000001', name: 'Dr Owen Pryce', role: 'doctor' },
  { id: '00000000-0000-4000-9200-000000000002', name: 'Dr Hana Ilic', role: 'doctor' },
  { id: '00000000-0000-4000-9200-000000000003', name: 'Carys Bowen', role: 'nurse' },
  { id: '00000000-0000-4000-9200-000000000004', name: 'Theo Grant', role: 'nurse' },
  { id: '00000000-0000-4000-9200-000000000005', name: 'Marta Lis', role: 'reception' },
];

/** From which day, counted back, somebody is not simply in. */
const away: Record<string, (daysAgo: number) => StaffState> = {
  'Dr Owen Pryce': (ago) => (ago <= 3 ? 'off-sick' : 'in'),
  'Dr Hana Ilic': (ago) => (ago <= 1 ? 'remote' : 'in'),
  'Carys Bowen': (ago) => (ago <= 2 ? 'isolating' : 'in'),
  'Theo Grant': (ago) => (ago >= 5 && ago <= 9 ? 'on-leave' : 'in'),
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

/** Two weeks at work: who was there, how hard it was, and one afternoon without power. */
export function workingDays({ day, at }: Days): StoryAct[] {
  const reception = castOf('lee.marsh').person;
  const closure = '00000000-0000-4000-9200-000000000201';
  const worked = Array.from({ length: 13 }, (_, place) => 13 - place).filter((ago) => isCoreDay(day(-ago)));
  return [
    ...onTheBoard.map(({ id, name, role }) => ({
      by: 'anne.cole',
      at: at(-14, '08:00'),
      ledger: larkfield,
      name: 'staffing.keepPerson',
      args: { id, name, role, offFrom: null },
    })),
    {
      by: 'anne.cole',
      at: at(-14, '08:05'),
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
    ...worked.map((ago) => ({
      by: 'lee.marsh',
      at: at(-ago, '08:10'),
      ledger: larkfield,
      name: 'staffing.record',
      args: {
        date: day(-ago),
        cells: [...onTheBoard, { id: reception, name: 'Lee Marsh' }].flatMap(({ id, name }) =>
          (['morning', 'afternoon'] as const).map((session) => ({
            person: id,
            session,
            state: away[name]?.(ago) ?? 'in',
          })),
        ),
      },
    })),
    declared(1, 'anne.cole', at(-14, '08:30'), 'Z99001', 'green', null, ''),
    declared(2, 'anne.cole', at(-8, '08:40'), 'Z99001', 'amber', 'staff', 'Routine reviews are moved to next week.'),
    declared(3, 'anne.cole', at(-5, '09:00'), 'Z99001', 'green', null, ''),
    declared(
      4,
      'anne.cole',
      at(-1, '08:35'),
      'Z99001',
      'red',
      'staff',
      'Urgent care only. Harbour View is asked to help.',
    ),
    declared(5, 'sam.okoye', at(-1, '09:10'), 'Z99002', 'green', null, ''),
    {
      by: 'anne.cole',
      at: at(-10, '13:05'),
      ledger: larkfieldBoard,
      name: 'closure.declare',
      args: {
        id: closure,
        planned: false,
        from: at(-10, '13:05'),
        until: null,
        extent: 'full',
        cause: 'premises',
        reason: 'No power in the building',
        cover: ['Z99002'],
      },
    },
    {
      by: 'sam.okoye',
      at: at(-10, '13:12'),
      ledger: pairLedger('Z99001', 'Z99002'),
      name: 'closure.answer',
      args: { closure, capacity: 'urgent-only', note: 'Two doctors until 18:00' },
    },
    {
      by: 'lee.marsh',
      at: at(-10, '13:15'),
      ledger: larkfieldBoard,
      name: 'closure.line',
      args: { closure, line: 'phones', act: 'tick', words: '' },
    },
    {
      by: 'lee.marsh',
      at: at(-10, '13:20'),
      ledger: larkfieldBoard,
      name: 'closure.line',
      args: { closure, line: 'door', act: 'tick', words: '' },
    },
    {
      by: 'anne.cole',
      at: at(-10, '16:30'),
      ledger: larkfieldBoard,
      name: 'closure.reopen',
      args: { closure, note: 'The power is back. Two visits are left for tomorrow.' },
    },
  ];
}
