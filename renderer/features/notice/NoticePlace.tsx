import type { ReactNode } from 'react';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { useActor, useRows } from '../../engine';
import { ActionBar, Button, Column, EmptyState } from '../../ui';
import { AccessDetailScreen } from '../access/AccessDetailScreen';
import { waitsForWitness, WitnessScreen } from '../access/WitnessScreen';
import { NoticeScreen } from './NoticeScreen';

/** The notice of one access. Whoever may not acknowledge it now is told how the access stands instead. */
export function NoticePlace({ place }: { place: PlaceAt<'access-notice'> }): ReactNode {
  const actor = useActor();
  const navigation = useNavigation();
  const view = useRows('access').find((one) => one.id === place.id);
  if (!view) {
    return (
      <Column
        title="This access is not known here"
        actions={
          <ActionBar>
            <Button keys="Esc" onPress={navigation.back}>
              Back
            </Button>
          </ActionBar>
        }
      >
        <EmptyState title="Nothing to acknowledge">It may not have reached this computer yet.</EmptyState>
      </Column>
    );
  }
  if (view.value.state.is !== 'granted' || view.value.by.person !== actor.person)
    return <AccessDetailScreen view={view} />;
  if (waitsForWitness(view)) return <WitnessScreen view={view} />;
  return <NoticeScreen view={view} />;
}
