import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { useInstant } from '../../app/useInstant';
import { useActor, useConnection } from '../../engine';
import { Button, Column, EmptyState, ListBox } from '../../ui';
import { beginningFor } from './beginnings';
import { grouped } from './grouped';
import { lastSynced } from './last-synced';
import { RolePanel } from './panel/RolePanel';
import { TodayPaper } from './TodayPaper';
import { useToday } from './useToday';

/** What needs this person now: sentences, the most urgent first, each opened by Enter. */
export function TodayScreen() {
  const { go } = useNavigation();
  const { needs, reviews } = useToday();
  const actor = useActor();
  const today = londonDate(useInstant(60));
  const paper = usePaper();
  const [moved, setMoved] = useState<string | null>(null);
  const shown = grouped(needs);
  const current = shown.some((need) => need.id === moved) ? moved : (shown[0]?.id ?? null);
  const open = (id: string) => {
    const need = shown.find((one) => one.id === id);
    if (need) go(need.place);
  };
  return (
    <Column
      title="What needs you today"
      side={
        <RolePanel
          reviews={reviews}
          paper={
            <>
              <Button look="quiet" keys="P" does="Print Today for the wall or the meeting" onPress={paper.print}>
                Print
              </Button>
              <Button look="quiet" onPress={() => paper.savePdf(`today-${actor.organisation}-${today}`, 'Today')}>
                Save as PDF
              </Button>
            </>
          }
        />
      }
    >
      <Said said={paper.said} />
      {shown.length === 0 ? (
        <Nothing />
      ) : (
        <ListBox
          label="What needs you today"
          rows={shown.map((need) => ({
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
      <TodayPaper needs={needs} />
    </Column>
  );
}

/** One line by role, and what one would begin from here. */
function Nothing() {
  const connection = useConnection();
  const actor = useActor();
  const now = useInstant(60);
  const { go } = useNavigation();
  const { says, starts } = beginningFor(actor.roles);
  return (
    <EmptyState
      title={`${says} ${lastSynced(connection.lastSyncAt, now)}`}
      action={starts.map(({ does, to }, at) => (
        <Button key={does} look={at === 0 ? 'primary' : 'secondary'} autoFocus={at === 0} onPress={() => go(to)}>
          {does}
        </Button>
      ))}
    />
  );
}
