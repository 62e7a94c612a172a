import { useMemo } from 'react';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
import { protocolWriters } from '../../../shared/domain/protocol/draft';
import { insistsOnReading } from '../../../shared/domain/protocol/reading';
import { staffRoles } from '../../../shared/domain/roles';
import { shortName } from '../../../shared/domain/words';
import { useActor } from '../../engine';
import type { Need } from '../today/needs';
import { useProtocols, type KnownProtocol } from './protocols';

/** What this area adds to Today. @param now ISO instant */
export function useProtocolNeeds(now: string): Need[] {
  const actor = useActor();
  const all = useProtocols(now);
  return useMemo(() => protocolNeeds(all, actor), [all, actor]);
}

/** What is unread, for everybody who works with records; a draft that was not published, for who may write one. */
export function protocolNeeds(all: readonly KnownProtocol[], actor: Pick<Actor, 'roles'>): Need[] {
  return all.flatMap((one): Need[] => {
    const partners = shortName(one.partners);
    const id = one.arrangement.id;
    const needs: Need[] = [];
    if (one.unread && hasRole(actor, ...staffRoles)) {
      needs.push({
        id: `protocol-${id}`,
        kind: 'read-protocol',
        since: one.unread.at,
        place: { at: 'protocol', view: 'read', id },
        says: `Read version ${one.unread.version} of the protocol with ${partners}`,
        detail: insistsOnReading(one.arrangement)
          ? `${sentence(one.unread.change)} You need to have read it before you open a record.`
          : sentence(one.unread.change),
        ...(insistsOnReading(one.arrangement) ? { tone: 'warn' as const } : {}),
      });
    }
    if (one.draft && one.waits && hasRole(actor, ...protocolWriters)) {
      needs.push({
        id: `protocol-draft-${id}`,
        since: one.draft.savedAt,
        place: { at: 'protocol', view: 'write', id },
        ...(one.waits === 'overtaken'
          ? {
              says: `Your version of the protocol with ${partners} was not published`,
              detail: 'Another practice published one first. Your draft is kept: compare the two.',
              tone: 'warn' as const,
            }
          : {
              says: `Finish the protocol with ${partners}`,
              detail: `A draft of ${one.draft.savedBy.name}. Nobody else has seen it.`,
            }),
      });
    }
    return needs;
  });
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
