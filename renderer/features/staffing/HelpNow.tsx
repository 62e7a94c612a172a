import { asksForHelp } from '../../../shared/domain/staffing/declared';
import type { Pressure } from '../../../shared/domain/staffing/model';
import { within, wordsOf } from '../../../shared/domain/staffing/scale';
import { useNavigation } from '../../app/navigation';
import { Button, Message } from '../../ui';
import { BuddyTable } from './BuddyTable';
import { TellList } from './TellList';

/** At red and black: whom to call, and what else can be done. At black besides: whom to tell. */
export function HelpNow({ declared }: { declared: Pressure }) {
  const { go } = useNavigation();
  if (!asksForHelp(declared)) return null;
  return (
    <>
      <Message
        tone="bad"
        title={`You are at ${within(wordsOf(declared).level.name)}. Call on a buddy now.`}
        actions={<Button onPress={() => go({ at: 'closure' })}>Close the practice</Button>}
      >
        {declared.level === 'black'
          ? 'Ring the one that is calmest, then tell those in the list below. If safe care cannot be given, close for a while.'
          : 'Ring the one that is calmest. If it gets no better, close for a while.'}
      </Message>
      <BuddyTable caption="Call on a buddy" />
      {declared.level === 'black' && <TellList declared={declared} />}
    </>
  );
}
