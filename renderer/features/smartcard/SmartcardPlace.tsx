import type { PlaceAt } from '../../app/places';
import { BeginRegistration } from './BeginRegistration';
import { OneRegistration } from './OneRegistration';
import { RegistrationPaper } from './RegistrationPaper';
import { Registrations } from './Registrations';

/** Registrations for smartcards and other authenticators: the list, a new one, and each with its steps. */
export function SmartcardPlace({ place }: { place: PlaceAt<'smartcards'> }) {
  if (place.view === 'begin') return <BeginRegistration key={place.id ?? 'new'} person={place.id} />;
  if (place.view === 'one' && place.id !== undefined) return <OneRegistration id={place.id} />;
  if (place.view === 'paper' && place.id !== undefined) return <RegistrationPaper id={place.id} />;
  return <Registrations />;
}
