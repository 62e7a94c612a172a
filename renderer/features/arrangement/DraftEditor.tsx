import { useState } from 'react';
import type { Party } from '../../../shared/domain/arrangement/model';
import { counted, listed, shortName } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { useActor, usePhase, useRow } from '../../engine';
import { TermsInClauses } from './ArrangementDocument';
import { ChangeEditor } from './ChangeEditor';
import { partyFrom } from './draft';
import { Discarded, SentAlready } from './DraftGone';
import { SendNew } from './SendNew';
import { TermsEditor } from './TermsEditor';
import { useOrganisations } from './useOrganisations';
import { useWriting } from './useWriting';

/** A draft: of a new arrangement, or of other terms for one there is. */
export function DraftEditor({ place }: { place: PlaceAt<'arrangement-draft'> }) {
  const actor = useActor();
  const row = useRow('draft', practiceLedger(actor.organisation), place.id);
  // What was thrown away is still shown, to be brought back.
  const [begun] = useState(row?.value);
  return begun?.changes ? <ChangeEditor begun={begun} changes={begun.changes} /> : <NewDraftEditor place={place} />;
}

/** Writing an arrangement: the questions, and beside them the document as it will read. Saved by itself. */
function NewDraftEditor({ place }: { place: PlaceAt<'arrangement-draft'> }) {
  const actor = useActor();
  const phase = usePhase();
  const { instead } = useNavigation();
  const { organisation } = useOrganisations();
  const ownRow = organisation(actor.organisation);
  const own: Party = ownRow
    ? partyFrom(ownRow)
    : {
        organisation: actor.organisation,
        name: phase.is === 'ready' ? phase.organisationName : actor.organisation,
        town: '',
        postcode: '',
      };
  const buddyRow = place.buddy === undefined ? undefined : organisation(place.buddy);
  const row = useRow('draft', practiceLedger(actor.organisation), place.id);
  const { draft, question, sending, warnings } = useWriting({
    draft: place.id,
    saved: row?.value,
    own,
    buddy: buddyRow ? partyFrom(buddyRow) : undefined,
    about: { id: place.id, proposer: actor.organisation },
    onSent: () => instead({ at: 'arrangements', id: place.id }),
  });
  const others =
    listed(draft.terms.parties?.slice(1).map((party) => shortName(party.name)) ?? []) || 'the other practice';

  if (row?.value.sentAt && !question.arrangements.some((one) => one.id === place.id)) return <SentAlready />;
  if (draft.discarded) return <Discarded draft={draft} onLeave={() => instead({ at: 'arrangements' })} />;

  const does = `Sign and send to ${others}`;
  return (
    <TermsEditor
      title={row ? 'An arrangement you began' : 'A new arrangement'}
      lead="You sign first, then the others. Nobody else sees it before."
      beside={{
        title: 'As it will read',
        label: 'The clauses so far',
        shows: <TermsInClauses terms={draft.terms} />,
      }}
      does={does}
      draft={draft}
      own={own}
      question={question}
      sending={sending}
      warnings={(draft.terms.parties?.length ?? 0) > 1 ? warnings : []}
    >
      {sending.open && (
        <SendNew
          does={does}
          others={others}
          affirms={`I, ${actor.name}, sign these terms for ${own.name} and accept ${counted(draft.terms.risks?.length ?? 0, 'risk')} in them.`}
          onSend={() => sending.send()}
          onClose={sending.close}
        />
      )}
    </TermsEditor>
  );
}
