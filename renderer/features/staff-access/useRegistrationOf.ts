import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { registrationOf } from '../../../shared/domain/smartcard/of-person';
import { useRows } from '../../engine';

/** The registration of somebody of this practice: the one that runs, or the last. @param person id; undefined while nobody is chosen */
export function useRegistrationOf(person: string | undefined): CardRegistration | undefined {
  const rows = useRows('cardRegistration');
  return person === undefined
    ? undefined
    : registrationOf(
        person,
        rows.map((view) => view.value),
      );
}
