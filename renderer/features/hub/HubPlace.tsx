import type { PlaceAt } from '../../app/places';
import { londonDate } from '../../../shared/domain/calendar';
import { useInstant } from '../../app/useInstant';
import { DescribeHub } from './DescribeHub';
import { FindHub } from './FindHub';
import { HubDetail } from './HubDetail';
import { useHubs } from './useHubs';

/** Where a patient goes now, one hub, or describing one. */
export function HubPlace({ place }: { place: PlaceAt<'hubs'> }) {
  const hubs = useHubs(londonDate(useInstant(30)));
  const named = hubs.find((hub) => hub.id === place.id);
  if (place.view === 'describe') return <DescribeHub key={place.id ?? 'new'} hub={named} />;
  if (named) return <HubDetail hub={named} />;
  return <FindHub hubs={hubs} />;
}
