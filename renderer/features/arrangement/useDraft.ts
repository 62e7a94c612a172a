import { useCallback, useEffect, useRef, useState } from 'react';
import { hashOfTerms } from '../../../shared/domain/arrangement/standing';
import { terms as termsSchema, type ChangesOf, type Draft, type Party } from '../../../shared/domain/arrangement/model';
import { arrangementLedger, practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useEngine, type Engine, type Performed } from '../../engine';
import { freshTerms, resumed, savable, type DraftTerms } from './draft';

/** How long after the last key a draft is saved, in ms. */
const pauseBeforeSaving = 700;

export interface DraftInHand {
  id: string;
  terms: DraftTerms;
  change: (some: Partial<DraftTerms>) => void;
  /** Saved by itself; what went wrong, if it could not be. */
  saving: { is: 'untouched' } | { is: 'changed' } | { is: 'saved'; at: string } | { is: 'failed'; why: Rejection };
  /** Signs, sends, and marks the draft as sent. `reason`: why, when it changes an arrangement there is. */
  send: (reason?: string) => Promise<Performed>;
  discard: () => Promise<Performed>;
  /** Brings a discarded draft back as it was. */
  bringBack: () => Promise<Performed>;
  discarded: boolean;
}

/**
 * A draft while it is written: saved by itself a moment after each change, and at once when the screen is left.
 * @param saved the row, when the draft was begun earlier
 */
export function useDraft(
  id: string,
  saved: Draft | undefined,
  own: Party,
  today: string,
  buddy: Party | undefined,
): DraftInHand {
  const engine = useEngine();
  const [terms, setTerms] = useState<DraftTerms>(() => {
    if (saved) return resumed(saved, own);
    const fresh = freshTerms(own, today);
    return buddy ? { ...fresh, parties: [own, buddy] } : fresh;
  });
  const [saving, setSaving] = useState<DraftInHand['saving']>(
    saved ? { is: 'saved', at: saved.savedAt } : buddy ? { is: 'changed' } : { is: 'untouched' },
  );
  const [discarded, setDiscarded] = useState(false);
  const ledger = practiceLedger(own.organisation);
  const [changes] = useState(saved?.changes);
  // What has not been saved yet; null when the disk has it all.
  const unsaved = useRef<DraftTerms | null>(saved || !buddy ? null : terms);

  const allSaved = () => unsaved.current === null;

  const save = useCallback(async (): Promise<Performed | null> => {
    const wanted = unsaved.current;
    if (wanted === null) return null;
    unsaved.current = null;
    const performed = await engine.perform('arrangement.draft', ledger, {
      id,
      terms: savable(wanted),
      ...(changes ? { changes } : {}),
    });
    if (performed.ok) setSaving(allSaved() ? { is: 'saved', at: new Date().toISOString() } : { is: 'changed' });
    else {
      unsaved.current ??= wanted;
      setSaving({ is: 'failed', why: performed.rejection });
    }
    return performed;
  }, [engine, id, ledger, changes]);

  useEffect(() => {
    if (saving.is !== 'changed') return;
    const timer = setTimeout(() => void save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [saving, terms, save]);
  useEffect(() => () => void save(), [save]);

  return {
    id,
    terms,
    saving,
    discarded,
    change(some) {
      const next = { ...terms, ...some };
      unsaved.current = next;
      setTerms(next);
      setSaving({ is: 'changed' });
    },
    async send(reason = '') {
      // It is kept as a draft first: should sending be refused, nothing that was written is lost.
      unsaved.current ??= terms;
      const kept = await save();
      if (kept && !kept.ok) return kept;
      return propose(engine, { id, terms, changes }, ledger, reason);
    },
    async discard() {
      unsaved.current = null;
      const done = await engine.perform('arrangement.discardDraft', ledger, { id });
      if (done.ok) setDiscarded(true);
      return done;
    },
    async bringBack() {
      unsaved.current = terms;
      const done = (await save()) ?? { ok: true, command: '' };
      if (done.ok) setDiscarded(false);
      return done;
    },
  };
}

const unfinished: Performed = {
  ok: false,
  rejection: { code: 'draft.unfinished', says: 'Something is still missing.', next: 'Look for the marked fields.' },
};

/** Proposes what was written: a new arrangement, or other terms for one there is (instead of a signature, or while the present ones hold). */
async function propose(
  engine: Engine,
  draft: { id: string; terms: DraftTerms; changes: ChangesOf | undefined },
  practice: string,
  reason: string,
): Promise<Performed> {
  const { id, terms, changes } = draft;
  const whole = termsSchema.safeParse(terms);
  if (!whole.success) return unfinished;
  const signed = { terms: savable(whole.data), termsHash: hashOfTerms(whole.data) };
  const proposed = changes
    ? await engine.perform(`arrangement.${changes.how}`, arrangementLedger(changes.arrangement), {
        ...signed,
        basedOn: changes.termsHash,
        reason,
      })
    : await engine.perform('arrangement.propose', arrangementLedger(id), { id, ...signed });
  if (!proposed.ok) return proposed;
  await engine.perform('arrangement.markSent', practice, { id });
  return proposed;
}
