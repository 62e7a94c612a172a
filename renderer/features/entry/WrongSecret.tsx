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
      const waitSeconds = counts ? refused.waitSeconds : 0;
      setWrong({
        rejection: refused.rejection,
        remaining: counts ? refused.remaining : null,
        // Without a wait it lies long ago: the clock ticks once a second, and would hold up a quick second try.
        waitUntil: new Date(waitSeconds > 0 ? Date.now() + waitSeconds * 1000 : 0).toISOString(),
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
