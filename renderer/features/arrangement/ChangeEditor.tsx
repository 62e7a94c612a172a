import type { Arrangement, ChangesOf, Draft } from '../../../shared/domain/arrangement/model';
import { partyOf } from '../../../shared/domain/arrangement/standing';
import { termsByHash } from '../../../shared/domain/arrangement/versions';
import { counted, listed, shortName } from '../../../shared/domain/words';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { useNavigation } from '../../app/navigation';
import { useActor, useRow } from '../../engine';
import { Button, Column, EmptyState } from '../../ui';
import { ChangedClauses } from './ChangedClauses';
import { changedClauses } from './changed-clauses';
import { Discarded } from './DraftGone';
import { SendChange } from './SendChange';
import { TermsEditor } from './TermsEditor';
import { useWriting } from './useWriting';

/** Other terms for an arrangement there is: a counter-proposal, or a change while the present terms hold. */
export function ChangeEditor({ begun, changes }: { begun: Draft; changes: ChangesOf }) {
  const one = useRow('arrangement', arrangementLedger(changes.arrangement), changes.arrangement)?.value;
  const { instead } = useNavigation();
  if (!one) {
    return (
      <Column title="Other terms">
        <EmptyState
          title="The arrangement is not known on this computer yet."
          action={
            <Button look="primary" autoFocus onPress={() => instead({ at: 'arrangements' })}>
              To the arrangements
            </Button>
          }
        >
          Wait until the latest changes have arrived. Your draft is kept.
        </EmptyState>
      </Column>
    );
  }
  return <ChangeForm begun={begun} changes={changes} one={one} />;
}

function ChangeForm({ begun, changes, one }: { begun: Draft; changes: ChangesOf; one: Arrangement }) {
  const actor = useActor();
  const { instead } = useNavigation();
  const own = partyOf(one, actor.organisation) ?? {
    organisation: actor.organisation,
    name: actor.organisation,
    town: '',
    postcode: '',
  };
  const before = termsByHash(one, changes.termsHash) ?? one.terms;
  const toTheArrangement = () => instead({ at: 'arrangements', id: one.id });
  const { draft, question, sending, warnings } = useWriting({
    draft: begun.id,
    saved: begun,
    own,
    about: { id: one.id, proposer: one.terms.parties[0]?.organisation ?? '' },
    onSent: toTheArrangement,
  });
  const others = listed(
    one.terms.parties.filter((party) => party.organisation !== own.organisation).map((party) => shortName(party.name)),
  );
  const amends = changes.how === 'amend';
  if (draft.discarded) return <Discarded draft={draft} onLeave={toTheArrangement} />;

  const does = amends ? `Sign the change and send to ${others}` : `Sign these terms and send to ${others}`;
  return (
    <TermsEditor
      title={amends ? `A change of the arrangement with ${others}` : `Other terms for the arrangement with ${others}`}
      lead={
        amends
          ? 'The present terms hold until all have signed the change.'
          : 'Instead of signing: you sign yours, and the others read what is different.'
      }
      beside={{
        title: 'What changes',
        label: 'What changes so far',
        shows: <ChangedClauses before={before} after={draft.terms} none="Nothing is different yet." />,
      }}
      does={does}
      draft={draft}
      own={own}
      question={question}
      sending={sending}
      warnings={warnings}
      fixedParties
    >
      {sending.open && (
        <SendChange
          keeps={draft.id}
          does={does}
          others={others}
          affirms={`I, ${actor.name}, sign the changed terms for ${own.name} and accept ${counted(draft.terms.risks?.length ?? 0, 'risk')} in them.`}
          count={changedClauses(before, draft.terms).length}
          amends={amends}
          onSend={sending.send}
          onClose={sending.close}
        />
      )}
    </TermsEditor>
  );
}
