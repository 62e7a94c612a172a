import { useState } from 'react';
import { insistsOnReading } from '../../../shared/domain/protocol/reading';
import type { Rejection } from '../../../shared/protocol/sync';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { longMoment } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useConnection, useEngine } from '../../engine';
import { ActionBar, Button, Column, EmptyState, Meta } from '../../ui';
import { useEndSeen } from '../notice/end-seen';
import { ProtocolDocument } from './ProtocolDocument';
import type { KnownProtocol } from './protocols';

/** The whole version that this person has to read, what is new since they last did marked; then back to where they came from. */
export function ReadProtocol({ known }: { known: KnownProtocol | undefined }) {
  const engine = useEngine();
  const actor = useActor();
  const connection = useConnection();
  const { back } = useNavigation();
  const now = useInstant(30);
  const end = useEndSeen();
  const [refused, setRefused] = useState<Rejection | null>(null);
  const one = known?.unread;
  if (!known || !one) {
    return (
      <Column
        title="Nothing to read"
        actions={
          <ActionBar>
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          </ActionBar>
        }
      >
        <EmptyState title="You have read the latest version of this protocol.">
          When the practices publish another, Today says so.
        </EmptyState>
      </Column>
    );
  }
  const acknowledge = async () => {
    const done = await engine.perform('protocol.acknowledge', arrangementLedger(known.arrangement.id), {
      version: one.version,
      hash: one.hash,
    });
    if (done.ok) back();
    else setRefused(done.rejection);
  };
  const why = end.seen ? undefined : 'Read to the end of the protocol first.';
  return (
    <Column
      reading
      actions={
        <ActionBar
          statement={`I, ${actor.name}, have read version ${one.version} of this protocol.`}
          hint={
            <>
              {why && <b>{why} </b>}
              {`${longMoment(now)}. ${connection.is === 'offline' ? 'Recorded on this computer, sent when you are connected.' : 'Recorded with your name and the time; the managers of all parties see it.'}`}
            </>
          }
        >
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={acknowledge} disabled={why !== undefined} why={why}>
            I have read it
          </Button>
        </ActionBar>
      }
    >
      <Refused by={refused} takesFocus />
      <ProtocolDocument one={one} arrangement={known.arrangement} before={known.read}>
        <p>
          <Meta>
            {known.read
              ? `You read version ${known.read.version} before.`
              : 'You have not read this protocol before, so all of it is new to you.'}{' '}
            {insistsOnReading(known.arrangement)
              ? 'The arrangement asks for it before you open a record.'
              : 'Nothing waits for it, but your practice sees who has read it.'}
          </Meta>
        </p>
        <div ref={end.mark} aria-hidden="true" />
      </ProtocolDocument>
    </Column>
  );
}
