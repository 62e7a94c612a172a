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
import { dropWords, wordsFor, type Stop } from './stop-words';

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
      {may('counter') && (
        <Button keys="O" onPress={() => change('counter')}>
          Propose other terms
        </Button>
      )}
      {may('decline') && (
        <Button keys="D" onPress={() => setAsking('decline')}>
          Decline
        </Button>
      )}
      {may('drop-change') && (
        <Button keys="D" onPress={() => setAsking('drop-change')}>
          {ours ? 'Withdraw the change' : 'Decline the change'}
        </Button>
      )}
      {may('withdraw') && (
        <Button keys="W" onPress={() => setAsking('withdraw')}>
          Withdraw the proposal
        </Button>
      )}
      {may('resume') && (
        <Button keys="S" look="primary" onPress={() => setAsking('resume')}>
          Allow access again
        </Button>
      )}
      {may('suspend') && (
        <Button keys="S" look="danger" onPress={() => setAsking('suspend')}>
          Stop all access now
        </Button>
      )}
      {may('end') && (
        <Button keys="E" onPress={() => setAsking('end')}>
          End it for good
        </Button>
      )}
      {may('amend') && (
        <Button keys="C" onPress={() => change('amend')}>
          Propose a change
        </Button>
      )}
      {may('draft-again') && (
        <Button keys="R" onPress={draftAgain}>
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
          keeps={`${asking} ${one.id}`}
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
