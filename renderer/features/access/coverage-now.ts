import { useMemo } from 'react';
import { coverage, type Coverage } from '../../../shared/domain/access/coverage';
import type { RestrictionKind } from '../../../shared/domain/restriction/kinds';
import { boardLedger } from '../../../shared/protocol/ledger';
import { useActor, useConnection, useNow, useRows } from '../../engine';
import type { RequestEntries } from './unfinished-request';

/** What of the entries decides whether and how a record may be opened. */
export type CoverageEntries = Pick<RequestEntries, 'home' | 'purpose' | 'basis' | 'relationship'>;

/**
 * What would happen with these answers, now, by everything this desk knows. Undefined while no practice is chosen.
 * The rule itself is the domain's, the same that `access.request` and the service ask.
 */
export function useCoverage(
  entries: CoverageEntries,
  breakGlass: boolean,
  restricted?: RestrictionKind,
): Coverage | undefined {
  const actor = useActor();
  const connection = useConnection();
  const arrangements = useRows('arrangement');
  const closures = useRows('closure');
  const notices = useRows('notice');
  const guides = useRows('system');
  const protocols = useRows('protocol');
  const receipts = useRows('protocolReceipt');
  const madeAt = useNow(30);
  const offline = connection.is === 'offline';
  const { home, purpose, basis, relationship } = entries;

  return useMemo(() => {
    if (home === null || basis === null) return undefined;
    const board = boardLedger(home.code);
    return coverage({
      arrangements: arrangements.map((view) => view.value),
      closures: closures.filter((view) => view.ledger === board).map((view) => view.value),
      notices: notices.map((view) => view.value),
      guides: guides.filter((view) => view.ledger === board).map((view) => view.value),
      actor,
      protocols: protocols.map((view) => view.value),
      read: { person: actor.person, receipts: receipts.map((view) => view.value) },
      home: home.code,
      homeName: home.name,
      purpose: purpose ?? undefined,
      basis,
      // Until the person has said, judged as if they did not know the patient; they cannot go on without saying.
      relationship: relationship ?? 'none',
      breakGlass,
      restricted,
      madeAt,
      offline,
    });
  }, [
    actor,
    arrangements,
    basis,
    breakGlass,
    closures,
    guides,
    home,
    madeAt,
    notices,
    offline,
    protocols,
    purpose,
    receipts,
    relationship,
    restricted,
  ]);
}
