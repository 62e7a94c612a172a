import type { ReactNode } from 'react';
import { useNavigation } from '../../app/navigation';
import type { PlaceAt } from '../../app/places';
import { useActor, useRows } from '../../engine';
import { ActionBar, Button, Column, EmptyState } from '../../ui';
import { AccessDetailScreen } from './AccessDetailScreen';
import { AccessList } from './AccessList';
import { Handback } from './Handback';
import { OpenAccess } from './OpenAccess';
import { RequestForm } from './RequestForm';

type AccessPlaces = PlaceAt<'access' | 'access-request' | 'access-open' | 'access-handback' | 'access-detail'>;

/** Every place of this area but the notice. */
export function AccessPlace({ place }: { place: AccessPlaces }): ReactNode {
  if (place.at === 'access') return <AccessList />;
  if (place.at === 'access-request') return <RequestForm />;
  return <OneAccess key={`${place.at} ${place.id}`} place={place} />;
}

/** A place may have been overtaken by what happened meanwhile: then the access's own page says how it stands. */
function OneAccess({ place }: { place: Exclude<AccessPlaces, { at: 'access' | 'access-request' }> }): ReactNode {
  const actor = useActor();
  const { back } = useNavigation();
  const view = useRows('access').find((one) => one.id === place.id);
  if (!view) {
    return (
      <Column
        title="This access is not known here"
        actions={
          <ActionBar>
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          </ActionBar>
        }
      >
        <EmptyState title="It may not have reached this computer yet">
          Try again when you are connected, or look in the list of accesses.
        </EmptyState>
      </Column>
    );
  }
  const { state, by } = view.value;
  const mine = by.person === actor.person;
  if (place.at === 'access-open' && state.is === 'open' && mine) {
    return <OpenAccess view={view} closesAt={state.opening.closesAt} />;
  }
  // The timer may close it while the way in is on the screen: then handing back is what comes next.
  if (place.at !== 'access-detail' && state.is === 'closed' && view.value.buddy === actor.organisation) {
    return <Handback view={view} />;
  }
  return <AccessDetailScreen view={view} />;
}
