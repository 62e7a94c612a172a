import { useState, type ReactNode } from 'react';
import { counted } from '../../../shared/domain/words';
import { listMoment } from '../../../shared/domain/dates';
import type { Review } from '../../../shared/domain/review/model';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { useActor, useConnection, useEngine, useNow } from '../../engine';
import { ActionBar, Button, EmptyState, ListBox, ListDetail, Message, Title, type Row } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { AskDialog, IncidentDialog } from './OutcomeDialogs';
import { nextAfter, type Queued } from './queue';
import { recordAppropriate } from './record-outcome';
import { ReviewDetail } from './ReviewDetail';
import { useReviewQueue } from './useReviewQueue';

/** What must be seen today, soon, or in its turn. */
const tones = { 3: 'bad', 2: 'warn', 1: 'plain', 0: 'plain' } as const;

const outcomeWords: Record<Review['outcome'], string> = {
  appropriate: '✓ Appropriate',
  asked: 'Asked, no reply yet',
  incident: '■ Incident',
};

/** Who looked at our records: the list with the reason each is there, the access beside it, and the outcome by one key. */
export function ReviewScreen({ first }: { first?: string }): ReactNode {
  const engine = useEngine();
  const { go } = useNavigation();
  const actor = useActor();
  const now = useNow(60);
  const connection = useConnection();
  const nameOf = usePracticeName();
  const { queue, views } = useReviewQueue();
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const [showing, setShowing] = useState<'list' | 'detail'>(first === undefined ? 'list' : 'detail');
  const [asking, setAsking] = useState<'question' | 'incident' | null>(null);
  const [refusal, setRefusal] = useState<Rejection | null>(null);

  const everything = [...queue.waiting, ...queue.asked, ...queue.done];
  const queued = everything.find(({ id }) => id === chosen) ?? everything[0];
  const view = queued && views.get(queued.id);

  const rows = everything.flatMap((one): Row[] => {
    const access = views.get(one.id)?.value;
    if (!access) return [];
    const by = `${access.by.name}, ${nameOf(access.buddy)}`;
    return [{ id: one.id, ...titleOf(one), meta: by, time: listMoment(one.at, now) }];
  });

  const move = (id: string | null): void => {
    setRefusal(null);
    setChosen(id);
  };
  /** Recorded: the next one that waits opens by itself. */
  const next = (): void => {
    setAsking(null);
    if (!queued) return;
    const ids = queue.waiting.map(({ id }) => id);
    move(ids.includes(queued.id) ? nextAfter(ids, queued.id) : queued.id);
  };
  const own = view?.value.by.person === actor.person;
  const why = own
    ? 'Nobody reviews their own access. Another privacy officer or the Caldicott Guardian does.'
    : undefined;

  return (
    <>
      <ListDetail
        listTitle="To review"
        listMeta={headOf(queue.waiting, now)}
        showing={showing}
        onBack={() => setShowing('list')}
        list={
          rows.length === 0 ? (
            <EmptyState title="Nobody has looked at your records">
              Every access of a buddy to a record of your practice comes here, with the reason it is looked at.
              {connection.is === 'offline' &&
                ' You are offline: what happened since then comes when you are connected.'}
            </EmptyState>
          ) : (
            <ListBox
              label="To review"
              rows={rows}
              current={queued?.id ?? null}
              onMove={move}
              onOpen={(id) => {
                move(id);
                setShowing('detail');
              }}
              autoFocus
            />
          )
        }
        detail={
          queued && view ? (
            <div key={view.id}>
              {queue.waiting.length === 0 && (
                <Message tone="good" title="Nothing waits for you. Below is what was decided." />
              )}
              <ReviewDetail view={view} reasons={queued.reasons} review={queued.review} />
              {own && (
                <Message tone="quiet" title="This is your own access">
                  {why}
                </Message>
              )}
              {refusal && (
                <Message tone="bad" title={refusal.says} takesFocus>
                  {refusal.next}
                </Message>
              )}
            </div>
          ) : (
            <Title>Privacy review</Title>
          )
        }
        actions={
          <ActionBar hint="J K next and previous">
            {view && (
              <>
                <Button
                  look="primary"
                  keys="A"
                  disabled={own}
                  why={why}
                  onPress={async () => {
                    const performed = await recordAppropriate(engine, view);
                    if (performed.ok) next();
                    else setRefusal(performed.rejection);
                  }}
                >
                  Appropriate
                </Button>
                <Button keys="Q" disabled={own} why={why} onPress={() => setAsking('question')}>
                  {`Ask ${view.value.by.name}`}
                </Button>
                <Button keys="I" disabled={own} why={why} onPress={() => setAsking('incident')}>
                  Open an incident
                </Button>
              </>
            )}
            {queued?.review?.outcome === 'incident' && (
              <Button onPress={() => go({ at: 'review', view: 'incident', id: queued.id })}>The 72 hours</Button>
            )}
            <Button look="quiet" onPress={() => go({ at: 'review', view: 'sample' })}>
              Sample
            </Button>
          </ActionBar>
        }
      />
      {view && asking === 'question' && <AskDialog view={view} onClose={() => setAsking(null)} onDone={next} />}
      {view && asking === 'incident' && <IncidentDialog view={view} onClose={() => setAsking(null)} onDone={next} />}
    </>
  );
}

/** What a row says first: the outcome, that an answer is waited for, or the most urgent reason. */
function titleOf({ reasons, review, replied }: Queued): Pick<Row, 'title' | 'tone'> {
  if (replied) return { title: 'Replied to your question', tone: 'warn' };
  if (review) return { title: outcomeWords[review.outcome], tone: review.outcome === 'incident' ? 'bad' : 'quiet' };
  const [reason] = reasons;
  return { title: reason?.label ?? 'To review', tone: tones[reason?.urgency ?? 0] };
}

/** "6, oldest 2 days" */
function headOf(waiting: readonly Queued[], now: string): string {
  if (waiting.length === 0) return 'nothing waits';
  const oldest = waiting.map(({ at }) => at).sort()[0] ?? now;
  const days = Math.floor((Date.parse(now) - Date.parse(oldest)) / 86_400_000);
  return days < 1 ? `${waiting.length}, all from the last day` : `${waiting.length}, oldest ${counted(days, 'day')}`;
}
