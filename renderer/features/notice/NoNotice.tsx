import { useState, type ReactNode } from 'react';
import { usualOpenMinutes } from '../../../shared/domain/access/coverage';
import { noticeNames } from '../../../shared/domain/notice/model';
import { hashOf } from '../../../shared/evidence/hash';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { useActor, useConnection, useEngine } from '../../engine';
import { ActionBar, Button, Column, Message } from '../../ui';
import type { AccessView } from '../access/lists';
import { useHomeName } from '../access/home-name';
import { leadOf } from './lead';
import { useTimeOnScreen } from './time-on-screen';

/** No notice is in force, so nothing opens under one; only danger to life does not wait for one. */
export function NoNotice({ view, why }: { view: AccessView; why: Rejection }): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const connection = useConnection();
  const navigation = useNavigation();
  const homeOf = useHomeName();
  const timeOnScreen = useTimeOnScreen();
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const { value: access } = view;

  const open = async (): Promise<void> => {
    const performed = await engine.perform('access.open', view.ledger, {
      access: view.id,
      offline: connection.is === 'offline',
      // What was shown instead of a notice, so that the record tells it.
      acknowledgement: {
        notice: 'none',
        title: 'No notice was in force',
        noticeHash: hashOf(why.says),
        noticePurpose: 'danger-to-life',
        shownForMs: timeOnScreen(),
      },
    });
    if (performed.ok) navigation.instead({ at: 'access-open', id: view.id });
    else setRefusal(performed.rejection);
  };

  const back = (
    <Button keys="Esc" onPress={navigation.back}>
      Back
    </Button>
  );
  return (
    <Column
      title={`No ${noticeNames[access.basis]} is in force today`}
      actions={
        access.breakGlass ? (
          <ActionBar statement={`I, ${actor.name}, open this record without a notice, for danger to life.`}>
            {back}
            <Button look="danger" keys="Ctrl+Enter" onPress={open}>
              Open without a notice
            </Button>
          </ActionBar>
        ) : (
          <ActionBar>{back}</ActionBar>
        )
      }
    >
      <Message tone="bad" title={why.says}>
        {why.next} Your request is kept in the list of accesses.
      </Message>
      {access.breakGlass &&
        leadOf(access, homeOf(access), usualOpenMinutes).map((parts, place) => (
          <p key={place}>{parts.map((part) => part.text).join('')}</p>
        ))}
      {refusal && (
        <Message tone="bad" title={refusal.says} takesFocus>
          {refusal.next} Nothing was opened.
        </Message>
      )}
    </Column>
  );
}
