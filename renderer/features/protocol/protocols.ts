import { useMemo } from 'react';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { standing, type Standing } from '../../../shared/domain/arrangement/standing';
import { takesProtocol } from '../../../shared/domain/protocol/publish';
import type { Protocol, ProtocolDraft, ProtocolReceipt } from '../../../shared/domain/protocol/model';
import {
  draftWaits,
  lastRead,
  latestProtocol,
  protocolPartners,
  unreadProtocol,
} from '../../../shared/domain/protocol/reading';
import { useActor, useRows } from '../../engine';

/** What one arrangement's protocol is to the person who looks. */
export interface KnownProtocol {
  arrangement: Arrangement;
  standing: Standing;
  /** "Harbour View Practice" */
  partners: string;
  /** Latest first. */
  versions: Protocol[];
  latest: Protocol | undefined;
  /** The latest version, while this person has not read it. */
  unread: Protocol | undefined;
  /** What this person has read last. */
  read: Protocol | undefined;
  receipts: ProtocolReceipt[];
  draft: ProtocolDraft | undefined;
  /** Whether the practice's draft waits for somebody. */
  waits: 'unfinished' | 'overtaken' | undefined;
  /** May be given another version. */
  open: boolean;
}

/** Every arrangement that has a protocol or may get one. @param now ISO instant */
export function useProtocols(now: string): KnownProtocol[] {
  const actor = useActor();
  const arrangements = useRows('arrangement');
  const protocols = useRows('protocol');
  const receipts = useRows('protocolReceipt');
  const drafts = useRows('protocolDraft');
  const today = now.slice(0, 10);
  return useMemo(() => {
    const all = { protocols: protocols.map((view) => view.value), receipts: receipts.map((view) => view.value) };
    return arrangements
      .map(({ value: arrangement }): KnownProtocol => {
        const versions = all.protocols
          .filter((one) => one.arrangement === arrangement.id)
          .sort((one, other) => other.version - one.version);
        const mine = all.receipts.filter((one) => one.arrangement === arrangement.id);
        const draft = drafts.find((view) => view.id === arrangement.id)?.value;
        const stands = standing(arrangement, today);
        const open = takesProtocol.includes(stands);
        return {
          arrangement,
          standing: stands,
          partners: protocolPartners(arrangement, actor.organisation),
          versions,
          latest: latestProtocol(versions),
          // Whatever this desk knows has been published, however the clocks of two desks differ.
          unread: open
            ? unreadProtocol(arrangement.id, { ...all, person: actor.person, at: '9999-12-31T00:00:00.000Z' })
            : undefined,
          read: lastRead(versions, mine, actor.person),
          receipts: mine,
          draft,
          waits: draft && open ? draftWaits(draft, versions) : undefined,
          open,
        };
      })
      .filter((one) => one.open || one.versions.length > 0)
      .sort((one, other) => Number(other.open) - Number(one.open) || one.partners.localeCompare(other.partners));
  }, [actor, arrangements, drafts, protocols, receipts, today]);
}
