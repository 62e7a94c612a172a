import type { Profile } from '../../../shared/protocol/identity';
import { Button } from '../../ui';
import { Choices, GoesOnByEnter, Way } from '../entry/Way';
import { CodeField } from './CodeField';
import { useJoining } from './useJoining';

/** The same on the way in, for somebody whose account belongs to no practice (any more). */
export function JoinByCode(props: {
  name: string;
  onJoined: (organisation: string, profile: Profile) => void;
  onBack: () => void;
}) {
  const joining = useJoining(null, props.onJoined);
  return (
    <Way
      title="Join a practice"
      lead={`You are signed in as ${props.name} and belong to no practice. Ask a practice manager for a joining code.`}
    >
      <GoesOnByEnter go={joining.goOn}>
        <CodeField joining={joining} />
        <Choices>
          <Button look="primary" keys="Ctrl+Enter" onPress={joining.goOn}>
            {joining.offer ? `Join ${joining.offer.organisationName}` : 'See what it is for'}
          </Button>
          <Button keys="Esc" onPress={props.onBack}>
            Back
          </Button>
        </Choices>
      </GoesOnByEnter>
    </Way>
  );
}
