import type { ReactNode } from 'react';
import { shortName } from '../../../shared/domain/words';
import { KeptNote } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { useActor } from '../../engine';
import { Button, Message, SidePanel, WhatWillHappen } from '../../ui';
import { happenings } from './happenings';
import type { UnfinishedRequest } from './useRequest';

/** Beside the request: what will happen or what stands in the way, and going on. */
export function RequestPanel({ request }: { request: UnfinishedRequest }): ReactNode {
  const actor = useActor();
  const navigation = useNavigation();
  const { entries, covered, signInNote, kept, refusal, complete, setBreakingGlass, ask } = request;
  const home = entries.home ? shortName(entries.home.name) : 'the practice';
  const refused = covered?.decision === 'refused';
  // When nothing else stands in the way, the one thing to do is to read it.
  const toRead = covered?.blocks.every((block) => block.code === 'protocol.unread') && refused && covered.arrangement;
  // Also where somebody would have to decide: they may not be reachable. Never for one's own practice, which needs no access.
  const mayBreakGlass =
    covered !== undefined && covered.decision !== 'granted' && entries.home?.code !== actor.organisation;
  return (
    <SidePanel
      title="What will happen"
      actions={
        <>
          {toRead ? (
            // What was typed stays in the form meanwhile; going back from there leads here.
            <Button
              look="primary"
              keys="Ctrl+Enter"
              onPress={() => navigation.go({ at: 'protocol', view: 'read', id: toRead.id })}
            >
              Read the protocol now
            </Button>
          ) : (
            <Button
              look="primary"
              keys="Ctrl+Enter"
              onPress={() => ask(false)}
              disabled={refused}
              why={refused ? covered.because : undefined}
            >
              {covered?.decision === 'home-practice-decides' ? `Ask ${home}` : 'Go on to the notice'}
            </Button>
          )}
          <Button keys="Esc" onPress={navigation.back}>
            Back
          </Button>
        </>
      }
      also={
        // What was typed stays in the form meanwhile; going back from there leads here.
        <Button look="quiet" keys="Alt+U" onPress={() => navigation.go({ at: 'hubs' })}>
          Would a hub see this patient?
        </Button>
      }
    >
      <WhatWillHappen lines={[...happenings(covered, entries), ...signInNote]} />
      <KeptNote kept={kept} />
      {mayBreakGlass && (
        <Button look="danger" onPress={() => complete() && setBreakingGlass(true)}>
          Danger to life: open without approval
        </Button>
      )}
      {refusal !== null && (
        <Message tone="bad" title={refusal.says} takesFocus={!refusal.besideField}>
          {refusal.next} Nothing was recorded, and nothing you typed is lost.
        </Message>
      )}
    </SidePanel>
  );
}
