import type { ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { longDate, longMoment } from '../../../shared/domain/dates';
import { roleNames } from '../../../shared/protocol/actor';
import { counted, listed } from '../../../shared/domain/words';
import { usePrinting } from '../../app/paper';
import { useInstant } from '../../app/useInstant';
import { useActor, useAttention, usePhase } from '../../engine';
import { Document, Table } from '../../ui';
import type { Need } from './needs';
import { useHubsNow, useNeighbours } from './useNeighbours';
import names from './TodayPaper.module.css';

/** Today on paper, made when it is printed or saved: the screen holds each sentence once. */
export function TodayPaper({ needs }: { needs: readonly Need[] }): ReactNode {
  return usePrinting() ? <Paper needs={needs} /> : null;
}

/**
 * Today on paper, for the wall or the meeting: what needs us, how the buddies stand, telephone numbers. It names no
 * patient: no sentence of Today does, and what was refused is only counted, since its own words are not ours.
 */
function Paper({ needs }: { needs: readonly Need[] }): ReactNode {
  const actor = useActor();
  const phase = usePhase();
  const now = useInstant(30);
  const refused = useAttention().length;
  const { ours, buddies } = useNeighbours();
  const hubs = useHubsNow();
  const organisation = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const rows = needs.map((need) =>
    need.id === 'attention'
      ? { ...need, says: `${counted(refused, 'thing')} refused: see the screen`, detail: '' }
      : need,
  );
  return (
    <div className={names.paper} aria-hidden="true">
      <Document
        title={`Today, ${longDate(londonDate(now))}`}
        meta={[
          { label: organisation, detail: `${ours.state.says}. ${ours.pressure}` },
          { label: 'For', detail: `${actor.name}, ${listed(actor.roles.map((role) => roleNames[role]))}` },
          { label: 'As of', detail: longMoment(now) },
        ]}
        within
        focus={false}
      >
        <Table
          caption="What needs us"
          rows={rows}
          rowId={(need) => need.id}
          empty="Nothing."
          columns={[
            { id: 'done', title: 'Done', cell: () => '☐' },
            { id: 'what', title: 'What', cell: (need) => need.says },
            { id: 'more', title: 'More', cell: (need) => need.detail },
          ]}
        />
        <Table
          caption="Our buddies"
          rows={buddies}
          rowId={(one) => one.code}
          empty="None yet."
          columns={[
            { id: 'name', title: 'Practice', cell: (one) => `${one.name} (${one.code})` },
            {
              id: 'state',
              title: 'State',
              cell: (one) => [one.state.says, one.state.detail].filter((part) => part !== null).join('. '),
            },
            { id: 'level', title: 'Level', cell: (one) => one.pressure },
            { id: 'telephone', title: 'Telephone', cell: (one) => one.telephone },
          ]}
        />
        {hubs.length > 0 && (
          <Table
            caption="Hubs"
            rows={hubs}
            rowId={(one) => one.id}
            columns={[
              { id: 'name', title: 'Hub', cell: (one) => one.name },
              { id: 'now', title: 'Now', cell: (one) => one.says },
              { id: 'telephone', title: 'Telephone', cell: (one) => one.telephone },
            ]}
          />
        )}
      </Document>
    </div>
  );
}
