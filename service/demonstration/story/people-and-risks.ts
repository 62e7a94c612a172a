import { riskLibrary } from '../../../shared/domain/risk/library';
import { suggestedScores } from '../../../shared/domain/risk/suggested';
import { pairLedger, practiceLedger } from '../../../shared/protocol/ledger';
import { castOf, type Days, type StoryAct } from './told';

const pair = pairLedger('Z99001', 'Z99002');
const accessId = (number: number): string => `00000000-0000-4000-9300-${String(number).padStart(12, '0')}`;

/** Who may sign in where, and the risks that the practice keeps an eye on. */
export function peopleAndRisks({ day, at }: Days): StoryAct[] {
  const inPair = (by: string, when: string, name: string, args: Record<string, unknown>): StoryAct => ({
    by,
    at: when,
    ledger: pair,
    name: `staffAccess.${name}`,
    args,
  });
  const asked = (number: number, account: string, role: string, time: string) =>
    inPair('sam.okoye', at(-18, time), 'ask', {
      id: accessId(number),
      home: 'Z99001',
      system: 'EMIS Web',
      person: castOf(account).person,
      role,
      from: day(-18),
      until: null,
    });
  const owners = [castOf('anne.cole'), castOf('ruth.adeyemi'), castOf('tom.ellery')] as const;
  return [
    asked(1, 'priya.nair', 'receptionist', '09:00'),
    asked(2, 'meera.anand', 'clinician', '09:01'),
    asked(3, 'joan.hartley', 'receptionist', '09:02'),
    inPair('anne.cole', at(-17, '10:00'), 'approve', { id: accessId(1), reason: '' }),
    inPair('anne.cole', at(-17, '10:01'), 'approve', { id: accessId(2), reason: '' }),
    inPair('anne.cole', at(-16, '09:30'), 'setUp', { id: accessId(1), localUser: 'PNAIR' }),
    inPair('anne.cole', at(-16, '09:31'), 'setUp', { id: accessId(2), localUser: 'MANAND' }),
    inPair('priya.nair', at(-16, '12:15'), 'confirm', { id: accessId(1) }),
    ...riskLibrary.map((one, place) => ({
      by: 'anne.cole',
      at: at(-21, `11:${10 + place}`),
      ledger: practiceLedger('Z99001'),
      name: 'risk.record',
      args: {
        ...one,
        ...suggestedScores(one.id),
        owner: owners[place % owners.length]?.person,
        // The first is overdue since last week.
        reviewOn: place === 0 ? day(-6) : day(40 + 20 * place),
      },
    })),
  ];
}
