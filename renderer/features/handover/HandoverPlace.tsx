import type { ReactNode } from 'react';
import type { PlaceAt } from '../../app/places';
import { HandoverList } from './HandoverList';
import { HandoverPaper } from './HandoverPaper';
import { OfferScreen } from './OfferScreen';

/** The list; `paper` for the morning meeting; `offer` for one access, `again` for a returned handover. */
export function HandoverPlace({ place }: { place: PlaceAt<'handovers'> }): ReactNode {
  if (place.view === 'paper') return <HandoverPaper />;
  if (place.view === 'offer' && place.id !== undefined) return <OfferScreen access={place.id} />;
  if (place.view === 'again' && place.id !== undefined) return <OfferScreen again={place.id} />;
  return <HandoverList key={place.id ?? 'list'} {...(place.id === undefined ? {} : { first: place.id })} />;
}
