import type { Assurance } from '../../../shared/domain/arrangement/assurance';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { notAccepted } from '../../../shared/domain/risk/acceptance';
import { isOverdue } from '../../../shared/domain/risk/entry';
import { riskKeepers } from '../../../shared/domain/risk/of-register';
import { listed } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { useActor, useRows } from '../../engine';
import { Button, Message } from '../../ui';
import { offered } from './allowed';
import { assuranceConcerns } from './Assurance';
import { Warnings } from './draft-parts';
import { useNotCovered } from './useNotCovered';

/** What is worth a second look in an arrangement: how the parties stand, cover that may fail, risks whose review is due. */
export function AboutToSign({
  one,
  assurances,
  today,
}: {
  one: Arrangement;
  assurances: ReadonlyMap<string, Assurance>;
  today: string;
}) {
  const actor = useActor();
  const acts = offered(one, actor, today);
  const signs = acts.includes('sign') || acts.includes('sign-change');
  const over = acts.includes('draft-again') && !acts.includes('end');
  const terms = one.amendment?.terms ?? one.terms;
  const notCovered = useNotCovered(terms);
  if (over) return null;
  const standing = assuranceConcerns(one, assurances, today);
  return (
    <>
      {standing.length > 0 && (
        <Message
          tone={signs ? 'warn' : 'quiet'}
          title={signs ? 'Before you sign: how the parties stand' : 'How the parties stand'}
        >
          <ul>
            {standing.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          {signs && <p>None of it keeps you from signing. Ring them if you want to know more first.</p>}
        </Message>
      )}
      <Warnings of={notCovered} title="What this arrangement does not cover" />
      {hasRole(actor, ...riskKeepers) && <RegisterSays one={one} today={today} />}
    </>
  );
}

/** What the practice's own register says of the risks of this arrangement. */
function RegisterSays({ one, today }: { one: Arrangement; today: string }) {
  const actor = useActor();
  const { go } = useNavigation();
  const ledger = practiceLedger(actor.organisation);
  const entries = useRows('riskEntry').flatMap((view) => (view.ledger === ledger ? [view.value] : []));
  const overdue = entries.filter(
    (entry) => isOverdue(entry, today) && one.terms.risks.some((risk) => risk.id === entry.id),
  );
  const outside = notAccepted(entries, one, today);
  const show = (
    <Button look="quiet" onPress={() => go({ at: 'risks' })}>
      Open the register of risks
    </Button>
  );
  return (
    <>
      {overdue.length > 0 && (
        <Message tone="warn" title="The review of accepted risks is overdue" actions={show}>
          {`${listed(overdue.map((entry) => `“${entry.title}” (${entry.owner.name})`))}.`}
        </Message>
      )}
      {outside.length > 0 && (
        <Message tone="quiet" title="Risks that nobody has accepted here" actions={show}>
          {`${listed(outside.map((entry) => `“${entry.title}”`))}: in your register, not in this arrangement. Propose a change to bring them in; they count once every party has signed it.`}
        </Message>
      )}
    </>
  );
}
