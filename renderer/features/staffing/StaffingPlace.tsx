import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function StaffingPlace(_props: { place: PlaceAt<'staffing'> }) {
  return (
    <Column title="Staffing">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
