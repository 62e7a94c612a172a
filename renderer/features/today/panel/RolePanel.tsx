import type { ReactNode } from 'react';
import { staffRoles, signatories, stoppers } from '../../../../shared/domain/roles';
import { hasRole } from '../../../../shared/protocol/actor';
import { useNavigation } from '../../../app/navigation';
import { useActor, usePhase } from '../../../engine';
import { Button, Meta, SidePanel } from '../../../ui';
import type { Queued } from '../../review/queue';
import { atTheDesk } from '../needs';
import { StopAll, useStoppable } from '../StopAll';
import { useNeighbours } from '../useNeighbours';
import { CardFacts } from './CardFacts';
import { OfficerFacts } from './OfficerFacts';
import { PracticeFacts } from './PracticeFacts';
import { RecordsFacts } from './RecordsFacts';
import { ServiceFacts } from './ServiceFacts';

/** Beside Today: what this person's roles need at a glance, the narrowest role first. */
export function RolePanel({ reviews, paper }: { reviews: readonly Queued[]; paper: ReactNode }): ReactNode {
  const actor = useActor();
  const phase = usePhase();
  const { go } = useNavigation();
  const { ours } = useNeighbours();
  const stoppable = useStoppable().length > 0;
  const closes = hasRole(actor, 'receptionist', 'clinician', 'practice-manager');
  return (
    <SidePanel
      title={phase.is === 'ready' ? phase.organisationName : 'Your practice'}
      actions={
        closes || stoppable ? (
          <>
            {closes && (
              <Button onPress={() => go({ at: 'closure' })}>
                {ours.state.closed ? 'Show the closure' : 'Close the practice'}
              </Button>
            )}
            <StopAll />
          </>
        ) : undefined
      }
      also={
        <>
          {stoppable && <Meta>Nothing new can be opened by any buddy, until you allow it again.</Meta>}
          {hasRole(actor, ...stoppers) && (
            <Button look="quiet" keys="W" onPress={() => go({ at: 'staff-access', view: 'in' })}>
              Who can get in today
            </Button>
          )}
          {paper}
        </>
      }
    >
      {hasRole(actor, 'privacy-officer', 'caldicott-guardian') && <OfficerFacts reviews={reviews} />}
      {hasRole(actor, 'registration-authority') && <CardFacts />}
      {hasRole(actor, 'administrator') && <ServiceFacts />}
      {hasRole(actor, ...staffRoles) && (
        <PracticeFacts desk={hasRole(actor, ...atTheDesk)} hubs={hasRole(actor, 'receptionist', 'clinician')} />
      )}
      {hasRole(actor, ...signatories, ...stoppers) && <RecordsFacts />}
    </SidePanel>
  );
}
