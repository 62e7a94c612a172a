import type { Engine, Performed } from '../../engine';
import type { AccessView } from './lists';

/** What people do with an access after it is asked for. Each seals what only the two practices may read, then performs its command. */

type Doing = Pick<Engine, 'perform' | 'seal'>;

/** Seal some words and perform with them. An empty text is no text: `null` goes in its place where that is allowed. */
async function withWords(
  engine: Doing,
  view: AccessView,
  text: string,
  then: (sealed: string | null) => Promise<Performed>,
): Promise<Performed> {
  const words = text.trim();
  if (words === '') return then(null);
  const sealed = await engine.seal(view.ledger, words);
  return sealed.ok ? then(sealed.value) : sealed;
}

/** "Reason needed" beside the field: the same rejection whoever forgets it. */
const missing = (field: string, says: string, next: string): Performed => ({
  ok: false,
  rejection: { code: 'words.missing', says, next, field },
});

export const closeAccess = (engine: Doing, view: AccessView): Promise<Performed> =>
  engine.perform('access.close', view.ledger, { access: view.id, how: 'person' });

export const handBack = (engine: Doing, view: AccessView, note: string): Promise<Performed> =>
  note.trim() === ''
    ? Promise.resolve(missing('note', 'The note is empty.', 'Write what was done, or choose “Nothing was done”.'))
    : withWords(engine, view, note, (sealed) =>
        engine.perform('access.handBack', view.ledger, { access: view.id, nothingDone: false, note: sealed }),
      );

export const handBackNothingDone = (engine: Doing, view: AccessView): Promise<Performed> =>
  engine.perform('access.handBack', view.ledger, { access: view.id, nothingDone: true, note: null });

export const withdrawRequest = (engine: Doing, view: AccessView): Promise<Performed> =>
  engine.perform('access.withdraw', view.ledger, { access: view.id });

export const grantRequest = (engine: Doing, view: AccessView, note: string): Promise<Performed> =>
  withWords(engine, view, note, (reason) => engine.perform('access.grant', view.ledger, { access: view.id, reason }));

export const declineRequest = (engine: Doing, view: AccessView, reason: string): Promise<Performed> =>
  reason.trim() === ''
    ? Promise.resolve(
        missing('reason', 'A reason is missing.', 'Say in one sentence why, so that they know what to do instead.'),
      )
    : withWords(engine, view, reason, (sealed) =>
        engine.perform('access.decline', view.ledger, { access: view.id, reason: sealed }),
      );

export const askPerson = (engine: Doing, view: AccessView, enquiry: string, question: string): Promise<Performed> =>
  question.trim() === ''
    ? Promise.resolve(missing('question', 'The question is empty.', 'Write what you want to know.'))
    : withWords(engine, view, question, (sealed) =>
        engine.perform('access.enquire', view.ledger, { access: view.id, enquiry, question: sealed }),
      );

export const replyToQuestion = (engine: Doing, view: AccessView, enquiry: string, text: string): Promise<Performed> =>
  text.trim() === ''
    ? Promise.resolve(missing('reply', 'The reply is empty.', 'Write your answer. The privacy officer reads it.'))
    : withWords(engine, view, text, (sealed) =>
        engine.perform('access.reply', view.ledger, { access: view.id, enquiry, text: sealed }),
      );
