import { useMemo, useState, type ReactNode } from 'react';
import { patientInitials } from '../../../shared/domain/patient/names';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine, useRows } from '../../engine';
import { FootBar } from '../../ui';
import { useExpiry } from './expiry';
import { useHomeName } from './home-name';
import { accessLists, type AccessView } from './lists';
import { usePatient } from './patient-shown';
import { closeAccess } from './performing';

/**
 * The person's open access at the foot of every screen; nothing while none is open. The frame always has it, so it is
 * also what closes an access whose time is up.
 */
export function OpenAccessBar(): ReactNode {
  useExpiry();
  const actor = useActor();
  const all = useRows('access');
  const { open } = useMemo(() => accessLists(all, actor.person, actor.organisation), [all, actor]);
  const [first] = open;
  if (first?.value.state.is !== 'open') return null;
  return <Bar key={first.id} view={first} closesAt={first.value.state.opening.closesAt} more={open.length - 1} />;
}

/** Is one open? For the frame, which keeps the bar's place only then. */
export function useIsOpen(): boolean {
  const actor = useActor();
  const all = useRows('access');
  return all.some(
    ({ value }) => value.state.is === 'open' && value.by.person === actor.person && value.buddy === actor.organisation,
  );
}

function Bar({ view, closesAt, more }: { view: AccessView; closesAt: string; more: number }): ReactNode {
  const engine = useEngine();
  const { go } = useNavigation();
  const home = useHomeName()(view.value);
  const patient = usePatient(view);
  const [refused, setRefused] = useState(false);
  const initials = patient.is === 'open' ? patientInitials(patient.value) : 'Sealed';
  return (
    <FootBar
      initials={initials}
      practice={refused ? `${home}, could not be closed: try again` : home}
      closesAt={closesAt}
      more={more}
      onShow={() => go({ at: 'access-open', id: view.id })}
      onClose={async () => {
        const performed = await closeAccess(engine, view);
        setRefused(!performed.ok);
        if (performed.ok) go({ at: 'access-handback', id: view.id });
      }}
    />
  );
}
