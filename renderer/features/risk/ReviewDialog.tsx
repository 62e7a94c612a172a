import { useState } from 'react';
import { z } from 'zod';
import { addDays } from '../../../shared/domain/calendar';
import { longDate, shortDate } from '../../../shared/domain/dates';
import type { RiskEntry } from '../../../shared/domain/risk/entry';
import { score } from '../../../shared/domain/risk/score';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useActor, useEngine } from '../../engine';
import { ActOrBack, DateField, Dialog, TextArea } from '../../ui';
import { ScoreField } from './ScoreField';

/** Somebody looked at a risk again: what they found, what remains of it, and when it is looked at next. */
export function ReviewDialog({ entry, today, onClose }: { entry: RiskEntry; today: string; onClose: () => void }) {
  const engine = useEngine();
  const actor = useActor();
  const form = useKept(`risk.review ${entry.id}`);
  const [note, setNote] = form.field('note', z.string(), '');
  const [after, setAfter] = form.field('after', score, entry.after);
  const [next, setNext] = form.field('next', z.string(), shortDate(addDays(today, 90)));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const reviewOn = typedDate(next, Number(today.slice(0, 4)));
  const beside = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const save = async () => {
    setTried(true);
    setRefused(null);
    if (note.trim() === '' || reviewOn === undefined) return;
    const done = await engine.perform('risk.review', practiceLedger(actor.organisation), {
      id: entry.id,
      note: note.trim(),
      after,
      reviewOn,
    });
    if (done.ok) {
      form.done();
      onClose();
    } else setRefused(done.rejection);
  };
  return (
    <Dialog
      title="Record a review"
      open
      onClose={onClose}
      width="wide"
      actions={
        <ActOrBack onAct={save} onBack={onClose}>
          Record the review
        </ActOrBack>
      }
    >
      <TextArea
        label="What did you find?"
        hint="name no patient"
        value={note}
        onChange={setNote}
        maxLength={1000}
        autoFocus
        error={tried && note.trim() === '' ? 'Say in one sentence what you found.' : undefined}
      />
      <ScoreField title="What remains" value={after} onChange={setAfter} error={beside('after')} />
      <DateField
        label="Looked at again on"
        value={next}
        onChange={setNext}
        error={tried && reviewOn === undefined ? 'Type the day as 1 3 2027.' : beside('reviewOn')}
        good={reviewOn === undefined ? undefined : longDate(reviewOn)}
      />
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} />
    </Dialog>
  );
}
