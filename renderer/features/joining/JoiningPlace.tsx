import { hasRole } from '../../../shared/protocol/actor';
import type { PlaceAt } from '../../app/places';
import { useActor } from '../../engine';
import { Column, EmptyState } from '../../ui';
import { Invite } from './Invite';
import { WhoJoins } from './WhoJoins';

/** The manager's side: who may join the practice with a code, and who has. */
export function JoiningPlace({ place }: { place: PlaceAt<'joining'> }) {
  const actor = useActor();
  if (!hasRole(actor, 'practice-manager')) {
    return (
      <Column title="Who joins us">
        <EmptyState title="Only a practice manager lets somebody join">
          To join another practice yourself, ask its manager for a code and press Ctrl+Shift+O.
        </EmptyState>
      </Column>
    );
  }
  return place.view === 'invite' ? <Invite /> : <WhoJoins />;
}
