import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { listMoment, shortDate } from '../../../shared/domain/dates';
import { standing, standingNames, type Standing } from '../../../shared/domain/arrangement/standing';
import type { Arrangement, Draft } from '../../../shared/domain/arrangement/model';
import { signatories } from '../../../shared/domain/roles';
import { hasRole } from '../../../shared/protocol/actor';
import { counted } from '../../../shared/domain/words';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { useActor, useNow, useRows } from '../../engine';
import { Button, Column, EmptyState, ListBox, ListDetail, Title, type Row, type Tone } from '../../ui';
import { ArrangementDetail } from './ArrangementDetail';
import { ArrangementActions } from './ArrangementActions';
import { inListOrder } from './order';
import names from './ArrangementPlace.module.css';

const tones: Record<Standing, Tone> = {
  'awaiting-signatures': 'warn',
  'not-begun': 'plain',
  active: 'plain',
  suspended: 'bad',
  'ran-out': 'quiet',
  ended: 'quiet',
  declined: 'quiet',
  withdrawn: 'quiet',
};

/** All arrangements of the practice, and the one that is looked at. */
export function ArrangementPlace({ place }: { place: PlaceAt<'arrangements'> }) {
  const actor = useActor();
  const { go, instead } = useNavigation();
  const now = useNow(60);
  const today = londonDate(now);
  const words = usePracticeWords();
  const arrangements = inListOrder(
    useRows('arrangement').map((view) => view.value),
    actor.organisation,
    today,
  );
  const drafts = useRows('draft')
    .filter((view) => view.value.sentAt === null)
    .map((view) => view.value);
  const signs = hasRole(actor, ...signatories);
  const shown = arrangements.find((one) => one.id === place.id) ?? arrangements[0];
  // A draft is not a place of its own in this list: it is only where one stands before opening it.
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const draft = drafts.find((one) => one.id === movedTo) ?? (shown ? undefined : drafts[0]);
  const begin = () => go({ at: 'arrangement-draft', id: crypto.randomUUID() });

  if (arrangements.length === 0 && drafts.length === 0) {
    return (
      <Column title="Arrangements">
        <EmptyState
          title="Your practice has no arrangement yet."
          action={
            signs ? (
              <Button look="primary" keys="N" onPress={begin}>
                Begin an arrangement
              </Button>
            ) : undefined
          }
        >
          {signs
            ? 'An arrangement with a neighbouring practice lets its staff see to your patients when you cannot, and yours to theirs.'
            : 'Ask your practice manager to make one with a neighbouring practice. Until then no record of another practice can be opened.'}
        </EmptyState>
      </Column>
    );
  }

  const others = (one: Arrangement | Draft) =>
    (one.terms.parties ?? [])
      .filter((party) => party.organisation !== actor.organisation)
      .map((party) => words.shortName(party.organisation));
  const rows: Row[] = [
    ...drafts.map((one) => ({
      id: one.id,
      title: others(one).join(', ') || 'Nobody chosen yet',
      meta: `${one.changes ? 'Other terms, a draft' : 'Draft'} of ${one.savedBy.name}, not sent`,
      time: listMoment(one.savedAt, now),
    })),
    ...arrangements.map((one) => {
      const stands = standing(one, today);
      return {
        id: one.id,
        title: others(one).join(', '),
        meta: `${standingNames[stands]}${stands === 'active' ? `, until ${shortDate(one.terms.until)}` : ''}${one.amendment ? ', a change waits' : ''}`,
        tone: tones[stands],
      };
    }),
  ];
  const isDraft = (id: string) => drafts.some((one) => one.id === id);
  const move = (id: string) => {
    setMovedTo(isDraft(id) ? id : null);
    if (!isDraft(id)) instead({ at: 'arrangements', id });
  };
  const open = (id: string) => (isDraft(id) ? go({ at: 'arrangement-draft', id }) : move(id));
  return (
    <ListDetail
      listTitle="Arrangements"
      listMeta={counted(arrangements.filter((one) => standing(one, today) === 'active').length, 'active', 'active')}
      list={
        <>
          {signs && (
            <div className={names.begin}>
              <Button keys="N" onPress={begin}>
                Begin an arrangement
              </Button>
            </div>
          )}
          <ListBox
            label="Arrangements"
            rows={rows}
            current={draft?.id ?? shown?.id ?? null}
            onMove={move}
            onOpen={open}
            opensByClick
            autoFocus
          />
        </>
      }
      detail={
        draft ? (
          <>
            <Title focus={false} lead={`Saved by ${draft.savedBy.name}. Nobody outside your practice has seen it.`}>
              {`Draft of an arrangement with ${others(draft).join(', ') || 'nobody yet'}`}
            </Title>
            <Button look="primary" keys="Ctrl+Enter" onPress={() => open(draft.id)}>
              Go on with the draft
            </Button>
          </>
        ) : (
          shown && <ArrangementDetail one={shown} />
        )
      }
      actions={!draft && shown && <ArrangementActions key={shown.id} one={shown} />}
      showing={place.id === undefined ? 'list' : 'detail'}
      onBack={() => instead({ at: 'arrangements' })}
    />
  );
}
