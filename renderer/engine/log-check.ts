import { checkLog } from '../../shared/evidence/log';
import type { Frontier } from '../../shared/evidence/merkle';
import { logResponse, type LogResponse } from '../../shared/protocol/evidence';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Engine } from './api';
import type { Desk } from './desk';
import type { Session } from './session';

/**
 * Fetches a ledger's whole log and checks it on this computer: hashes, tree, signatures, and that the head this
 * desk was told earlier lies on it.
 */
export async function fetchAndCheckLog(desk: Desk, session: Session, ledger: LedgerId): ReturnType<Engine['checkLog']> {
  const log: LogResponse = { entries: [], head: { ledger, size: 0, root: '' }, signers: [] };
  let frontier: Frontier | undefined;
  const known = desk.standing.ledgers[ledger]?.head;
  for (;;) {
    const from = log.entries.length + 1;
    const path = `ledgers/${encodeURIComponent(ledger)}/log?from=${from}`;
    const answer = await session.ask('GET', path, logResponse);
    if (answer.is !== 'answered') return { checked: null };
    const { entries, head, signers } = answer.value;
    log.head = head;
    log.signers.push(...signers.filter((one) => !log.signers.some((other) => other.signingKey === one.signingKey)));
    if (entries.length === 0) break;
    const check = await checkLog(entries, log.signers, frontier);
    if (!check.ok) return { checked: false, index: check.index, why: check.why };
    frontier = check.frontier;
    log.entries.push(...entries);
    if (log.entries.length >= head.size) break;
  }
  const last = log.entries.at(-1);
  if (last && (last.index !== log.head.size || last.root !== log.head.root)) {
    return { checked: false, index: last.index, why: 'The log ends elsewhere than the service says.' };
  }
  const seen = known && log.entries[known.size - 1];
  if (known && known.size > 0 && seen?.root !== known.root) {
    return { checked: false, index: known.size, why: 'This computer was shown another history of this log before.' };
  }
  return { checked: true, entries: log.entries.length, log };
}
