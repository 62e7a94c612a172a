import { useState } from 'react';
import { checkTerms, warningsAboutTerms } from '../../../shared/domain/arrangement/check-terms';
import { shortTogether } from '../../../shared/domain/arrangement/short-together';
import type { Party } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { counted, listed, shortName } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { useActor, useNow, usePhase, useRow, useRows } from '../../engine';
import { Button, Column, Dialog, EmptyState, WhatWillHappen } from '../../ui';
import { TermsInClauses } from './ArrangementDocument';
import { ChangeEditor } from './ChangeEditor';
import { partyFrom } from './draft';
import { TermsEditor } from './TermsEditor';
import { useDraft, type DraftInHand } from './useDraft';
import { useOrganisations } from './useOrganisations';
import { useSending } from './useSending';

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
  const today = londonDate(useNow(60));
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
  const arrangements = useRows('arrangement').map((view) => view.value);
  const declarations = useRows('pressure').map((view) => view.value);
  const draft = useDraft(place.id, row?.value, own, today, buddyRow ? partyFrom(buddyRow) : undefined);
  const question = { id: place.id, proposer: actor.organisation, today, organisation, arrangements };
  const sending = useSending(draft, checkTerms(draft.terms, question), () =>
    instead({ at: 'arrangements', id: place.id }),
  );
  const others =
    listed(draft.terms.parties?.slice(1).map((party) => shortName(party.name)) ?? []) || 'the other practice';

  if (row?.value.sentAt && !arrangements.some((one) => one.id === place.id)) return <SentAlready />;
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
      warnings={
        (draft.terms.parties?.length ?? 0) > 1
          ? [
              ...warningsAboutTerms(draft.terms, organisation),
              ...shortTogether(actor.organisation, draft.terms.parties ?? [], declarations, today),
            ]
          : []
      }
    >
      {sending.open && (
        <Dialog
          title={does}
          open
          onClose={sending.close}
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={() => sending.send()} autoFocus>
                {does}
              </Button>
              <Button keys="Esc" onPress={sending.close}>
                Back
              </Button>
            </>
          }
        >
          <p>
            I, {actor.name}, sign these terms for {own.name} and accept{' '}
            {counted(draft.terms.risks?.length ?? 0, 'risk')} in them.
          </p>
          <WhatWillHappen
            lines={[
              {
                id: 'told',
                kind: 'next',
                text: `${others} will be asked to sign`,
                detail: 'Their practice manager or Caldicott Guardian finds it under Today',
              },
              {
                id: 'holds',
                kind: 'next',
                text: 'It holds when all have signed',
                detail: 'Until then you may withdraw it',
              },
              {
                id: 'fixed',
                kind: 'note',
                text: 'You can no longer change the terms',
                detail: 'The others may propose other terms, which you then sign or decline',
              },
            ]}
          />
        </Dialog>
      )}
    </TermsEditor>
  );
}

export function Discarded({ draft, onLeave }: { draft: DraftInHand; onLeave: () => void }) {
  return (
    <Column title="The draft was thrown away">
      <EmptyState
        title="Nobody else had seen it."
        action={
          <>
            <Button look="primary" onPress={draft.bringBack} autoFocus>
              Bring it back
            </Button>{' '}
            <Button onPress={onLeave} keys="Esc">
              To the arrangements
            </Button>
          </>
        }
      >
        You can bring it back now, as it was. When you leave this screen it is gone.
      </EmptyState>
    </Column>
  );
}

export function SentAlready() {
  const { instead } = useNavigation();
  return (
    <Column title="This draft was signed and sent">
      <EmptyState
        title="It is now an arrangement, and waits for the other signatures."
        action={
          <Button look="primary" onPress={() => instead({ at: 'arrangements' })} autoFocus>
            To the arrangements
          </Button>
        }
      />
    </Column>
  );
}
