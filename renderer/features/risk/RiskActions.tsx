import { useState } from 'react';
import { addDays } from '../../../shared/domain/calendar';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useNavigation } from '../../app/navigation';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useActor, useEngine } from '../../engine';
import { ActionBar, Button } from '../../ui';
import type { RegisterLine } from './register';
import { ReviewDialog } from './ReviewDialog';

/** What can be done with a risk as it stands. */
export function RiskActions({ line: { risk, entry }, today }: { line: RegisterLine; today: string }) {
  const engine = useEngine();
  const actor = useActor();
  const { go } = useNavigation();
  const [asking, setAsking] = useState<'review' | 'close' | 'reopen' | null>(null);
  const ledger = practiceLedger(actor.organisation);
  const change = () => go({ at: 'risks', view: 'change', id: risk.id });
  return (
    <>
      <ActionBar>
        {entry === undefined && (
          <Button look="primary" keys="Ctrl+Enter" onPress={change}>
            Judge this risk
          </Button>
        )}
        {entry && !entry.closed && (
          <>
            <Button look="primary" keys="Ctrl+Enter" onPress={() => setAsking('review')}>
              Record a review
            </Button>
            <Button onPress={change}>Change it</Button>
            <Button onPress={() => setAsking('close')}>Close it</Button>
          </>
        )}
        {entry?.closed && (
          <Button look="primary" keys="Ctrl+Enter" onPress={() => setAsking('reopen')}>
            Open it again
          </Button>
        )}
      </ActionBar>
      {entry && asking === 'review' && <ReviewDialog entry={entry} today={today} onClose={() => setAsking(null)} />}
      {asking === 'close' && (
        <ReasonDialog
          keeps={`risk.close ${risk.id}`}
          title="Close this risk"
          means="It is no longer there, or no longer yours. What was said of it stays, and it can be opened again."
          label="Reason"
          hint="kept in its history"
          does="Close this risk"
          look="primary"
          onDo={(reason) => engine.perform('risk.close', ledger, { id: risk.id, reason })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          keeps={`risk.reopen ${risk.id}`}
          title="Open this risk again"
          means="It is looked at again within a month."
          label="Reason"
          hint="kept in its history"
          does="Open it again"
          look="primary"
          onDo={(reason) =>
            engine.perform('risk.reopen', ledger, { id: risk.id, reason, reviewOn: addDays(today, 30) })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
