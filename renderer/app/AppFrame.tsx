import { timeOf } from '../../shared/domain/dates';
import { roleNames } from '../../shared/protocol/actor';
import { useActor, useAttention, useConnection, useEngine, useWaiting, type Connection } from '../engine';
import { OpenAccessBar } from '../features/access';
import { SwitchProvider, useSwitch } from '../features/entry/switch';
import { OpenElsewhere, useKeepDay } from '../features/locum';
import { NeedsProvider } from '../features/today/NeedsProvider';
import {
  Frame,
  Keys,
  KeysHelp,
  OrganisationSwitch,
  PersonUnlocked,
  Rail,
  StatusChip,
  useKey,
  type RailItem,
  type Status,
} from '../ui';
import { areaNames, areaOf, areas, type Area, type Place } from './places';
import { areaGroups, areaIcons, hasUseOf } from './areas';
import { useNavigation } from './navigation';
import { SearchEverything } from './SearchEverything';
import { Screen } from './Screen';
import { useCounts } from './counts';
import names from './AppFrame.module.css';

/** What stays around every screen: whom one acts for, the search, the truth about the connection, and the areas. */
export function AppFrame({ organisationName }: { organisationName: string }) {
  return (
    <SwitchProvider>
      <FrameOfPractice organisationName={organisationName} />
    </SwitchProvider>
  );
}

function FrameOfPractice({ organisationName }: { organisationName: string }) {
  useKeepDay();
  const switching = useSwitch();
  const engine = useEngine();
  const actor = useActor();
  const { place, go } = useNavigation();
  return (
    <NeedsProvider>
      <FrameKeys />
      <KeysHelp />
      <Frame
        organisation={<OrganisationSwitch name={organisationName} onSwitch={() => switching.open()} />}
        search={<SearchEverything />}
        status={<Connected onAttention={() => go({ at: 'attention' })} />}
        person={
          <PersonUnlocked
            name={actor.name}
            role={actor.roles.map((role) => roleNames[role]).join(', ')}
            onLock={() => void engine.lock()}
          />
        }
        rail={<Areas current={place} onGo={go} />}
        foot={
          <>
            <OpenElsewhere />
            <OpenAccessBar />
          </>
        }
      >
        <Screen place={place} />
      </Frame>
    </NeedsProvider>
  );
}

const statusOf = (connection: Connection, waiting: number): Status =>
  connection.is === 'offline'
    ? { state: 'offline', since: timeOf(connection.since), waiting }
    : { state: connection.is, waiting };

/** Connected or not, what waits to be sent, and what was refused: each said, none hiding another. */
function Connected({ onAttention }: { onAttention: () => void }) {
  const engine = useEngine();
  const connection = useConnection();
  const waiting = useWaiting();
  const attention = useAttention();
  return (
    <span className={names.status}>
      {attention.length > 0 && (
        <StatusChip status={{ state: 'attention', count: attention.length }} onPress={onAttention} />
      )}
      <StatusChip status={statusOf(connection, waiting.length)} onPress={() => void engine.syncNow()} />
    </span>
  );
}

function Areas({ current, onGo }: { current: Place; onGo: (to: Place) => void }) {
  const actor = useActor();
  const counts = useCounts();
  const item = (area: Area): RailItem => ({
    id: area,
    label: areaNames[area],
    icon: areaIcons[area],
    count: counts[area],
    counted: area === 'review' ? 'to review' : 'waiting for you',
  });
  return (
    <Rail
      groups={areaGroups.map((group) => group.filter((area) => hasUseOf(area, actor)).map(item))}
      current={areaOf(current) ?? ''}
      onGo={(id) => onGo({ at: areas.find((area) => area === id) ?? 'today' })}
    />
  );
}

/** The keys that work everywhere; a screen's own use of a key comes first. */
function FrameKeys() {
  const actor = useActor();
  const { go, back, canGoBack } = useNavigation();
  useKey({ keys: 'Esc', does: 'Back', run: back, when: canGoBack, reach: 'frame' });
  useKey({
    keys: 'Ctrl+N',
    does: 'Request access to a record',
    run: () => go({ at: 'access-request' }),
    reach: 'frame',
  });
  useKey({ keys: 'F1', does: 'Help', run: () => go({ at: 'help' }), reach: 'frame' });
  return (
    <Keys
      of={areas.slice(0, 9).map((area, at) => ({
        keys: `Alt+${at + 1}`,
        does: `Go to ${areaNames[area]}`,
        run: () => go({ at: area }),
        reach: 'frame',
        when: hasUseOf(area, actor),
      }))}
    />
  );
}
