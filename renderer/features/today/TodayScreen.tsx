import { useState } from 'react';
import { roleNames, hasRole } from '../../../shared/protocol/actor';
import { referenceOf } from '../../../shared/domain/access/reference';
import { timeOf } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { useActor, useAttention, useConnection } from '../../engine';
import { Button, Column, EmptyState, KeyCap, ListBox } from '../../ui';
import { useReviewQueue } from '../review';
import { PracticePanel } from './PracticePanel';
import { useNeeds } from './NeedsProvider';
import { inOrderOfUrgency, type Need } from './needs';

/** What needs this person now: sentences, oldest first, each opened by Enter. */
export function TodayScreen() {
  const { go } = useNavigation();
  const needs = useEverything();
  const [moved, setMoved] = useState<string | null>(null);
  const current = needs.some((need) => need.id === moved) ? moved : (needs[0]?.id ?? null);
  const open = (id: string) => {
    const need = needs.find((one) => one.id === id);
    if (need) go(need.place);
  };
  return (
    <Column title="What needs you today" side={<PracticePanel />}>
      {needs.length === 0 ? (
        <Nothing />
      ) : (
        <ListBox
          label="What needs you today"
          rows={needs.map((need) => ({
            id: need.id,
            title: need.says,
            meta: need.detail,
            ...(need.tone ? { tone: need.tone } : {}),
          }))}
          current={current}
          onMove={setMoved}
          onOpen={open}
          opensByClick
          showEnter
          autoFocus
        />
      )}
    </Column>
  );
}

/** The needs from all areas, the most urgent first. */
function useEverything(): Need[] {
  const actor = useActor();
  const needs = useNeeds();
  const { queue } = useReviewQueue();
  const attention = useAttention();
  const first: Need[] = [];
  const oldest = attention[0];
  if (oldest) {
    first.push({
      id: 'attention',
      says:
        attention.length === 1
          ? `Refused: ${oldest.title}`
          : `${attention.length} things were refused and wait for you`,
      detail: `${oldest.rejection.says} ${oldest.rejection.next}`,
      since: oldest.madeAt,
      place: { at: 'attention' },
      tone: 'bad',
    });
  }
  const urgent = queue.waiting[0];
  if (urgent && hasRole(actor, 'privacy-officer', 'caldicott-guardian')) {
    const [reason] = urgent.reasons;
    const count = queue.waiting.length;
    first.push({
      id: 'review',
      says: count === 1 ? 'Review one access to your records' : `Review ${count} accesses to your records`,
      // An alert names neither the patient nor the person: who may know them opens it.
      detail: `First: ${referenceOf(urgent.id)}${reason ? `, ${reason.label.charAt(0).toLowerCase()}${reason.label.slice(1)}` : ''}.`,
      since: urgent.at,
      place: { at: 'review', id: urgent.id },
      ...(reason?.urgency === 3 ? { tone: 'bad' as const } : {}),
    });
  }
  return inOrderOfUrgency([...first, ...needs]);
}

function Nothing() {
  const connection = useConnection();
  const actor = useActor();
  const { go } = useNavigation();
  const last = connection.lastSyncAt;
  return (
    <EmptyState
      title={`Nothing needs you. ${last === null ? 'Not synced yet.' : `Last synced at ${timeOf(last)}.`}`}
      action={
        hasRole(actor, 'receptionist', 'clinician') ? (
          <Button look="primary" onPress={() => go({ at: 'access-request' })}>
            Request access to a record
          </Button>
        ) : undefined
      }
    >
      You are here as {actor.roles.map((role) => roleNames[role]).join(' and ')}. When a patient of another practice is
      on the phone, press <KeyCap keys="Ctrl+N" said />.
    </EmptyState>
  );
}
