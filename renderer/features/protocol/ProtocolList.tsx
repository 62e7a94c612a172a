import { useState } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import { standingNames } from '../../../shared/domain/arrangement/standing';
import { protocolWriters } from '../../../shared/domain/protocol/draft';
import { counted } from '../../../shared/domain/words';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { useActor } from '../../engine';
import { ActionBar, Button, Column, EmptyState, ListBox, ListDetail, Tabs, Title, type Row } from '../../ui';
import { ProtocolDocument } from './ProtocolDocument';
import type { KnownProtocol } from './protocols';
import { Readers } from './Readers';
import { Versions } from './Versions';

/** The protocols of the practice's arrangements, and the one that is looked at. */
export function ProtocolList({
  all,
  shown,
  chosen,
}: {
  all: readonly KnownProtocol[];
  shown: KnownProtocol | undefined;
  chosen: boolean;
}) {
  const { go, instead } = useNavigation();
  if (!shown) {
    return (
      <Column title="Protocol">
        <EmptyState
          title="There is no protocol yet."
          action={
            <Button look="primary" onPress={() => go({ at: 'arrangements' })}>
              Look at the arrangements
            </Button>
          }
        >
          A protocol says how two practices work together under their arrangement. Once one is signed by everybody, its
          practice managers write it here.
        </EmptyState>
      </Column>
    );
  }
  const unread = all.filter((one) => one.unread).length;
  return (
    <ListDetail
      listTitle="Protocol"
      listMeta={unread > 0 ? `${unread} to read` : counted(all.length, 'arrangement')}
      list={
        <ListBox
          label="Protocols"
          rows={all.map(rowOf)}
          current={shown.arrangement.id}
          onMove={(id) => instead({ at: 'protocol', id })}
          autoFocus
        />
      }
      detail={<Detail key={shown.arrangement.id} known={shown} />}
      actions={<Actions known={shown} />}
      showing={chosen ? 'detail' : 'list'}
      onBack={() => instead({ at: 'protocol' })}
    />
  );
}

function rowOf({ arrangement, partners, latest, unread, standing, open, waits }: KnownProtocol): Row {
  const state = !open
    ? standingNames[standing]
    : !latest
      ? 'No protocol yet'
      : unread
        ? `Version ${unread.version}, not read by you`
        : `Version ${latest.version}, read by you`;
  const draft =
    waits === 'overtaken' ? '. Your draft was not published' : waits === 'unfinished' ? '. A draft waits' : '';
  return {
    id: arrangement.id,
    title: partners,
    meta: `${state}${draft}`,
    tone: unread || waits === 'overtaken' ? 'warn' : open ? 'plain' : 'quiet',
  };
}

function Detail({ known }: { known: KnownProtocol }) {
  const actor = useActor();
  const [tab, setTab] = useState('text');
  const { latest, arrangement, partners } = known;
  const writes = hasRole(actor, ...protocolWriters);
  if (!latest) {
    return (
      <>
        <Title focus={false}>{`Protocol with ${partners}`}</Title>
        <EmptyState title="Nobody has written it yet.">
          {writes
            ? 'Begin with our template: who is rung, what may be done, how it is handed back. Only your practice sees the draft.'
            : 'Your practice manager, or theirs, writes it. Then Today asks you to read it.'}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Title focus={false} lead={`Version ${latest.version}: ${latest.change}`}>{`Protocol with ${partners}`}</Title>
      <Tabs
        label="Protocol"
        current={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'text',
            title: 'What it says',
            content: <ProtocolDocument one={latest} arrangement={arrangement} within />,
          },
          { id: 'versions', title: 'Versions', content: <Versions known={known} /> },
          ...(writes || hasRole(actor, 'privacy-officer')
            ? [{ id: 'readers', title: 'Who has read it', content: <Readers known={known} latest={latest} /> }]
            : []),
        ]}
      />
    </>
  );
}

function Actions({ known }: { known: KnownProtocol }) {
  const actor = useActor();
  const paper = usePaper();
  const { go } = useNavigation();
  const { unread, latest, waits, open, arrangement } = known;
  const writes = open && hasRole(actor, ...protocolWriters);
  if (!latest && !writes) return null;
  const next = (latest?.version ?? 0) + 1;
  const toWrite =
    waits === 'overtaken'
      ? 'Look at your draft again'
      : waits === 'unfinished'
        ? 'Go on with the draft'
        : `Write version ${next}`;
  const file = () =>
    paper.savePdf(
      `protocol-version-${latest?.version ?? 0}`,
      `Protocol with ${known.partners}, version ${latest?.version ?? 0}`,
    );
  return (
    <ActionBar hint={paper.said?.text}>
      {writes && (
        <Button
          look={unread ? 'secondary' : 'primary'}
          {...(unread ? {} : { keys: 'Ctrl+Enter' })}
          onPress={() => go({ at: 'protocol', view: 'write', id: arrangement.id })}
        >
          {toWrite}
        </Button>
      )}
      {unread && (
        <Button
          look="primary"
          keys="Ctrl+Enter"
          onPress={() => go({ at: 'protocol', view: 'read', id: arrangement.id })}
        >
          {`Read version ${unread.version}`}
        </Button>
      )}
      {latest && (
        <>
          <Button keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button onPress={file}>Save as PDF</Button>
        </>
      )}
    </ActionBar>
  );
}
