/**
 * Every part in each of its states, and the four screens that set the measure: for pictures, for axe, and for people
 * who write screens. Not in the packaged program. The address says what is shown: #parts, #states, #request, #notice,
 * #review, #today, #charts; a foot bar with `#request+open`.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles';
import {
  ActionBar,
  BarChart,
  Button,
  Changed,
  CheckList,
  Chip,
  ChoiceRow,
  Clause,
  Clauses,
  Column,
  ComboBox,
  CopyButton,
  DateField,
  Dialog,
  Document,
  EmptyState,
  Facts,
  FieldRow,
  FootBar,
  Frame,
  KeysHelp,
  KeysProvider,
  LineChart,
  ListBox,
  ListDetail,
  Loading,
  Message,
  NhsNumber,
  OrganisationSwitch,
  PasswordField,
  PatientName,
  PersonUnlocked,
  PinField,
  Rail,
  SearchField,
  SectionTitle,
  SidePanel,
  StatusChip,
  Steps,
  Switch,
  Table,
  Tabs,
  TextArea,
  TextField,
  Tick,
  Title,
  Toned,
  TopSearch,
  WhatWillHappen,
  type Found,
  type Happening,
  type Row,
} from './ui';

const practices: Found[] = [
  { id: 'Z99001', name: 'Larkfield Surgery', meta: 'Z99001, closed today' },
  { id: 'Z99002', name: 'Harbour View Practice', meta: 'Z99002, Seaham' },
  { id: 'Z99003', name: 'Mill Lane Medical Centre', meta: 'Z99003, Easington' },
  { id: 'Z99004', name: 'Quayside Health Centre', meta: 'Z99004, Seaham' },
];
const find = (text: string) =>
  practices.filter((one) => `${one.name} ${one.meta}`.toLowerCase().includes(text.trim().toLowerCase()));

const nothing = () => undefined;

function Request(): ReactNode {
  const [number, setNumber] = useState('999 012 3454');
  const [family, setFamily] = useState('Okafor');
  const [born, setBorn] = useState('14 3 1962');
  const [home, setHome] = useState<Found | null>(practices[0] ?? null);
  const [purpose, setPurpose] = useState<string | null>('medication');
  const [basis, setBasis] = useState<string | null>('direct');
  const [knows, setKnows] = useState<string | null>('no');
  const [reason, setReason] = useState('Out of inhaler, Larkfield closed, pharmacy waiting');
  const lines: Happening[] = [
    {
      id: 'covered',
      kind: 'settled',
      text: 'Covered by the arrangement of 3 November 2026',
      detail: 'Larkfield Surgery and Harbour View Practice, until 31 March 2027',
    },
    {
      id: 'granted',
      kind: 'settled',
      text: 'Granted at once',
      detail: 'Receptionists may look in advance while Larkfield is closed',
    },
    {
      id: 'notice',
      kind: 'next',
      text: 'You read and acknowledge the direct care notice, version 2',
      detail: 'Each time, under a minute',
    },
    {
      id: 'open',
      kind: 'next',
      text: 'The record is open to you for 20 minutes',
      detail: 'In EMIS Web, as set up for you on 4 November',
    },
    {
      id: 'told',
      kind: 'next',
      text: 'Larkfield’s privacy officer sees that you looked',
      detail: 'You are offline: it is kept on this computer and sent when you are connected',
    },
  ];
  return (
    <Column
      title="Request access to a record"
      side={
        <SidePanel
          title="What will happen"
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={nothing}>
                Go on to the notice
              </Button>
              <Button keys="Esc" onPress={nothing}>
                Back
              </Button>
            </>
          }
        >
          <WhatWillHappen lines={lines} />
        </SidePanel>
      }
    >
      <TextField label="NHS number" width="number" value={number} onChange={setNumber} good="complete" />
      <FieldRow>
        <TextField label="Family name" width="medium" value={family} onChange={setFamily} />
        <DateField label="Date of birth" value={born} onChange={setBorn} />
      </FieldRow>
      <ComboBox label="Registered practice" search={find} value={home} onChange={setHome} />
      <ChoiceRow
        label="What is it for?"
        value={purpose}
        onChange={setPurpose}
        choices={[
          { value: 'routine', label: 'Routine care' },
          { value: 'acute', label: 'Acute symptoms' },
          { value: 'long', label: 'Long-term condition' },
          { value: 'medication', label: 'Medication' },
          { value: 'test', label: 'Test result' },
          { value: 'safeguarding', label: 'Safeguarding' },
          { value: 'other', label: 'Other' },
        ]}
      />
      <ChoiceRow
        label="On what basis?"
        value={basis}
        onChange={setBasis}
        choices={[
          { value: 'direct', label: 'Direct care' },
          { value: 'copi', label: 'COPI notice', closed: 'none in force today' },
        ]}
      />
      <ChoiceRow
        label="Do you know this patient?"
        value={knows}
        onChange={setKnows}
        choices={[
          { value: 'no', label: 'No' },
          { value: 'self', label: 'It is me' },
          { value: 'family', label: 'Family' },
          { value: 'friend', label: 'Friend' },
          { value: 'colleague', label: 'Colleague' },
          { value: 'neighbour', label: 'Neighbour' },
        ]}
      />
      <TextField
        label="Reason"
        hint="one sentence that the privacy officer will read"
        width="full"
        value={reason}
        onChange={setReason}
        autoFocus
      />
    </Column>
  );
}

function Notice(): ReactNode {
  return (
    <Column
      reading
      actions={
        <ActionBar
          statement="I, Priya Nair, acknowledge this notice for this one access."
          hint="Tuesday 24 November 2026, 10:47. Recorded on this computer, sent when you are connected."
        >
          <Button keys="Esc" onPress={nothing}>
            Back
          </Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={nothing}>
            I acknowledge and open
          </Button>
        </ActionBar>
      }
    >
      <Document
        title="Direct care across practices: what you are agreeing to"
        meta={[
          { label: 'Version 2', detail: 'fingerprint 9f31 c07a 44de' },
          { label: 'In force from 1 October 2026', detail: 'until replaced' },
          { label: 'Issued by', detail: 'Larkfield Surgery and Harbour View Practice' },
          { label: 'For', detail: 'direct care' },
        ]}
      >
        <p>
          You are about to look at the record of a patient of <b>Larkfield Surgery</b> who is not registered here. You
          may do so because Larkfield cannot see the patient today and your practice has agreed to.
        </p>
        <p>
          Look only at what you need for the reason you gave: <b>medication</b>. The duty of confidentiality that you
          owe your own patients is owed to this one in the same way.
        </p>
        <Changed was="tell Larkfield by telephone.">
          <p>
            If you find that you know the patient, stop and say so. If you see something that should be acted on, tell
            Larkfield in the handback note.
          </p>
        </Changed>
        <p>
          Larkfield will see your name, the time, your reason and how long the record was open, and its privacy officer
          may ask you about it. The patient may ask who has looked.
        </p>
      </Document>
    </Column>
  );
}

const reviews: Row[] = [
  {
    id: '1',
    title: 'Danger to life, opened without approval',
    meta: 'Dr S. Imrie, Quayside Health Centre',
    time: '08:55',
    tone: 'bad',
  },
  {
    id: '2',
    title: 'Recorded offline, arrived late',
    meta: 'Priya Nair, Harbour View Practice',
    time: '10:47',
    tone: 'warn',
  },
  {
    id: '3',
    title: 'Same family name as the patient',
    meta: 'J. Hartley, Harbour View Practice',
    time: 'Mon',
    tone: 'warn',
  },
  { id: '4', title: 'Knows the patient: neighbour', meta: 'M. Osei, Mill Lane Medical Centre', time: 'Mon' },
  { id: '5', title: 'Open longer than 20 minutes', meta: 'L. Brandt, locum', time: 'Mon' },
  { id: '6', title: 'Sample of one in ten', meta: 'P. Doyle, Harbour View Practice', time: 'Sun' },
];

function Review(): ReactNode {
  const [current, setCurrent] = useState('2');
  const [showing, setShowing] = useState<'list' | 'detail'>('list');
  return (
    <ListDetail
      listTitle="To review"
      listMeta="6, oldest 2 days"
      showing={showing}
      onBack={() => setShowing('list')}
      list={
        <ListBox
          label="To review"
          rows={reviews}
          current={current}
          onMove={setCurrent}
          onOpen={() => setShowing('detail')}
          autoFocus
        />
      }
      detail={
        <>
          <Title
            focus={false}
            lead="Receptionist at Harbour View Practice. Medication, direct care. “Out of inhaler, Larkfield closed, pharmacy waiting.”"
          >
            Priya Nair looked at the record of <PatientName family="Okafor" />, <NhsNumber value="9990123454" />
          </Title>
          <Steps
            label="The life of this access"
            steps={[
              { id: 'a', time: '10:46', title: 'Asked', detail: 'Does not know the patient' },
              {
                id: 'b',
                time: '10:46',
                title: 'Granted by the arrangement of 3 November',
                detail: 'In advance while Larkfield is closed; closed since 07:40',
              },
              {
                id: 'c',
                time: '10:47',
                title: 'Direct care notice, version 2, acknowledged',
                detail: 'Fingerprint 9f31 c07a 44de, the version in force',
              },
              {
                id: 'd',
                time: '10:47',
                title: 'Opened in EMIS Web',
                detail: 'Offline, on Reception 2; reached you at 11:31',
              },
              { id: 'e', time: '10:53', title: 'Closed after 6 minutes' },
              {
                id: 'f',
                time: '10:54',
                title: 'Handed back',
                detail: '“Salbutamol issued by Dr Anand, please review inhaler technique.”',
              },
            ]}
          />
          <Toned tone="good">✓ Signatures and log checked on this computer</Toned>
        </>
      }
      actions={
        <ActionBar hint="J K next and previous">
          <Button look="primary" keys="A" onPress={nothing}>
            Appropriate
          </Button>
          <Button keys="Q" onPress={nothing}>
            Ask Priya Nair
          </Button>
          <Button keys="I" onPress={nothing}>
            Open an incident
          </Button>
        </ActionBar>
      }
    />
  );
}

const people = [
  {
    name: 'Priya Nair',
    role: 'receptionist',
    from: 'Harbour View Practice',
    until: '31 Mar 2027',
    last: 'today 10:53',
  },
  { name: 'Dr Meera Anand', role: 'GP', from: 'Harbour View Practice', until: '31 Mar 2027', last: 'today 09:20' },
  { name: 'Joan Hartley', role: 'receptionist', from: 'Harbour View Practice', until: '31 Mar 2027', last: '23 Nov' },
  {
    name: 'Dr Sandy Imrie',
    role: 'GP',
    from: 'Quayside Health Centre',
    until: '27 Nov 2026',
    soon: true,
    last: 'today 08:55',
  },
];

function Today(): ReactNode {
  const [current, setCurrent] = useState<string | null>('a');
  return (
    <Column
      title="What needs you today"
      side={
        <SidePanel
          title="Larkfield Surgery"
          actions={
            <>
              <Button look="danger" onPress={nothing}>
                Stop all access to our records
              </Button>
              <small>Ends every open access now and refuses new ones, for all buddies, until you allow it again.</small>
            </>
          }
        >
          <Facts
            facts={[
              { label: 'State', value: 'Closed since 07:40', detail: 'Harbour View takes urgent care', strong: true },
              { label: 'Pressure', value: 'OPEL 4', detail: '2 of 7 clinicians in', strong: true },
              {
                label: 'Buddies',
                value: (
                  <>
                    Harbour View, OPEL 2<br />
                    Quayside, OPEL 3<br />
                    Mill Lane, OPEL 1
                  </>
                ),
              },
              { label: 'This week', value: '19 accesses by others', detail: '13 reviewed, none inappropriate' },
            ]}
          />
        </SidePanel>
      }
    >
      <ListBox
        label="What needs you today"
        current={current}
        onMove={setCurrent}
        onOpen={nothing}
        opensByClick
        showEnter
        rows={[
          {
            id: 'a',
            title: 'Sign the amendment that Harbour View proposed',
            meta: 'Adds nurses, from 1 December. Waiting since Monday.',
          },
          {
            id: 'b',
            title: 'Approve: Dr L. Brandt, locum, asks for a record at your practice',
            meta: 'Test result. Asked 4 minutes ago. Mill Lane Medical Centre.',
          },
          {
            id: 'c',
            title: 'Confirm who may still get in',
            meta: '3 people of Quayside Health Centre lapse on Friday unless you confirm them.',
          },
        ]}
      />
      <Table
        caption="Who can get into our records today"
        meta="11 people, as of 10:47"
        actions={
          <>
            <Button look="quiet" onPress={nothing}>
              Print
            </Button>
            <Button look="quiet" onPress={nothing}>
              CSV
            </Button>
          </>
        }
        rows={people}
        rowId={(row) => row.name}
        columns={[
          {
            id: 'person',
            title: 'Person',
            cell: (row) => (
              <>
                {row.name} <small>{row.role}</small>
              </>
            ),
          },
          { id: 'from', title: 'From', cell: (row) => row.from },
          { id: 'system', title: 'System', cell: () => 'EMIS Web' },
          {
            id: 'until',
            title: 'Until',
            cell: (row) => (row.soon ? <Toned tone="warn">{row.until}, soon</Toned> : row.until),
          },
          { id: 'last', title: 'Last in', cell: (row) => row.last },
        ]}
      />
      <Button look="quiet" onPress={nothing}>
        7 more
      </Button>
    </Column>
  );
}

function Parts(): ReactNode {
  const [text, setText] = useState('');
  const [pin, setPin] = useState('');
  const [choice, setChoice] = useState<string | null>(null);
  const [ticked, setTicked] = useState<string[]>(['email']);
  const [tick, setTick] = useState(false);
  const [on, setOn] = useState(true);
  const [dialog, setDialog] = useState<'dialog' | 'alert' | null>(null);
  const [practice, setPractice] = useState<Found | null>(null);
  const copy = (words: string) => navigator.clipboard.writeText(words);
  return (
    <Column title="Parts" lead="Buttons, fields and choices in each state.">
      <SectionTitle>Buttons</SectionTitle>
      <ActionBar hint="? shows the keys of this screen">
        <Button look="primary" keys="Ctrl+Enter" onPress={() => new Promise((done) => setTimeout(done, 800))}>
          Sign and send to Harbour View
        </Button>
        <Button keys="Esc" onPress={nothing}>
          Back
        </Button>
        <Button look="danger" onPress={() => setDialog('alert')}>
          Stop all access for Harbour View
        </Button>
        <Button look="quiet" onPress={() => setDialog('dialog')}>
          Open a dialog
        </Button>
        <Button disabled why="Larkfield has not signed yet." onPress={nothing}>
          Make it active
        </Button>
        <CopyButton text="Larkfield Surgery is closed today." copy={copy} />
      </ActionBar>

      <SectionTitle>Fields</SectionTitle>
      <TextField label="NHS number" width="number" value="999 012 345" onChange={nothing} error="One digit too few" />
      <TextField label="Telephone" hint="for the home practice" width="medium" value={text} onChange={setText} />
      <FieldRow>
        <TextField label="Family name" width="medium" value="" onChange={nothing} error="Type the family name" />
        <DateField label="Date of birth" value="14 3 1962" onChange={nothing} good="14-Mar-1962" />
      </FieldRow>
      <SearchField label="Search arrangements" keys="/" value={text} onChange={setText} />
      <PasswordField label="Passphrase" hint="at least 12 characters" value={text} onChange={setText} />
      <PinField label="PIN" value={pin} onChange={setPin} error="Wrong PIN. 4 more tries." />
      <TextArea label="Handback note" hint="Larkfield reads this" value={text} onChange={setText} />
      <TextField label="Signed by" value="Anne Cole" onChange={nothing} disabled />
      <ComboBox
        label="Practice"
        search={(words) => Promise.resolve(find(words))}
        value={practice}
        onChange={setPractice}
        none="No practice has this name or code."
      />
      <ChoiceRow
        label="How was it closed?"
        value={choice}
        onChange={setChoice}
        down
        error="Choose one"
        choices={[
          { value: 'done', label: 'I have what I needed', detail: 'Goes on to the handback note' },
          { value: 'failed', label: 'I could not get in', detail: 'Shows the next way to the record' },
          { value: 'wrong', label: 'Wrong patient', closed: 'tell your privacy officer first' },
        ]}
      />
      <CheckList
        label="Tell whom?"
        value={ticked}
        onChange={setTicked}
        across
        choices={[
          { value: 'email', label: 'Buddies' },
          { value: 'icb', label: 'ICB' },
          { value: 'lmc', label: 'LMC', closed: 'no address yet' },
        ]}
      />
      <Tick checked={tick} onChange={setTick}>
        I have told the patient
      </Tick>
      <Switch label="Keys of one letter" on={on} onChange={setOn} />
      <Tabs
        label="Pack"
        tabs={[
          { id: 'door', title: 'Door notice', content: <p>We are closed today.</p> },
          { id: 'sms', title: 'SMS', content: <p>Larkfield is closed today. Ring Harbour View.</p> },
        ]}
      />
      <Dialog
        title={dialog === 'alert' ? 'Stop all access for Harbour View' : 'Other ways to the record'}
        kind={dialog ?? 'dialog'}
        open={dialog !== null}
        onClose={() => setDialog(null)}
        actions={
          <>
            {dialog === 'alert' && (
              <Button look="danger" onPress={() => setDialog(null)}>
                Stop all access for Harbour View now
              </Button>
            )}
            <Button keys="Esc" autoFocus onPress={() => setDialog(null)}>
              Back
            </Button>
          </>
        }
      >
        <p>2 open accesses end at once. New ones are refused until you allow them again.</p>
      </Dialog>
    </Column>
  );
}

function States(): ReactNode {
  return (
    <Column title="States" lead="What screens say when something is so.">
      <p>
        <StatusChip status={{ state: 'connected' }} /> <StatusChip status={{ state: 'connecting', waiting: 1 }} />{' '}
        <StatusChip status={{ state: 'offline', since: '09:12', waiting: 2 }} />{' '}
        <StatusChip status={{ state: 'attention', count: 3 }} onPress={nothing} />{' '}
        <StatusChip status={{ state: 'refused' }} />
      </p>
      <p>
        <Chip tone="good">active</Chip> <Chip tone="warn">lapses Friday</Chip> <Chip tone="bad">suspended</Chip>{' '}
        <Chip tone="quiet">draft</Chip>
      </p>
      <br />
      <Message
        tone="bad"
        title="Larkfield declined your request"
        actions={<Button onPress={nothing}>Ask again</Button>}
      >
        They wrote: “The patient is with us now.” What you typed is kept.
      </Message>
      <Message tone="warn" title="Two of your acts wait to be sent">
        They are safe on this computer and go as soon as you are connected.
      </Message>
      <Message tone="good" title="Signed and sent to Harbour View">
        You will see here when they have signed.
      </Message>
      <Message tone="quiet" title="Nothing has changed since you last read this notice" />
      <EmptyState title="Nothing waits for you" action={<Button onPress={nothing}>Request access</Button>}>
        Last brought up to date at 10:47.
      </EmptyState>
      <Loading
        title="Bringing your practice’s records to this computer"
        parts={[
          { label: 'Arrangements', done: 12, total: 12 },
          { label: 'Organisations', done: 6200, total: 14303 },
          { label: 'Reviews', done: 0, total: 0 },
        ]}
      />
      <Steps
        label="Signatures"
        steps={[
          { id: '1', time: 'Mon', title: 'Harbour View proposed', detail: 'Anne Cole' },
          { id: '2', time: '', title: 'Larkfield signs', state: 'now' },
          { id: '3', time: '', title: 'In force from 1 December', state: 'coming' },
          { id: '4', time: 'Tue', title: 'Recorded late', state: 'warn' },
          { id: '5', time: 'Tue', title: 'Suspended by Larkfield', state: 'stopped' },
        ]}
      />
      <WhatWillHappen
        lines={[
          { id: 'a', kind: 'stop', text: 'No arrangement covers this', detail: 'Ring Larkfield, or ask for one.' },
          { id: 'b', kind: 'note', text: 'Your practices share a building' },
          { id: 'c', kind: 'unknown', text: 'Type the registered practice' },
        ]}
      />
      <Document
        within
        title="Arrangement of 3 November 2026"
        meta={[{ label: 'Parties', detail: 'Larkfield Surgery, Harbour View Practice' }]}
      >
        <Clauses>
          <Clause title="Who may look">
            <Clauses>
              <Clause>Receptionists, in advance, while the home practice is closed.</Clause>
              <Clause changed was="not at all.">
                Nurses, each time with the home practice’s approval.
              </Clause>
            </Clauses>
          </Clause>
          <Clause title="How long">Twenty minutes for each access.</Clause>
        </Clauses>
      </Document>
    </Column>
  );
}

/** Ten working days, one of them not recorded. */
const days = [9, 9, 8, 7, 8, null, 6, 4, 5, 7].map((there, at) => ({
  date: `${at + 9} Nov`,
  there,
  away: there === null ? null : 10 - there,
  level: there === null ? null : there >= 8 ? 0 : there >= 6 ? 1 : there === 5 ? 2 : 3,
}));
const everyDay = {
  rows: days,
  rowId: (day: (typeof days)[number]) => day.date,
  rowName: (day: (typeof days)[number]) => day.date,
  rowTitle: 'Day',
};

function Charts(): ReactNode {
  return (
    <Column title="Charts" lead="Each with the same figures as a table.">
      <LineChart
        {...everyDay}
        title="Pressure"
        meta="the last two weeks"
        levels={['Green', 'Amber', 'Red', 'Black']}
        series={[
          { id: 'declared', name: 'Declared', value: (day) => day.level },
          {
            id: 'suggested',
            name: 'Suggested',
            value: (day) => day.level && Math.max(0, day.level - 1),
            meaning: 'quiet',
          },
        ]}
      />
      <BarChart
        {...everyDay}
        title="Staff"
        unit={['person', 'people']}
        stacked
        series={[
          { id: 'there', name: 'In', value: (day) => day.there },
          { id: 'away', name: 'Away', value: (day) => day.away, meaning: 'warn' },
        ]}
      />
      <BarChart
        {...everyDay}
        title="Staff as a table"
        unit={['person', 'people']}
        asTable
        series={[{ id: 'there', name: 'In', value: (day) => day.there }]}
      />
    </Column>
  );
}

const screens: Record<string, { area: string; screen: () => ReactNode }> = {
  parts: { area: 'today', screen: Parts },
  states: { area: 'today', screen: States },
  request: { area: 'access', screen: Request },
  notice: { area: 'access', screen: Notice },
  review: { area: 'review', screen: Review },
  today: { area: 'today', screen: Today },
  charts: { area: 'today', screen: Charts },
};

function Gallery(): ReactNode {
  const [address, setAddress] = useState(window.location.hash.slice(1) || 'parts');
  useEffect(() => {
    const change = () => setAddress(window.location.hash.slice(1) || 'parts');
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  const [closesAt] = useState(() => Date.now() + 1_164_000);
  const [name = 'parts', open] = address.split('+');
  const shown = screens[name] ?? screens['parts'];
  if (!shown) return null;
  const Screen = shown.screen;
  return (
    <KeysProvider>
      <Frame
        organisation={<OrganisationSwitch name="Harbour View Practice" />}
        search={
          <TopSearch
            search={(text) => ({
              groups: [{ id: 'organisations', title: 'Organisations', items: find(text) }],
              more: 0,
            })}
            onChoose={nothing}
            none="Nothing fits. Type less."
          />
        }
        status={<StatusChip status={{ state: 'offline', since: '09:12', waiting: 2 }} />}
        person={<PersonUnlocked name="Priya Nair" role="reception" onLock={nothing} />}
        foot={
          open && (
            <FootBar
              initials="G O"
              practice="Larkfield Surgery"
              closesAt={closesAt}
              onClose={nothing}
              onShow={nothing}
            />
          )
        }
        rail={
          <Rail
            current={shown.area}
            onGo={(id) => {
              window.location.hash = id === 'access' ? 'request' : id in screens ? id : 'parts';
            }}
            groups={[
              [
                { id: 'today', label: 'Today', icon: 'today', count: 3 },
                { id: 'access', label: 'Access', icon: 'access', count: 1, counted: 'open' },
                { id: 'arrangements', label: 'Arrangements', icon: 'arrangements' },
                { id: 'closure', label: 'Closure', icon: 'closure' },
                { id: 'review', label: 'Review', icon: 'review', count: 6, counted: 'to review' },
              ],
              [
                { id: 'staffing', label: 'Staffing', icon: 'people' },
                { id: 'hubs', label: 'Hubs', icon: 'hubs' },
                { id: 'protocol', label: 'Protocol', icon: 'protocol', count: 1 },
                { id: 'smartcards', label: 'Smartcards', icon: 'card' },
                { id: 'risks', label: 'Risks', icon: 'risk' },
                { id: 'settings', label: 'Settings', icon: 'settings' },
                { id: 'help', label: 'Help', icon: 'book' },
              ],
            ]}
          />
        }
      >
        <Screen key={name} />
      </Frame>
      <KeysHelp />
    </KeysProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
