import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';

export function NoticeRegisterPlace(_props: { place: PlaceAt<'notices'> }) {
  return (
    <Column title="Notices">
      <EmptyState title="Nothing here yet" />
    </Column>
  );
}
