import { hasRole } from '../../../shared/protocol/actor';
import type { PlaceAt } from '../../app/places';
import { useActor, useRows } from '../../engine';
import { BankHolidays, ImportHolidays } from '../bank-holidays';
import { ImportNotice } from './ImportNotice';
import { OnDate } from './OnDate';
import { Register } from './Register';

/** All notices that were ever published, what was in force when, and, for a service administrator, publishing another; and the bank holidays. */
export function NoticeRegisterPlace({ place }: { place: PlaceAt<'notices'> }) {
  const actor = useActor();
  const notices = useRows('notice').map((view) => view.value);
  if (place.view === 'holidays-import' && hasRole(actor, 'administrator')) return <ImportHolidays />;
  if (place.view === 'holidays' || place.view === 'holidays-import') return <BankHolidays />;
  if (place.view === 'on-date') return <OnDate notices={notices} />;
  if (place.view === 'import' && hasRole(actor, 'administrator')) return <ImportNotice notices={notices} />;
  return <Register notices={notices} chosen={place.id} />;
}
