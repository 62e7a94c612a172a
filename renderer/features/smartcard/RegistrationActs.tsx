import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { cardStanding, meetingDue } from '../../../shared/domain/smartcard/standing';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { useActor } from '../../engine';
import { Button } from '../../ui';
import type { CardDialog } from './CardDialogs';
import type { Performing } from './usePerforming';

interface ActsProps {
  one: CardRegistration;
  today: string;
  performing: Performing;
  onAsk: (which: CardDialog) => void;
}

/** What comes next. */
export function Acts({ one, today, performing, onAsk }: ActsProps) {
  const actor = useActor();
  const { back } = useNavigation();
  const authority = hasRole(actor, 'registration-authority');
  const keeper = hasRole(actor, 'practice-manager', 'registration-authority');
  const standing = cardStanding(one, today);
  const open = !one.ended;
  return (
    <>
      {open && authority && !one.issued && standing !== 'to-issue' && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => onAsk('decide')}>
          Decide
        </Button>
      )}
      {standing === 'to-issue' && authority && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => onAsk('issue')}>
          Record what was issued
        </Button>
      )}
      {standing === 'locked' && keeper && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => performing.does('smartcard.receive', { on: today })}>
          It came, and is unlocked
        </Button>
      )}
      <Button keys="Esc" onPress={back}>
        Back
      </Button>
    </>
  );
}

/** What is done less often: not at the foot, which would hide the steps on a small screen. */
export function FurtherActs({ one, today, performing, onAsk }: ActsProps) {
  const actor = useActor();
  const { go } = useNavigation();
  const authority = hasRole(actor, 'registration-authority');
  const keeper = hasRole(actor, 'practice-manager', 'registration-authority');
  const standing = cardStanding(one, today);
  const due = meetingDue(one, today);
  const open = !one.ended;
  return (
    <p>
      {open && authority && !one.issued && <Button onPress={() => onAsk('see')}>A document was seen</Button>}{' '}
      {standing === 'to-issue' && authority && <Button onPress={() => onAsk('decide')}>Decide anew</Button>}{' '}
      {open && one.issued?.expires && keeper && <Button onPress={() => onAsk('renew')}>Certificate renewed</Button>}{' '}
      {open && authority && (due === 'later' || due === 'soon' || due === 'overdue') && (
        <Button onPress={() => performing.does('smartcard.met', { on: today })}>Met face to face</Button>
      )}{' '}
      {open && keeper && <Button onPress={() => onAsk('note')}>Write a note</Button>}{' '}
      <Button keys="P" onPress={() => go({ at: 'smartcards', view: 'paper', id: one.id })}>
        As a document
      </Button>{' '}
      {open && keeper && <Button onPress={() => onAsk('end')}>Give it up</Button>}
    </p>
  );
}
