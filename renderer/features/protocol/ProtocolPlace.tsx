import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function ProtocolPlace(_props: { place: PlaceAt<'protocol'> }) {
  return (
    <Column title="Protocol">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
