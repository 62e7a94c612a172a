import type { StaffAccess } from '../../../shared/domain/staff-access/model';
import { certificateOf } from '../../../shared/domain/smartcard/of-person';
import { useActor, useRows } from '../../engine';

/** The certificate of a person of ours by their registration; none for people of a buddy, whose registrations lie there. */
export function useCertificateOf({
  person,
  buddy,
}: Pick<StaffAccess, 'person' | 'buddy'>): { registration: string; expires: string } | undefined {
  const { organisation } = useActor();
  const rows = useRows('cardRegistration');
  return buddy === organisation
    ? certificateOf(
        person,
        rows.map((view) => view.value),
      )
    : undefined;
}
