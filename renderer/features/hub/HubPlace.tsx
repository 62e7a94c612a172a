import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function HubPlace(_props: { place: PlaceAt<'hubs'> }) {
  return (
    <Column title="Hubs">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
