import { londonDate } from '../../../shared/domain/calendar';
import { timeAndDay } from '../../../shared/domain/dates';
import { useNow } from '../../engine';
import { Button, Message } from '../../ui';
import names from './KeptNote.module.css';
import type { Kept } from './useKept';

/** One quiet line of a form: that what is typed is kept, since when, and the way to begin anew. */
export function KeptNote({ kept }: { kept: Kept }) {
  const today = londonDate(useNow(60));
  const { is } = kept;
  if (is.is === 'gone') {
    return (
      <Message
        tone="warn"
        title={`What you typed here ${timeAndDay(is.at, today)} was not kept.`}
        actions={<Button onPress={kept.done}>Understood</Button>}
      >
        It may have named a patient, and this computer had no key to seal it with, or it lay here for more than three
        days. Nothing of it was sent: type it again.
      </Message>
    );
  }
  return (
    <p className={names.line}>
      <span role="status">
        {is.is === 'untouched' && (kept.bringBack ? 'Begun anew.' : 'Kept as you type.')}
        {is.is === 'typed' && 'Keeping what you type.'}
        {is.is === 'kept' && `Kept ${timeAndDay(is.at, today)}.`}
        {is.is === 'earlier' && `Kept from ${timeAndDay(is.at, today)}.`}
        {is.is === 'failed' && 'This computer could not keep it: send it before you leave.'}
      </span>
      {kept.bringBack && (
        <Button look="quiet" onPress={kept.bringBack}>
          Bring it back
        </Button>
      )}
      {(is.is === 'kept' || is.is === 'earlier' || is.is === 'failed') && (
        <Button look="quiet" keys="Ctrl+Shift+Backspace" onPress={kept.startAnew}>
          Start anew
        </Button>
      )}
    </p>
  );
}
