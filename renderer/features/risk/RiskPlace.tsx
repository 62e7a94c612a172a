import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function RiskPlace(_props: { place: PlaceAt<'risks'> }) {
  return (
    <Column title="Risks">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
