import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function ReportPlace(_props: { place: PlaceAt<'reports'> }) {
  return (
    <Column title="Reports">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
