import { useState } from 'react';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { Refused } from '../../app/Refused';
import { ActOrBack, ChoiceRow, Dialog } from '../../ui';
import { usePerforming } from './usePerforming';
import { rolesOf, useStaffHere } from './useStaffHere';

const nobody = 'nobody';

/** Who an applicant is on the list of staff: so that the sign-ins at buddies and the registration lead to each other. */
export function LinkDialog({ one, onClose }: { one: CardRegistration; onClose: () => void }) {
  const { does, refused } = usePerforming(one.id);
  const { working } = useStaffHere();
  const [person, setPerson] = useState<string>(one.person ?? nobody);
  const go = async () => {
    const done = await does('smartcard.link', { person: person === nobody ? null : person });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={`Who is ${one.applicant}?`}
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={go} onBack={onClose}>
          Record who it is
        </ActOrBack>
      }
    >
      <ChoiceRow
        label="On the list of staff"
        down
        choices={[
          { value: nobody, label: 'Nobody on it yet' },
          ...working.map((each) => ({ value: each.person, label: each.name, detail: rolesOf(each) })),
        ]}
        value={person}
        onChange={setPerson}
        error={refused?.field === 'person' ? `${refused.says} ${refused.next}` : undefined}
        autoFocus
      />
      <Refused by={refused?.field === 'person' ? null : refused} />
    </Dialog>
  );
}
