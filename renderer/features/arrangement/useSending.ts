import { useRef, useState, type RefObject } from 'react';
import type { Rejection } from '../../../shared/protocol/sync';
import { focusField } from './draft-parts';
import { errorsOf } from './errors';
import type { DraftInHand } from './useDraft';

/** Signing and sending a draft: what keeps it from being sent, the last look before, and what came of it. */
export interface Sending {
  /** Around the form: the field that is wrong gets the focus. */
  form: RefObject<HTMLDivElement | null>;
  /** By field. */
  errors: Partial<Record<string, string>>;
  /** How many things keep it from being sent; 0 until the person has tried. */
  hindrances: number;
  /** What belongs to no field. */
  refused: Rejection | null;
  /** The last look before it is sent is open. */
  open: boolean;
  sign: () => void;
  send: (reason?: string) => Promise<void>;
  close: () => void;
  discard: () => Promise<void>;
}

/** @param onSent after it was sent */
export function useSending(draft: DraftInHand, problems: readonly Rejection[], onSent: () => void): Sending {
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  return {
    form,
    errors: errorsOf(problems, draft.terms, tried, refused),
    hindrances: tried ? problems.length : 0,
    refused: refused?.field === undefined ? refused : null,
    open,
    sign() {
      setTried(true);
      setRefused(null);
      if (problems.length > 0) focusField(form.current, problems[0]?.field);
      else setOpen(true);
    },
    async send(reason) {
      const sent = await draft.send(reason);
      setOpen(false);
      if (sent.ok) {
        onSent();
        return;
      }
      setRefused(sent.rejection);
      focusField(form.current, sent.rejection.field);
    },
    close: () => setOpen(false),
    async discard() {
      const done = await draft.discard();
      if (!done.ok) setRefused(done.rejection);
    },
  };
}
