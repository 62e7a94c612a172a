import { isGsm7, smsLength } from '../../../shared/domain/closure/gsm7';
import { Toned } from '../../ui';

/** How long the message is, and what makes it two. */
export function SmsCount({ text }: { text: string }) {
  const length = Array.from(text).length;
  if (!isGsm7(text))
    return (
      <Toned tone="warn">
        {length} characters. One of them is not in the SMS alphabet, so a message holds only 70.
      </Toned>
    );
  return (
    <Toned
      tone={length > smsLength ? 'warn' : 'quiet'}
    >{`${length} of ${smsLength} characters${length > smsLength ? ': shorten it, or it may go as two messages' : ', one message'}`}</Toned>
  );
}
