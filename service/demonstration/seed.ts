import { londonDate } from '../../shared/domain/calendar';
import { demonstrationNotice } from '../../shared/domain/notice/library';
import type { SystemGuide } from '../../shared/domain/closure/model';
import { hashOf } from '../../shared/evidence/hash';
import { boardLedger, practiceLedger, referenceLedger } from '../../shared/protocol/ledger';
import type { Executor } from '../commands/execute';
import { addAccount } from '../identity/accounts';
import { publishNotices } from '../operator/notices';
import { Operator, type OperatorAct } from '../operator/operator';
import { noLedgers, type Store } from '../store/store';
import type { Settings } from '../settings';
import { Keepers } from './keepers';
import { people } from './people';
import { fictionalRegister } from './register';
import { tellStory } from './story';

const practices = 42;

const guides: readonly SystemGuide[] = [
  {
    organisation: 'Z99001',
    system: 'EMIS Web',
    steps: [
      'Put your own smartcard in and start EMIS Web.',
      'Choose organisation 99001, Larkfield Surgery.',
      'Sign in with the user name that Larkfield’s practice manager gave you.',
    ],
    mayLookAt: [
      'The patient’s summary, problems and medication',
      'Results of the last 12 months',
      'Consultations needed for today’s care',
    ],
    telephone: '01632 960101',
    otherwise: [
      'GP Connect: read the record from your own system',
      'National Care Records Service',
      'Ring Larkfield’s on-call number: 01632 960102',
    ],
  },
  {
    organisation: 'Z99002',
    system: 'SystmOne',
    steps: [
      'Put your own smartcard in and start SystmOne.',
      'Choose the unit Harbour View Practice.',
      'Sign in with your smartcard’s PIN.',
    ],
    mayLookAt: [
      'The patient’s summary and medication',
      'Results of the last 12 months',
      'Consultations needed for today’s care',
    ],
    telephone: '01632 960201',
    otherwise: [
      'GP Connect: read the record from your own system',
      'National Care Records Service',
      'Ring Harbour View’s on-call number: 01632 960202',
    ],
  },
];

/**
 * Fills an empty service with fictional practices, people and guides. Every part is skipped when it is there already.
 * @returns who lets others in, where the story was told
 */
export async function seedDemonstration(
  store: Store,
  executor: Executor,
  operator: Operator,
  settings: Settings,
): Promise<Keepers | undefined> {
  const seeded = await store.within({ reads: [referenceLedger] }, (tx) =>
    tx
      .selectFrom('row')
      .where('ledger', '=', referenceLedger)
      .where('kind', '=', 'organisation')
      .where('id', '=', 'Z99001')
      .select('id')
      .executeTakeFirst(),
  );
  if (seeded) return settings.story ? Keepers.open(store, settings) : undefined;
  await store.within(noLedgers, async (tx) => {
    for (const one of people) await addAccount(tx, one);
  });
  const organisations = fictionalRegister(practices);
  const now = new Date();
  const acts: OperatorAct[] = [
    ...people.map(({ person, name, organisation, roles }) => ({
      ledger: practiceLedger(organisation),
      name: 'staff.record',
      args: { staff: { person, name, organisation, roles, since: now.toISOString(), left: null } },
    })),
  ];
  for (const guide of guides) {
    const manager = await Operator.standIn(store, executor, guide.organisation, ['practice-manager']);
    try {
      await must(manager, [{ ledger: boardLedger(guide.organisation), name: 'system.describe', args: { guide } }]);
    } finally {
      await manager.leave();
    }
  }
  await must(operator, acts);
  await publishNotices(store, operator, [demonstrationNotice(londonDate(now.toISOString()))]);
  // After everything else, because its presence says that the rest is done.
  await must(operator, [
    { ledger: referenceLedger, name: 'organisation.import', args: { file: hashOf(organisations), organisations } },
  ]);
  // The story needs the register. Should it break off, `npm run reset` begins anew.
  return settings.story ? tellStory(store, settings, now.toISOString()) : undefined;
}

async function must(operator: Operator, acts: OperatorAct[]): Promise<void> {
  for (const [at, result] of (await operator.act(acts)).entries()) {
    if (result.outcome !== 'applied')
      throw new Error(`The demonstration could not be prepared: ${acts[at]?.name ?? ''}: ${result.rejection.says}`);
  }
}
