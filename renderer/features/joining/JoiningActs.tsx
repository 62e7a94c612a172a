import type { Invitation, InvitationStanding } from '../../../shared/domain/joining/model';
import { useNavigation } from '../../app/navigation';
import { Button, VisuallyHidden } from '../../ui';

/** What a manager may still do with a code: another one in its place, or none; and, once it was used, end what came of it. */
export function JoiningActs(props: {
  one: Invitation;
  standing: InvitationStanding;
  /** Only who made it is told a new code. */
  mine: boolean;
  offline: boolean;
  /** Whoever joined has not left. */
  stays: boolean;
  onWithdraw: () => Promise<void>;
  onNewCode: () => Promise<void>;
}) {
  const { go } = useNavigation();
  const { one, standing } = props;
  if (standing === 'unused') {
    return (
      <>
        {props.mine && (
          <Button
            look="quiet"
            onPress={props.onNewCode}
            disabled={props.offline}
            why="A code is made by the service, which needs the connection."
          >
            New code <VisuallyHidden>{`for ${one.name}; the one before stops working`}</VisuallyHidden>
          </Button>
        )}
        <Button look="quiet" onPress={props.onWithdraw}>
          Withdraw <VisuallyHidden>{`the code for ${one.name}`}</VisuallyHidden>
        </Button>
      </>
    );
  }
  if (one.used === null || !props.stays) return null;
  const { person, name } = one.used;
  return (
    <Button look="quiet" onPress={() => go({ at: 'staff-access', view: 'leaver', id: person })}>
      Has left <VisuallyHidden>{`: end what ${name} may do here`}</VisuallyHidden>
    </Button>
  );
}
