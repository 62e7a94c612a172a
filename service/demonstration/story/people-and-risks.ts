import { riskLibrary } from '../../../shared/domain/risk/library';
import { suggestedScores } from '../../../shared/domain/risk/suggested';
import { pairLedger, practiceLedger } from '../../../shared/protocol/ledger';
import type { Days } from './days';
import { castOf, type StoryAct } from './told';

const pair = pairLedger('Z99001', 'Z99002');
const accessId = (number: number): string => `00000000-0000-4000-9300-${String(number).padStart(12, '0')}`;

const wayIn = (localUser: string, cardExpires: string) => ({
  position: 'Clinical support, Z99001',
  localUser,
  organisationNumber: null,
  emergencyUser: null,
  authenticator: 'smartcard',
  cardExpires,
});

/** Who may sign in where, and the risks that the practice keeps an eye on. */
export function peopleAndRisks({ day, at, worked }: Days): StoryAct[] {
  const inPair = (by: string, when: string, name: string, args: Record<string, unknown>): StoryAct => ({
    by,
    at: when,
    ledger: pair,
    name: `staffAccess.${name}`,
    args,
  });
  const asked = (number: number, account: string, role: string, time: string, home = 'Z99001') =>
    inPair(home === 'Z99001' ? 'sam.okoye' : 'anne.cole', at(13, time), 'ask', {
      id: accessId(number),
      home,
      system: home === 'Z99001' ? 'EMIS Web' : 'SystmOne',
      person: castOf(account).person,
      role,
      from: worked(13),
      until: null,
    });
  const owners = [castOf('anne.cole'), castOf('ruth.adeyemi'), castOf('tom.ellery')] as const;
  return [
    asked(1, 'priya.nair', 'receptionist', '09:00'),
    asked(2, 'meera.anand', 'clinician', '09:01'),
    asked(3, 'joan.hartley', 'receptionist', '09:02'),
    inPair('anne.cole', at(12, '10:00'), 'approve', { id: accessId(1), reason: '' }),
    inPair('anne.cole', at(12, '10:01'), 'approve', { id: accessId(2), reason: '' }),
    inPair('anne.cole', at(11, '09:30'), 'setUp', { id: accessId(1), localUser: 'PNAIR' }),
    inPair('anne.cole', at(11, '09:31'), 'setUp', { id: accessId(2), localUser: 'MANAND' }),
    inPair('priya.nair', at(11, '12:15'), 'confirm', { id: accessId(1) }),
    inPair('meera.anand', at(11, '13:02'), 'confirm', { id: accessId(2) }),
    inPair('sam.okoye', at(11, '14:00'), 'prepare', { id: accessId(1), what: wayIn('PNAIR', day(64)) }),
    inPair('meera.anand', at(10, '08:45'), 'prepare', { id: accessId(2), what: wayIn('MANAND', day(420)) }),
    inPair('priya.nair', at(3, '08:15'), 'rehearse', { id: accessId(1), worked: true, because: '' }),
    inPair('meera.anand', at(3, '08:25'), 'rehearse', {
      id: accessId(2),
      worked: false,
      because: 'The card was not recognised; it worked in the other reader.',
    }),
    inPair('meera.anand', at(2, '08:20'), 'rehearse', { id: accessId(2), worked: true, because: '' }),
    asked(4, 'lee.marsh', 'receptionist', '10:30', 'Z99002'),
    asked(5, 'ruth.adeyemi', 'clinician', '10:31', 'Z99002'),
    inPair('sam.okoye', at(12, '11:00'), 'approve', { id: accessId(4), reason: '' }),
    inPair('sam.okoye', at(12, '11:01'), 'approve', { id: accessId(5), reason: '' }),
    inPair('sam.okoye', at(11, '11:10'), 'setUp', { id: accessId(5), localUser: null }),
    inPair('ruth.adeyemi', at(10, '12:40'), 'confirm', { id: accessId(5) }),
    ...riskLibrary.map((one, place) => ({
      by: 'anne.cole',
      at: at(14, `11:${10 + place}`),
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
