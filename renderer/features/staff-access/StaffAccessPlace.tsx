import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function StaffAccessPlace(_props: { place: PlaceAt<'staff-access'> }) {
  return (
    <Column title="Staff access">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
