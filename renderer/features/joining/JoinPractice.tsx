import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { useConnection } from '../../engine';
import { ActOrBack, Column, Message, SidePanel, WhatWillHappen } from '../../ui';
import { GoesOnByEnter } from '../entry/Way';
import { CodeField } from './CodeField';
import { useJoining } from './useJoining';

/** Somebody joins another practice with a code from its manager; afterwards it is set up on this computer. */
export function JoinPractice() {
  const offline = useConnection().is === 'offline';
  const { back, instead } = useNavigation();
  const kept = useKept('joining.code');
  const joining = useJoining(kept, (organisation) => instead({ at: 'set-up-practice', id: organisation }));
  const { offer } = joining;
  const go = () => (offline ? undefined : joining.goOn());
  return (
    <Column
      title="Join another practice"
      lead="Its practice manager gives you a code. You keep the account and the PIN that you have."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={go} onBack={back} disabled={offline} why="Joining needs the connection.">
              {offer ? `Join ${offer.organisationName}` : 'See what it is for'}
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              offer
                ? { id: 'see', kind: 'settled', text: 'You see which practice, as what, and who invited you' }
                : {
                    id: 'see',
                    kind: 'next',
                    text: 'You see which practice, as what, and who invited you',
                    detail: 'Nothing is changed by looking',
                  },
              {
                id: 'join',
                kind: 'next',
                text: 'You accept, and the practice sees that you joined',
                detail: 'The code is used up. It learns your name, and nothing of your other practices',
              },
              {
                id: 'set-up',
                kind: 'next',
                text: 'You set it up on this computer',
                detail: 'With your password once, and the PIN that you have',
              },
            ]}
          />
        </SidePanel>
      }
    >
      {offline && (
        <Message tone="warn" title="You are offline, and joining needs the connection once.">
          The code stays here as you type it. Join when you are connected; afterwards the practice works offline too.
        </Message>
      )}
      <GoesOnByEnter go={go}>
        <CodeField joining={joining} />
      </GoesOnByEnter>
      <KeptNote kept={kept} />
    </Column>
  );
}
