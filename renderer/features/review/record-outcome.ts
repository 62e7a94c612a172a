import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Sealed } from '../../../shared/protocol/primitives';
import type { ReviewOutcome } from '../../../shared/domain/review/model';
import type { Engine, Performed } from '../../engine';
import type { AccessView } from '../access/lists';
import { askPerson } from '../access/performing';

type Doing = Pick<Engine, 'perform' | 'seal'>;

const record = (engine: Doing, view: AccessView, outcome: ReviewOutcome, note: Sealed | null): Promise<Performed> =>
  engine.perform('review.record', privacyLedger(view.value.home), {
    access: view.id,
    pair: view.ledger,
    outcome,
    note,
  });

export const recordAppropriate = (engine: Doing, view: AccessView): Promise<Performed> =>
  record(engine, view, 'appropriate', null);

/** Sends the question to the person who looked, and keeps the access among those that wait for a reply. */
export async function askAboutIt(engine: Doing, view: AccessView, question: string): Promise<Performed> {
  const asked = await askPerson(engine, view, crypto.randomUUID(), question);
  return asked.ok ? record(engine, view, 'asked', null) : asked;
}

/** Not appropriate: the note says what was found, and the 72 hours begin. */
export async function recordIncident(engine: Doing, view: AccessView, found: string): Promise<Performed> {
  if (found.trim() === '') {
    return {
      ok: false,
      rejection: {
        code: 'review.noteMissing',
        says: 'An incident needs a sentence that says what was not right.',
        next: 'Write what you found.',
        field: 'note',
      },
    };
  }
  const note = await engine.seal(privacyLedger(view.value.home), found.trim());
  return note.ok ? record(engine, view, 'incident', note.value) : note;
}
