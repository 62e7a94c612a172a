import { useEffect, useState } from 'react';
import { lookId } from '../../../shared/domain/arrangement/look';
import type { Arrangement, Terms } from '../../../shared/domain/arrangement/model';
import { termsByHash } from '../../../shared/domain/arrangement/versions';
import { arrangementLedger, practiceLedger } from '../../../shared/protocol/ledger';
import { useActor, useEngine, useRow } from '../../engine';

/**
 * The terms that this person saw when they last looked, while they differ from the present ones; and remembers this look.
 * What was different when the screen was opened stays marked until it is left.
 */
export function useLastLook(one: Arrangement): Terms | undefined {
  const engine = useEngine();
  const actor = useActor();
  const ledger = practiceLedger(actor.organisation);
  const look = useRow('arrangementLook', ledger, lookId(actor.person, one.id))?.value;
  const view = useRow('arrangement', arrangementLedger(one.id), one.id);
  const [seen, setSeen] = useState({ id: one.id, hash: look?.termsHash });
  if (seen.id !== one.id) setSeen({ id: one.id, hash: look?.termsHash });
  // What this desk has not sent yet may still be refused: it is remembered once it stands.
  const stands = view?.pending === false;
  const known = look?.termsHash === one.termsHash;
  useEffect(() => {
    if (stands && !known) {
      void engine.perform('arrangement.look', ledger, { arrangement: one.id, termsHash: one.termsHash });
    }
  }, [engine, ledger, one.id, one.termsHash, stands, known]);
  return seen.hash === undefined || seen.hash === one.termsHash ? undefined : termsByHash(one, seen.hash);
}
