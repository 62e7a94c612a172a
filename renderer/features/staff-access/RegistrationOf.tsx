import { londonDate } from '../../../shared/domain/calendar';
import type { StaffAccess } from '../../../shared/domain/staff-access/model';
import { authenticatorGuidance } from '../../../shared/domain/smartcard/routes';
import { cardStanding, cardStandingNames } from '../../../shared/domain/smartcard/standing';
import { hasRole } from '../../../shared/protocol/actor';
import { hasUseOf } from '../../app/areas';
import { useNavigation } from '../../app/navigation';
import { useActor, useNow } from '../../engine';
import { Button } from '../../ui';
import { useRegistrationOf } from './useRegistrationOf';
import names from './WhoCanGetIn.module.css';

/** From a person of ours to their registration: the one that runs, or the last; or to a new one. */
export function RegistrationOf({ one }: { one: StaffAccess }) {
  const actor = useActor();
  const { go } = useNavigation();
  const today = londonDate(useNow(60));
  const found = useRegistrationOf(one.person);
  if (!found) {
    return hasRole(actor, 'practice-manager', 'registration-authority') ? (
      <p className={names.part}>
        <Button look="quiet" onPress={() => go({ at: 'smartcards', view: 'begin', id: one.person })}>
          {`Begin a registration for ${one.name}`}
        </Button>
      </p>
    ) : null;
  }
  const says = `${authenticatorGuidance[found.authenticator].name}: ${cardStandingNames[cardStanding(found, today)]}`;
  return (
    <p className={names.part}>
      {hasUseOf('smartcards', actor) ? (
        <Button look="quiet" onPress={() => go({ at: 'smartcards', view: 'one', id: found.id })}>
          {`Registration. ${says}`}
        </Button>
      ) : (
        `Registration. ${says}`
      )}
    </p>
  );
}
