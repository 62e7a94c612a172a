import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function SmartcardPlace(_props: { place: PlaceAt<'smartcards'> }) {
  return (
    <Column title="Smartcards">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
