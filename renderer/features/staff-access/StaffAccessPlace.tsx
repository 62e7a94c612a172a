import { hasRole } from '../../../shared/protocol/actor';
import { stoppers } from '../../../shared/domain/roles';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { useActor } from '../../engine';
import { Column, Tabs } from '../../ui';
import { AskStaffAccess } from './AskStaffAccess';
import { BuddyGuide } from './BuddyGuide';
import { GuideEditor } from './GuideEditor';
import { Guides } from './Guides';
import { Leaver } from './Leaver';
import { OneStaffAccess } from './OneStaffAccess';
import { OurPeople } from './OurPeople';
import { WhoCanGetIn } from './WhoCanGetIn';

/** Who may sign in to whose system, and how one gets in. */
export function StaffAccessPlace({ place }: { place: PlaceAt<'staff-access'> }) {
  const actor = useActor();
  const { instead } = useNavigation();
  switch (place.view) {
    case 'one':
      return <OneStaffAccess id={place.id ?? ''} />;
    case 'ask':
      return <AskStaffAccess />;
    case 'guide':
      return <GuideEditor system={place.id} />;
    case 'buddy-guide':
      return <BuddyGuide id={place.id ?? ''} />;
    case 'leaver':
      return <Leaver person={place.id} />;
    case 'in':
    case 'ours':
    case 'guides':
    case undefined: {
      const current = place.view ?? (hasRole(actor, ...stoppers) ? 'in' : 'ours');
      return (
        <Column title="Staff access">
          <Tabs
            label="Staff access"
            current={current}
            onChange={(view) =>
              instead({ at: 'staff-access', view: view === 'ours' || view === 'guides' ? view : 'in' })
            }
            tabs={[
              { id: 'in', title: 'Who can get into our records', content: <WhoCanGetIn side="home" /> },
              { id: 'ours', title: 'Where our people can get in', content: <OurPeople /> },
              { id: 'guides', title: 'The way in', content: <Guides /> },
            ]}
          />
        </Column>
      );
    }
  }
}
