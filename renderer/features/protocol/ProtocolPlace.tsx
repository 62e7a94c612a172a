import type { PlaceAt } from '../../app/places';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { hasRole } from '../../../shared/protocol/actor';
import { protocolWriters } from '../../../shared/domain/protocol/draft';
import { ProtocolList } from './ProtocolList';
import { ReadProtocol } from './ReadProtocol';
import { WriteProtocol } from './WriteProtocol';
import { useProtocols } from './protocols';

/** How the practices of each arrangement work together: to read, to write, and who has read it. */
export function ProtocolPlace({ place }: { place: PlaceAt<'protocol'> }) {
  const actor = useActor();
  const all = useProtocols(useInstant(60));
  const named = all.find((one) => one.arrangement.id === place.id);
  if (place.view === 'read') return <ReadProtocol known={named} />;
  if (place.view === 'write' && named?.open && hasRole(actor, ...protocolWriters))
    return <WriteProtocol known={named} />;
  return <ProtocolList all={all} shown={named ?? all[0]} chosen={place.id !== undefined} />;
}
