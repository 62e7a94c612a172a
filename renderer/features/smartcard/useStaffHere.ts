import { useMemo } from 'react';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import type { Staff } from '../../../shared/domain/staff/model';
import { capitalised, listed } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';
import { useActor, useRows } from '../../engine';

/** The practice's list of staff: who works here, by name, and who an applicant is on it. */
export function useStaffHere(): {
  working: Staff[];
  of: (one: Pick<CardRegistration, 'person'>) => Staff | undefined;
} {
  const { organisation } = useActor();
  const views = useRows('staff');
  return useMemo(() => {
    const all = views.map((view) => view.value).filter((one) => one.organisation === organisation);
    return {
      working: all.filter((one) => one.left === null).sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
      of: ({ person }) => (person === undefined ? undefined : all.find((one) => one.person === person)),
    };
  }, [views, organisation]);
}

/** "Receptionist": what an applicant is at the practice, by the list of staff. */
export const rolesOf = (staff: Staff | undefined): string =>
  staff === undefined
    ? 'Not on the list of staff'
    : `${capitalised(listed(staff.roles.map((role) => roleNames[role])))}${staff.left === null ? '' : ', has left'}`;
