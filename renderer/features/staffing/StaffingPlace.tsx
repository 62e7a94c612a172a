import { useState } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import type { PlaceAt } from '../../app/places';
import { useActor } from '../../engine';
import { PracticeSessions } from '../locum';
import { Column, Tabs } from '../../ui';
import { BoardTab } from './BoardTab';
import { BuddyTable } from './BuddyTable';
import { DeclareTab } from './DeclareTab';
import { HistoryTab } from './HistoryTab';
import { MinimumTab } from './MinimumTab';
import { PressureSide } from './PressureSide';
import { ReturnTab } from './ReturnTab';
import { ScaleTab } from './ScaleTab';

/** Who is in, how hard-pressed the practice is, and how its buddies stand. */
export function StaffingPlace({ place }: { place: PlaceAt<'staffing'> }) {
  const actor = useActor();
  const manages = hasRole(actor, 'practice-manager');
  const tabs = [
    { id: 'board', title: 'Board', content: <BoardTab /> },
    { id: 'sessions', title: 'Sessions', content: <PracticeSessions /> },
    { id: 'pressure', title: 'Pressure', content: <DeclareTab /> },
    { id: 'buddies', title: 'Our buddies', content: <BuddyTable caption="Our buddies" /> },
    { id: 'history', title: 'History', content: <HistoryTab /> },
    { id: 'scale', title: 'Scale', content: <ScaleTab /> },
    ...(manages
      ? [
          { id: 'return', title: 'Weekly return', content: <ReturnTab /> },
          { id: 'minimum', title: 'Minimum staff', content: <MinimumTab /> },
        ]
      : []),
  ];
  const [current, setCurrent] = useState(tabs.find((tab) => tab.id === place.view)?.id ?? 'board');
  return (
    <Column
      title="Staffing"
      side={<PressureSide onDeclare={current === 'pressure' ? null : () => setCurrent('pressure')} />}
    >
      <Tabs label="Staffing" tabs={tabs} current={current} onChange={setCurrent} />
    </Column>
  );
}
