import { useEffect, useRef, useState } from 'react';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import type { PatientsText } from '../../../shared/domain/arrangement/patients-text-row';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useActor, useEngine, useRow } from '../../engine';

/** One text for patients in hand: what was made, what is kept, what is being typed. */
export function usePatientsText(one: Arrangement, which: PatientsText, made: string) {
  const engine = useEngine();
  const actor = useActor();
  const ledger = practiceLedger(actor.organisation);
  const kept = useRow('patientsTexts', ledger, one.id)?.value.texts[which];
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  // What is typed and not kept yet; the screen keeps it when it is left.
  const unsaved = useRef<string | null>(null);

  const save = async (text: string | null): Promise<void> => {
    unsaved.current = null;
    const done = await engine.perform('patientsText.save', ledger, {
      arrangement: one.id,
      which,
      text,
      termsHash: one.termsHash,
    });
    setRefused(done.ok ? null : done.rejection);
    if (done.ok) setTyped(null);
    else unsaved.current = text;
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(
    () => () => {
      const text = unsaved.current?.trim();
      if (text) void latest.current(text);
    },
    [],
  );

  const before = kept?.text ?? made;
  return {
    text: typed ?? before,
    kept,
    refused,
    changed: typed !== null && typed.trim() !== before.trim(),
    type: (text: string) => {
      unsaved.current = text.trim() === before.trim() ? null : text;
      setTyped(text);
    },
    keep: () => save((typed ?? before).trim()),
    /** Goes back to what is made from the arrangement. */
    asMade: async () => {
      if (kept) await save(null);
      else unsaved.current = null;
      setTyped(null);
    },
  };
}
