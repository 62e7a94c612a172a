import { useState, type ReactNode } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import { signatories, stoppers } from '../../../shared/domain/roles';
import { accountToClose } from '../../../shared/domain/staff-access/standing';
import { counted } from '../../../shared/domain/words';
import type { Json } from '../../../shared/protocol/primitives';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useActor, useEngine } from '../../engine';
import { Button } from '../../ui';
import { AccountMade } from './AccountMade';
import { performEach } from './perform-each';
import { useStaffAccesses, type StaffAccessView } from './useStaffAccesses';

type Asking = 'approve' | 'decline' | 'setUp' | 'revoke' | 'revoke-everywhere';

/** What this person may do with a staff access as it stands. */
export function Acts({
  view,
  onRefused,
}: {
  view: StaffAccessView;
  onRefused: (by: Rejection | null) => void;
}): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const words = usePracticeWords();
  const { back } = useNavigation();
  const everywhere = useStaffAccesses().filter(
    ({ one, standing }) =>
      one.person === view.one.person &&
      standing.live &&
      (one.buddy === actor.organisation || one.home === actor.organisation),
  );
  const [asking, setAsking] = useState<Asking | null>(null);
  const { one, standing, ledger } = view;
  const { state } = one;
  const home = one.home === actor.organisation;
  const own = one.person === actor.person;
  const other = words.shortName(home ? one.buddy : one.home);
  const decides = home && !own && hasRole(actor, ...signatories) && standing.live;
  const keeps = home && hasRole(actor, 'practice-manager', 'caldicott-guardian', 'registration-authority');
  const stops = hasRole(actor, ...stoppers);

  const perform = async (verb: string, more: Record<string, Json> = {}) => {
    const performed = await engine.perform(`staffAccess.${verb}`, ledger, { id: one.id, ...more });
    onRefused(performed.ok ? null : performed.rejection);
    return performed;
  };
  const mayWithdraw =
    !home &&
    (state.is === 'asked' || state.is === 'approved') &&
    (own || one.asked.by.person === actor.person || hasRole(actor, ...signatories));
  return (
    <>
      {decides && state.is === 'asked' && (
        <>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => setAsking('approve')}>
            {`Let ${one.name} in`}
          </Button>
          <Button onPress={() => setAsking('decline')}>Decline</Button>
        </>
      )}
      {keeps && !own && state.is === 'approved' && standing.live && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => setAsking('setUp')}>
          The account is made
        </Button>
      )}
      {own && standing.canGetIn && state.is === 'set-up' && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => perform('confirm')}>
          I signed in
        </Button>
      )}
      {stops && !own && state.is === 'confirmed' && standing.live && (
        <Button onPress={() => perform('reconfirm')}>Still needed: confirm again</Button>
      )}
      {keeps && accountToClose(one, standing) && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => perform('closeAccount')}>
          The account is closed
        </Button>
      )}
      {mayWithdraw && <Button onPress={() => perform('withdraw')}>Withdraw it</Button>}
      {stops && standing.live && state.is !== 'asked' && (
        <Button look="danger" onPress={() => setAsking('revoke')}>
          {`Revoke ${one.name}’s access`}
        </Button>
      )}
      {stops && everywhere.length > 1 && (
        <Button look="danger" onPress={() => setAsking('revoke-everywhere')}>
          {`Revoke everywhere (${everywhere.length})`}
        </Button>
      )}
      <Button keys="Esc" onPress={back}>
        Back
      </Button>
      {asking === 'setUp' && (
        <AccountMade
          keeps={one.id}
          name={one.name}
          system={one.system}
          onDo={(localUser) => perform('setUp', { localUser })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking !== null && asking !== 'setUp' && (
        <ReasonDialog
          keeps={`${asking} ${one.id}`}
          {...wordsFor(asking, one.name, one.system, other, everywhere.length)}
          label="Reason"
          hint={`${other} will read it; name no patient`}
          onDo={(reason) =>
            asking === 'revoke-everywhere'
              ? performEach(
                  engine,
                  everywhere.map((each) => ({
                    name: 'staffAccess.revoke',
                    ledger: each.ledger,
                    args: { id: each.one.id, reason },
                    about: `${each.one.system} of ${words.shortName(each.one.home)}`,
                  })),
                )
              : perform(asking, { reason })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function wordsFor(act: Exclude<Asking, 'setUp'>, name: string, system: string, other: string, count: number) {
  switch (act) {
    case 'approve':
      return {
        title: `Let ${name} in`,
        means: `Make ${name} an account in ${system} next, then say so here. Nobody gets in before.`,
        does: `Approve ${name}’s access`,
        look: 'primary' as const,
        optional: true,
      };
    case 'decline':
      return {
        title: `Decline ${name}’s access`,
        means: `${other} is told, and may ask again.`,
        does: `Decline ${name}’s access`,
        look: 'danger' as const,
      };
    case 'revoke':
      return {
        title: `Revoke ${name}’s access to ${system}`,
        means:
          'It ends at once. Practice Buddy does not reach into the system itself: its home practice closes the account there, and is reminded until it has.',
        does: `Revoke ${name}’s access now`,
        look: 'danger' as const,
      };
    case 'revoke-everywhere':
      return {
        title: `Revoke every access of ${name}`,
        means: `${counted(count, 'access', 'accesses')} between you and your buddies end at once. The practices whose systems they are close the accounts there.`,
        does: `Revoke all ${count} accesses of ${name} now`,
        look: 'danger' as const,
      };
  }
}
