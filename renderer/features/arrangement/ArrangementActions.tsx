import { useState } from 'react';
import type { Arrangement, ChangesOf } from '../../../shared/domain/arrangement/model';
import { succeeds } from '../../../shared/domain/arrangement/renewal';
import { partyName } from '../../../shared/domain/arrangement/standing';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { listed, shortName } from '../../../shared/domain/words';
import { arrangementLedger, practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, useRows, type Performed } from '../../engine';
import { ActionBar, Button } from '../../ui';
import { offered, type ArrangementAct } from './allowed';
import { nextYearEnd, savable } from './draft';

type Stop = Extract<ArrangementAct, 'decline' | 'withdraw' | 'drop-change' | 'suspend' | 'resume' | 'end'>;

/** What can be done with an arrangement as it stands, each with its effect on the button. */
export function ArrangementActions({ one }: { one: Arrangement }) {
  const engine = useEngine();
  const actor = useActor();
  const { go } = useNavigation();
  const today = londonDate(useNow(60));
  const paper = usePaper();
  const [asking, setAsking] = useState<Stop | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const acts = offered(one, actor, today);
  const may = (act: ArrangementAct) => acts.includes(act);
  const others = listed(
    one.terms.parties
      .filter((party) => party.organisation !== actor.organisation)
      .map((party) => shortName(party.name)),
  );
  const ledger = arrangementLedger(one.id);
  const arrangements = useRows('arrangement').map((view) => view.value);
  const drafts = useRows('draft').map((view) => view.value);
  const ours = one.amendment?.proposedBy.organisation === actor.organisation;

  const said = (performed: Performed) => setRefused(performed.ok ? null : performed.rejection);
  const sign = async () => said(await engine.perform('arrangement.sign', ledger, { termsHash: one.termsHash }));
  const signChange = async () =>
    said(await engine.perform('arrangement.signAmendment', ledger, { termsHash: one.amendment?.termsHash ?? '' }));
  const change = async (how: ChangesOf['how']) => {
    const begun = drafts.find((draft) => draft.sentAt === null && draft.changes?.termsHash === one.termsHash);
    if (begun) {
      go({ at: 'arrangement-draft', id: begun.id });
      return;
    }
    const id = crypto.randomUUID();
    const saved = await engine.perform('arrangement.draft', practiceLedger(actor.organisation), {
      id,
      terms: savable(one.terms),
      changes: { arrangement: one.id, how, termsHash: one.termsHash },
    });
    if (saved.ok) go({ at: 'arrangement-draft', id });
    else said(saved);
  };
  const draftAgain = async () => {
    const next = arrangements.find((other) => succeeds(other, one));
    if (next) {
      go({ at: 'arrangements', id: next.id });
      return;
    }
    const id = crypto.randomUUID();
    // A renewal begins when this one runs out; what never held, or holds no more, is drafted from today.
    const from = one.state.is === 'signed' && one.terms.until >= today ? addDays(one.terms.until, 1) : today;
    const terms = savable({ ...one.terms, parties: ownFirst(one, actor.organisation), from, until: nextYearEnd(from) });
    const saved = await engine.perform('arrangement.draft', practiceLedger(actor.organisation), { id, terms });
    if (saved.ok) go({ at: 'arrangement-draft', id });
    else said(saved);
  };
  const hint = paper.said ?? null;
  const buttons = (
    <>
      {may('sign') && (
        <Button look="primary" keys="Ctrl+Enter" onPress={sign}>
          {`Sign and send to ${others}`}
        </Button>
      )}
      {may('sign-change') && (
        <Button look="primary" keys="Ctrl+Enter" onPress={signChange}>
          Sign the change
        </Button>
      )}
      {may('counter') && <Button onPress={() => change('counter')}>Propose other terms</Button>}
      {may('decline') && <Button onPress={() => setAsking('decline')}>Decline</Button>}
      {may('drop-change') && (
        <Button onPress={() => setAsking('drop-change')}>{ours ? 'Withdraw the change' : 'Decline the change'}</Button>
      )}
      {may('withdraw') && <Button onPress={() => setAsking('withdraw')}>Withdraw the proposal</Button>}
      {may('resume') && (
        <Button look="primary" onPress={() => setAsking('resume')}>
          Allow access again
        </Button>
      )}
      {may('suspend') && (
        <Button look="danger" onPress={() => setAsking('suspend')}>
          Stop all access now
        </Button>
      )}
      {may('end') && <Button onPress={() => setAsking('end')}>End it for good</Button>}
      {may('amend') && <Button onPress={() => change('amend')}>Propose a change</Button>}
      {may('draft-again') && (
        <Button onPress={draftAgain}>
          {arrangements.some((other) => succeeds(other, one))
            ? 'Show the renewal'
            : one.state.is === 'signed'
              ? 'Renew'
              : 'Draft it again'}
        </Button>
      )}
      <Button look="quiet" keys="P" onPress={paper.print}>
        Print
      </Button>
      <Button
        look="quiet"
        onPress={() =>
          paper.savePdf(
            `arrangement-${one.terms.parties.map((party) => party.organisation).join('-')}-${one.terms.from}`,
            `Arrangement between ${listed(one.terms.parties.map((party) => party.name))}`,
          )
        }
      >
        Save as PDF
      </Button>
    </>
  );
  return (
    <>
      <Refused by={refused} takesFocus />
      {may('sign') || may('sign-change') ? (
        <ActionBar
          statement={`I, ${actor.name}, sign ${may('sign') ? 'this' : 'the change'} for ${shortName(partyName(one, actor.organisation))} and accept its risks.`}
          hint={
            hint?.text ??
            (may('sign')
              ? 'It holds as soon as all have signed, from its first day.'
              : 'It holds as soon as all have signed. Until then the present terms hold.')
          }
        >
          {buttons}
        </ActionBar>
      ) : (
        <ActionBar {...(hint ? { hint: hint.text } : {})}>{buttons}</ActionBar>
      )}
      {asking && (
        <ReasonDialog
          {...(asking === 'drop-change' ? dropWords(ours, others) : wordsFor(asking, others))}
          onDo={(reason) =>
            asking === 'drop-change'
              ? engine.perform('arrangement.dropAmendment', ledger, {
                  termsHash: one.amendment?.termsHash ?? '',
                  reason,
                })
              : engine.perform(`arrangement.${asking}`, ledger, { reason })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** The practice that drafts is the first party. */
const ownFirst = (one: Arrangement, mine: string) =>
  [...one.terms.parties].sort(
    (first, second) => Number(second.organisation === mine) - Number(first.organisation === mine),
  );

/** A change is taken back by who proposed it, and declined by everybody else. */
const dropWords = (ours: boolean, others: string) => ({
  title: ours ? 'Withdraw the change' : 'Decline the change',
  means: 'The present terms hold on.',
  label: 'Reason',
  hint: `${others} will read it; name no patient`,
  does: ours ? 'Withdraw the change' : `Decline the change and tell ${others}`,
  look: 'danger' as const,
});

function wordsFor(act: Exclude<Stop, 'drop-change'>, others: string) {
  const label = 'Reason';
  const hint = `${others} will read it; name no patient`;
  switch (act) {
    case 'decline':
      return {
        title: 'Decline the arrangement',
        means: `${others} will be told, and can propose another one.`,
        label,
        hint,
        does: `Decline and tell ${others}`,
        look: 'danger' as const,
      };
    case 'withdraw':
      return {
        title: 'Withdraw the proposal',
        means: `${others} can no longer sign it.`,
        label,
        hint,
        does: 'Withdraw the proposal',
        look: 'danger' as const,
      };
    case 'suspend':
      return {
        title: `Stop all access between you and ${others}`,
        means:
          'From now on no new record can be opened, on either side. What is open is closed as soon as that computer hears of it. Only your practice can allow it again.',
        label,
        hint,
        does: `Stop all access for ${others} now`,
        look: 'danger' as const,
      };
    case 'resume':
      return {
        title: 'Allow access again',
        means: `Staff of ${others} may look again, as the arrangement says, and yours at theirs.`,
        label,
        hint,
        does: `Allow access for ${others} again`,
        look: 'primary' as const,
      };
    case 'end':
      return {
        title: 'End the arrangement for good',
        means:
          'Nothing can be opened under it any more. It cannot be taken back: you would draft a new one. The record of what was done stays.',
        label,
        hint,
        does: `End the arrangement with ${others}`,
        look: 'danger' as const,
      };
  }
}
