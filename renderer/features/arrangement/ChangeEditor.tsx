import { useRef, useState } from 'react';
import { checkTerms, warningsAboutTerms } from '../../../shared/domain/arrangement/check-terms';
import type { Arrangement, ChangesOf, Draft } from '../../../shared/domain/arrangement/model';
import { partyOf } from '../../../shared/domain/arrangement/standing';
import { termsByHash } from '../../../shared/domain/arrangement/versions';
import { londonDate } from '../../../shared/domain/calendar';
import type { Organisation } from '../../../shared/domain/organisation/model';
import { counted, listed, shortName } from '../../../shared/domain/words';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, useRow, useRows } from '../../engine';
import { Button, Column, EmptyState, SidePanel } from '../../ui';
import { ChangedClauses } from './ChangedClauses';
import { changedClauses } from './changed-clauses';
import { focusField, Hindrances, Saving, Warnings } from './draft-parts';
import { Discarded } from './DraftEditor';
import { errorsOf } from './errors';
import { SendChange } from './SendChange';
import { TermsForm } from './TermsForm';
import { useDraft } from './useDraft';
import names from './DraftEditor.module.css';

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
  const engine = useEngine();
  const actor = useActor();
  const { go, instead, back } = useNavigation();
  const today = londonDate(useNow(60));
  const organisation = (code: string): Organisation | undefined =>
    engine.searchOrganisations(code, 5).find((each) => each.code === code);
  const own = partyOf(one, actor.organisation) ?? {
    organisation: actor.organisation,
    name: actor.organisation,
    town: '',
    postcode: '',
  };
  const arrangements = useRows('arrangement').map((view) => view.value);
  const draft = useDraft(begun.id, begun, own, today, undefined);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const before = termsByHash(one, changes.termsHash) ?? one.terms;
  const question = {
    id: one.id,
    proposer: one.terms.parties[0]?.organisation ?? '',
    today,
    organisation,
    arrangements,
  };
  const problems = checkTerms(draft.terms, question);
  const errors = errorsOf(problems, draft.terms, tried, refused);
  const others = listed(
    one.terms.parties.filter((party) => party.organisation !== own.organisation).map((party) => shortName(party.name)),
  );
  const amends = changes.how === 'amend';
  if (draft.discarded) return <Discarded draft={draft} onLeave={() => instead({ at: 'arrangements', id: one.id })} />;

  const sign = () => {
    setTried(true);
    setRefused(null);
    if (problems.length > 0) focusField(form.current, problems[0]?.field);
    else setSending(true);
  };
  const send = async (reason: string) => {
    const sent = await draft.send(reason);
    setSending(false);
    if (sent.ok) {
      instead({ at: 'arrangements', id: one.id });
      return;
    }
    setRefused(sent.rejection);
    focusField(form.current, sent.rejection.field);
  };
  const does = amends ? `Sign the change and send to ${others}` : `Sign these terms and send to ${others}`;
  return (
    <Column
      title={amends ? `A change of the arrangement with ${others}` : `Other terms for the arrangement with ${others}`}
      lead={
        amends
          ? 'The present terms hold until all have signed the change.'
          : 'Instead of signing: you sign yours, and the others read what is different.'
      }
      side={
        <SidePanel
          title="What changes"
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={sign}>
                {does}
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
          also={
            <>
              <Button
                look="quiet"
                onPress={async () => {
                  const done = await draft.discard();
                  if (!done.ok) setRefused(done.rejection);
                }}
              >
                Throw the draft away
              </Button>
              <Saving draft={draft} today={today} />
            </>
          }
        >
          <div className={names.reads} tabIndex={0} role="region" aria-label="What changes so far">
            <ChangedClauses before={before} after={draft.terms} none="Nothing is different yet." />
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
          fixedParties
        />
      </div>
      <Warnings of={warningsAboutTerms(draft.terms, organisation)} />
      {sending && (
        <SendChange
          does={does}
          others={others}
          affirms={`I, ${actor.name}, sign the changed terms for ${own.name} and accept ${counted(draft.terms.risks?.length ?? 0, 'risk')} in them.`}
          count={changedClauses(before, draft.terms).length}
          amends={amends}
          onSend={send}
          onClose={() => setSending(false)}
        />
      )}
    </Column>
  );
}
