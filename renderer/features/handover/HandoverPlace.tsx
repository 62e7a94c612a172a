import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function HandoverPlace(_props: { place: PlaceAt<'handovers'> }) {
  return (
    <Column title="Handovers">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
