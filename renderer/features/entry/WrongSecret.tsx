import { useState } from 'react';
import type { Rejection } from '../../../shared/protocol/sync';
import type { Unlocking } from '../../engine';
import { Message, useTimeLeft } from '../../ui';

export interface Wrong {
  rejection: Rejection;
  /** Tries left before the person must sign in online again; null when tries have nothing to do with it. */
  remaining: number | null;
  /** ISO instant at which the next try counts. */
  waitUntil: string;
}

/** What came of the last wrong PIN or passphrase, and how long the next try has to wait: words, or null. */
export function useWrongSecret() {
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const left = useTimeLeft(wrong?.waitUntil ?? 0);
  return {
    wrong,
    waiting: left.over ? null : left.words,
    take: (refused: Extract<Unlocking, { ok: false }>) => {
      const counts = 'remaining' in refused;
      setWrong({
        rejection: refused.rejection,
        remaining: counts ? refused.remaining : null,
        waitUntil: new Date(Date.now() + (counts ? refused.waitSeconds : 0) * 1000).toISOString(),
      });
    },
    forget: () => setWrong(null),
  };
}

export function WrongSecret({ wrong, waiting }: { wrong: Wrong; waiting: string | null }) {
  return (
    <Message tone="bad" title={wrong.rejection.says}>
      {wrong.rejection.next} {waiting !== null && `The next try counts in ${waiting}.`}
    </Message>
  );
}
