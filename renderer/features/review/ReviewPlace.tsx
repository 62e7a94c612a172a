import type { ReactNode } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import type { PlaceAt } from '../../app/places';
import { useActor } from '../../engine';
import { ActionBar, Button, Column, EmptyState } from '../../ui';
import { CompareScreen } from './CompareScreen';
import { IncidentList } from './IncidentList';
import { IncidentScreen } from './IncidentScreen';
import { ProcedureForm } from './ProcedureForm';
import { ProtectedPatients } from '../restriction/ProtectedPatients';
import { WhoLooked } from '../restriction/WhoLooked';
import { ReviewScreen } from './ReviewScreen';
import { SampleScreen } from './SampleScreen';

/** The privacy review, for those who may read the practice's privacy ledger; others learn why it is not theirs. */
export function ReviewPlace({ place }: { place: PlaceAt<'review'> }): ReactNode {
  const actor = useActor();
  const { back } = useNavigation();
  if (hasRole(actor, 'privacy-officer', 'caldicott-guardian')) {
    if (place.view === 'protected') return <ProtectedPatients />;
    if (place.view === 'who-looked') return <WhoLooked />;
    if (place.view === 'procedure') return <ProcedureForm />;
    if (place.view === 'sample') return <SampleScreen />;
    if (place.view === 'compare') return <CompareScreen id={place.id ?? ''} />;
    if (place.view === 'incident' && place.id === undefined) return <IncidentList />;
    if (place.view === 'incident') return <IncidentScreen id={place.id ?? ''} />;
    return <ReviewScreen {...(place.id === undefined ? {} : { first: place.id })} />;
  }
  return (
    <Column
      title="Privacy review"
      actions={
        <ActionBar>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <EmptyState title="This is for the privacy officer and the Caldicott Guardian">
        They look at who opened records of this practice and why. Nobody reviews their own access, so the list is not
        shown to everybody. Ask them if something worries you.
      </EmptyState>
    </Column>
  );
}
