import type { PlaceAt } from '../../app/places';
import { BeginRegistration } from './BeginRegistration';
import { OneRegistration } from './OneRegistration';
import { Registrations } from './Registrations';

/** Registrations for smartcards and other authenticators: the list, a new one, and each with its steps. */
export function SmartcardPlace({ place }: { place: PlaceAt<'smartcards'> }) {
  if (place.view === 'begin') return <BeginRegistration />;
  if (place.view === 'one' && place.id !== undefined) return <OneRegistration id={place.id} />;
  return <Registrations />;
}
