import { useState, type ReactNode } from 'react';
import { usualOpenMinutes } from '../../../shared/domain/access/coverage';
import type { Access } from '../../../shared/domain/access/model';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, longMoment } from '../../../shared/domain/dates';
import { noticeHash, noticeInForce, practiceRecipient, whyNoNotice } from '../../../shared/domain/notice/in-force';
import { basisNames, noticeRowId, type Notice } from '../../../shared/domain/notice/model';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { useActor, useConnection, useEngine, useNow, useRows } from '../../engine';
import { ActionBar, Button, Chip, ChoiceRow, Column, Document, Keys, Message } from '../../ui';
import { PatientLine } from '../access/patient-shown';
import type { AccessView } from '../access/lists';
import { useHomeName } from '../access/home-name';
import { fingerprint } from '../access/saying';
import { lastAcknowledgement } from './acknowledged-before';
import { useEndSeen } from './end-seen';
import { leadOf } from './lead';
import { NoNotice } from './NoNotice';
import { NoticeText } from './NoticeText';
import { useTimeOnScreen } from './time-on-screen';

/** The notice in force for one granted access: shown, acknowledged and opened in one act. */
export function NoticeScreen({ view }: { view: AccessView }): ReactNode {
  const today = londonDate(useNow(60));
  const notices = useRows('notice').map((row) => row.value);
  const question = { basis: view.value.basis, recipient: practiceRecipient, on: today };
  const inForce = noticeInForce(notices, question);
  if (!inForce) return <NoNotice view={view} why={whyNoNotice(notices, question)} />;
  // A new notice (published meanwhile, or midnight passed) is read from its beginning: the time on screen is its own.
  return <Acknowledging key={noticeRowId(inForce)} view={view} notice={inForce} notices={notices} />;
}

function Acknowledging({
  view,
  notice,
  notices,
}: {
  view: AccessView;
  notice: Notice;
  notices: readonly Notice[];
}): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const navigation = useNavigation();
  const connection = useConnection();
  const now = useNow(10);
  const all = useRows('access');
  const timeOnScreen = useTimeOnScreen();
  const end = useEndSeen();
  const access: Access = view.value;
  const home = useHomeName()(access);

  const last = lastAcknowledgement(all, actor.person, notice.notice);
  const hash = noticeHash(notice);
  const knowsThisVersion = last?.noticeHash === hash;
  const before = notices.find((one) => last && noticeRowId(one) === last.notice && noticeHash(one) === last.noticeHash);

  const [only] = notice.purposes.length === 1 ? notice.purposes : [];
  const [chosen, setChosen] = useState<string | null>(only?.id ?? null);
  const arrangement = useRows('arrangement').find((one) => one.id === access.arrangement)?.value;
  const minutes = arrangement?.terms.openMinutes ?? usualOpenMinutes;
  const [refusal, setRefusal] = useState<Rejection | null>(null);

  const why =
    !knowsThisVersion && !end.seen
      ? 'Read to the end of the notice first.'
      : chosen === null
        ? 'Choose which of the notice’s purposes this access serves.'
        : undefined;

  // The digits choose wherever the focus is: one key for the purpose, one to acknowledge.
  const purposeKeys =
    notice.purposes.length > 1
      ? notice.purposes
          .slice(0, 9)
          .map(({ id, label }, place) => ({ keys: `${place + 1}`, does: label, run: () => setChosen(id) }))
      : [];

  const open = async (): Promise<void> => {
    if (chosen === null) return;
    const performed = await engine.perform('access.open', view.ledger, {
      access: view.id,
      offline: connection.is === 'offline',
      acknowledgement: {
        notice: noticeRowId(notice),
        title: notice.title,
        noticeHash: hash,
        noticePurpose: chosen,
        shownForMs: timeOnScreen(),
      },
    });
    // What is open must not be acknowledged again by going back.
    if (performed.ok) navigation.instead({ at: 'access-open', id: view.id });
    else setRefusal(performed.rejection);
  };

  const kept =
    connection.is === 'offline'
      ? ' Recorded on this computer, sent when you are connected.'
      : ' Recorded with your name and the time.';

  return (
    <Column
      reading
      actions={
        <ActionBar
          statement={`I, ${actor.name}, acknowledge this notice for this one access.`}
          hint={
            <>
              {why && <b>{why} </b>}
              {`${longMoment(now)}.${kept}`}
            </>
          }
        >
          <Button keys="Esc" onPress={navigation.back}>
            Back
          </Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={open} disabled={why !== undefined} why={why}>
            I acknowledge and open
          </Button>
        </ActionBar>
      }
    >
      <Keys of={purposeKeys} />
      <Document
        title={notice.title}
        meta={[
          { label: `Version ${notice.version}`, detail: `fingerprint ${fingerprint(hash)}` },
          {
            label: `In force from ${dayMonthYear(notice.from)}`,
            detail: notice.until === null ? 'until replaced' : `until ${dayMonthYear(notice.until)}`,
          },
          { label: 'Issued by', detail: notice.issuedBy },
          { label: 'For', detail: basisNames[notice.basis].toLowerCase().replace('copi', 'COPI') },
        ]}
      >
        {refusal && (
          <Message
            tone="bad"
            title={refusal.says}
            takesFocus
            actions={
              refusal.code === 'protocol.unread' && (
                <Button onPress={() => navigation.go({ at: 'protocol', view: 'read', id: access.arrangement })}>
                  Read the protocol now
                </Button>
              )
            }
          >
            {refusal.next} Nothing was opened.
          </Message>
        )}
        {notice.fictional && (
          <p>
            <Chip tone="warn">Fictional notice, for the demonstration only</Chip>
          </p>
        )}
        <p>
          <PatientLine view={view} />
        </p>
        {leadOf(access, home, minutes).map((parts, place) => (
          <p key={place}>
            {parts.map((part, at) => (part.strong ? <b key={at}>{part.text}</b> : <span key={at}>{part.text}</span>))}
          </p>
        ))}
        {notice.purposes.length > 1 ? (
          <ChoiceRow
            label="Which of the notice’s purposes does this access serve?"
            choices={notice.purposes.map(({ id, label }) => ({ value: id, label }))}
            value={chosen}
            onChange={setChosen}
            down
          />
        ) : (
          only && <p>Purpose under this notice: {only.label}.</p>
        )}
        <NoticeText notice={notice} before={before} last={last} home={home} purpose={access.purpose} />
        <div ref={end.mark} aria-hidden="true" />
      </Document>
    </Column>
  );
}
