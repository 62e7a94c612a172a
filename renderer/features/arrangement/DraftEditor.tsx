import { useRef, useState } from 'react';
import { checkTerms, warningsAboutTerms } from '../../../shared/domain/arrangement/check-terms';
import type { Party } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import type { Organisation } from '../../../shared/domain/organisation/model';
import { counted, listed, shortName } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, usePhase, useRow, useRows } from '../../engine';
import { Button, Column, Dialog, EmptyState, SidePanel, WhatWillHappen } from '../../ui';
import { TermsInClauses } from './ArrangementDocument';
import { ChangeEditor } from './ChangeEditor';
import { partyFrom } from './draft';
import { focusField, Hindrances, Saving, Warnings } from './draft-parts';
import { errorsOf } from './errors';
import { TermsForm } from './TermsForm';
import { useDraft, type DraftInHand } from './useDraft';
import names from './DraftEditor.module.css';

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
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const { go, instead, back } = useNavigation();
  const today = londonDate(useNow(60));
  const organisation = (code: string): Organisation | undefined =>
    engine.searchOrganisations(code, 5).find((one) => one.code === code);
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
  const draft = useDraft(place.id, row?.value, own, today, buddyRow ? partyFrom(buddyRow) : undefined);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [reading, setReading] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const question = { id: place.id, proposer: actor.organisation, today, organisation, arrangements };
  const problems = checkTerms(draft.terms, question);
  const errors = errorsOf(problems, draft.terms, tried, refused);
  const others =
    listed(draft.terms.parties?.slice(1).map((party) => shortName(party.name)) ?? []) || 'the other practice';

  if (row?.value.sentAt && !arrangements.some((one) => one.id === place.id)) return <SentAlready />;
  if (draft.discarded) return <Discarded draft={draft} onLeave={() => instead({ at: 'arrangements' })} />;

  const sign = async () => {
    setTried(true);
    setRefused(null);
    if (problems.length > 0) {
      focusField(form.current, problems[0]?.field);
      return;
    }
    setReading(true);
  };
  const send = async () => {
    const sent = await draft.send();
    setReading(false);
    if (sent.ok) instead({ at: 'arrangements', id: place.id });
    else {
      setRefused(sent.rejection);
      focusField(form.current, sent.rejection.field);
    }
  };
  const discard = async () => {
    const done = await draft.discard();
    if (!done.ok) setRefused(done.rejection);
  };
  return (
    <Column
      title={row ? 'An arrangement you began' : 'A new arrangement'}
      lead="You sign first, then the others. Nobody else sees it before."
      side={
        <SidePanel
          title="As it will read"
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={sign}>
                {`Sign and send to ${others}`}
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
          also={
            <>
              <Button look="quiet" onPress={discard}>
                Throw the draft away
              </Button>
              <Saving draft={draft} today={today} />
            </>
          }
        >
          <div className={names.reads} tabIndex={0} role="region" aria-label="The clauses so far">
            <TermsInClauses terms={draft.terms} />
          </div>
        </SidePanel>
      }
    >
      <Refused by={refused?.field === undefined ? refused : null} takesFocus />
      {tried && problems.length > 0 && <Hindrances count={problems.length} />}
      <div ref={form} className={names.form}>
        <TermsForm
          draft={draft}
          own={own}
          errors={errors}
          question={question}
          onShow={(id) => go({ at: 'arrangements', id })}
        />
      </div>
      <Warnings
        of={warningsAboutTerms(draft.terms, organisation).filter(() => (draft.terms.parties?.length ?? 0) > 1)}
      />
      {reading && (
        <Dialog
          title={`Sign and send to ${others}`}
          open
          onClose={() => setReading(false)}
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={send} autoFocus>
                {`Sign and send to ${others}`}
              </Button>
              <Button keys="Esc" onPress={() => setReading(false)}>
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
    </Column>
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
