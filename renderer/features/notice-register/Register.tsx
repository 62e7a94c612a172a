import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { noticeRowId, type Notice } from '../../../shared/domain/notice/model';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { useActor, useNow } from '../../engine';
import { ActionBar, Button, Column, EmptyState, ListBox, ListDetail, Tabs, Title } from '../../ui';
import { CompareVersions } from './CompareVersions';
import { NoticeDocument } from './NoticeDocument';
import { inRegisterOrder, stateOf, stateWords } from './order';
import names from './Register.module.css';

/** Every version of every notice, and the one that is looked at. */
export function Register({ notices, chosen }: { notices: readonly Notice[]; chosen: string | undefined }) {
  const actor = useActor();
  const { go, instead } = useNavigation();
  const today = londonDate(useNow(60));
  const rows = inRegisterOrder(notices, today);
  const shown = rows.find((one) => noticeRowId(one) === chosen) ?? rows[0];
  const imports = hasRole(actor, 'administrator');
  const importing = (
    <Button keys="N" onPress={() => go({ at: 'notices', view: 'import' })}>
      Publish a notice
    </Button>
  );
  if (!shown) {
    return (
      <Column title="Notices">
        <EmptyState title="No notice has reached this computer yet." action={imports ? importing : undefined}>
          They come with the first connection to the service. Without one nothing can be opened.
        </EmptyState>
      </Column>
    );
  }
  return (
    <ListDetail
      listTitle="Notices"
      listMeta={`${rows.filter((one) => stateOf(one, notices, today) === 'in-force').length} in force`}
      list={
        <>
          <div className={names.acts}>
            <Button keys="D" onPress={() => go({ at: 'notices', view: 'on-date' })}>
              In force on a date
            </Button>
            {imports && importing}
            <Button keys="B" onPress={() => go({ at: 'notices', view: 'holidays' })}>
              Bank holidays
            </Button>
          </div>
          <ListBox
            label="Notices"
            rows={rows.map((one) => {
              const state = stateOf(one, notices, today);
              return {
                id: noticeRowId(one),
                title: `${one.title}, version ${one.version}`,
                meta: `${stateWords[state]}, ${shortDate(one.from)} ${one.until === null ? 'on' : `to ${shortDate(one.until)}`}`,
                tone: state === 'over' ? 'quiet' : 'plain',
              };
            })}
            current={noticeRowId(shown)}
            onMove={(id) => instead({ at: 'notices', id })}
            autoFocus
          />
        </>
      }
      detail={<Detail key={noticeRowId(shown)} one={shown} notices={notices} today={today} />}
      actions={<Paper one={shown} />}
      showing={chosen === undefined ? 'list' : 'detail'}
      onBack={() => instead({ at: 'notices' })}
    />
  );
}

function Detail({ one, notices, today }: { one: Notice; notices: readonly Notice[]; today: string }) {
  const [tab, setTab] = useState('text');
  const others = notices.filter((each) => each.notice === one.notice && each.version !== one.version);
  if (others.length === 0) return <NoticeDocument one={one} notices={notices} today={today} within={false} />;
  const text = <NoticeDocument one={one} notices={notices} today={today} within />;
  return (
    <>
      <Title focus={false}>{`${one.title}, version ${one.version}`}</Title>
      <Tabs
        label="Notice"
        current={tab}
        onChange={setTab}
        tabs={[
          { id: 'text', title: 'The notice', content: text },
          { id: 'compare', title: 'What changed', content: <CompareVersions one={one} others={others} /> },
        ]}
      />
    </>
  );
}

function Paper({ one }: { one: Notice }) {
  const paper = usePaper();
  return (
    <ActionBar hint={paper.said?.text}>
      <Button keys="P" onPress={paper.print}>
        Print
      </Button>
      <Button
        onPress={() => paper.savePdf(`notice-${one.notice}-${one.version}`, `${one.title}, version ${one.version}`)}
      >
        Save as PDF
      </Button>
    </ActionBar>
  );
}
