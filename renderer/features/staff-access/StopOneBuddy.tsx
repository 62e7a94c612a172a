import { useState } from 'react';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { stoppers } from '../../../shared/domain/roles';
import { counted } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import { Button } from '../../ui';
import { performEach } from './perform-each';

/** The button that ends it for one buddy: every arrangement with it is suspended, with one reason. */
export function StopOneBuddy({ buddy }: { buddy: string }) {
  const engine = useEngine();
  const actor = useActor();
  const words = usePracticeWords();
  const today = londonDate(useNow(60));
  const [asking, setAsking] = useState(false);
  const active = useRows('arrangement')
    .map((view) => view.value)
    .filter(
      (one) =>
        isParty(one, actor.organisation) &&
        isParty(one, buddy) &&
        ['active', 'not-begun'].includes(standing(one, today)),
    );
  if (active.length === 0 || !hasRole(actor, ...stoppers)) return null;
  const short = words.shortName(buddy);
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {`Stop all access of ${short}`}
      </Button>
      {asking && (
        <ReasonDialog
          keeps={`stop ${short}`}
          title={`Stop all access between you and ${short}`}
          means={`${counted(active.length, 'arrangement is', 'arrangements are')} stopped, in both directions. Nobody of ${short} can open a record of yours, and nobody’s sign-in holds, until you allow it again in Arrangements. Close or lock their accounts in your clinical system as well: Practice Buddy does not reach into it.`}
          label="Reason"
          hint={`${short} will read it; name no patient`}
          does={`Stop all access for ${short} now`}
          look="danger"
          onDo={(reason) =>
            performEach(
              engine,
              active.map((one) => ({
                name: 'arrangement.suspend',
                ledger: arrangementLedger(one.id),
                args: { reason },
                about: short,
              })),
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
