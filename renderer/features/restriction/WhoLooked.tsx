import { useMemo, useState, type ReactNode } from 'react';
import { purposeNames, type Access } from '../../../shared/domain/access/model';
import { londonDate } from '../../../shared/domain/calendar';
import { clinicalDate, longDate, longMoment } from '../../../shared/domain/dates';
import { readDateOfBirth } from '../../../shared/domain/patient/date-of-birth';
import { readNhsNumber } from '../../../shared/domain/patient/nhs-number';
import type { ReviewOutcome } from '../../../shared/domain/review/model';
import { capitalised, listed } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { useDemonstration } from '../../app/useDemonstration';
import { useActor, useNow, usePhase, useRows } from '../../engine';
import {
  ActionBar,
  Button,
  ChoiceRow,
  Column,
  DateField,
  Document,
  FieldRow,
  Message,
  NhsNumber,
  Steps,
  TextField,
} from '../../ui';
import { AccessList } from './AccessList';
import { usePatients } from '../access/patient-shown';
import { usePracticeName } from '../access/practice-names';
import type { AccessView } from '../access/lists';
import { Words } from '../access/Words';

const outcomes: Record<ReviewOutcome, string> = {
  appropriate: 'We looked into it and found that it was right.',
  asked: 'We have asked the person about it and wait for the answer.',
  incident: 'We found that it was not right, and treat it as an incident.',
};

/** For the patient who asks who looked at their record: every access of a buddy, as a document. The number is kept nowhere. */
export function WhoLooked(): ReactNode {
  const { back } = useNavigation();
  const { organisation } = useActor();
  const phase = usePhase();
  const today = londonDate(useNow(60));
  const demonstration = useDemonstration();
  const paper = usePaper();
  const [number, setNumber] = useState('');
  const [born, setBorn] = useState('');
  const [reader, setReader] = useState<'patient' | 'practice'>('patient');
  const accesses = useRows('access');
  const ours = useMemo(() => accesses.filter(({ value }) => value.home === organisation), [accesses, organisation]);
  const patients = usePatients(ours);
  const nhs = readNhsNumber(number, demonstration ? 'tests-too' : 'patients');
  const date = readDateOfBirth(born, today);
  const complete = nhs.is === 'complete' && date.is === 'complete';
  const found = complete
    ? ours
        .filter(({ id }) => {
          const patient = patients.get(id);
          return patient?.nhsNumber === nhs.number && patient.dateOfBirth === date.date;
        })
        .sort((one, other) => one.value.asked.at.localeCompare(other.value.asked.at))
    : [];
  const unreadable = ours.length - patients.size;
  const practice = phase.is === 'ready' ? phase.organisationName : organisation;
  return (
    <Column
      reading
      actions={
        <ActionBar hint="Nothing that is typed here is kept or sent">
          {complete && (
            <>
              <Button look="primary" keys="Ctrl+P" onPress={paper.print}>
                Print
              </Button>
              <Button onPress={() => paper.savePdf('Who looked', 'Who looked at your record')}>Save as PDF</Button>
            </>
          )}
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <div className="not-on-paper">
        <FieldRow>
          <TextField
            label="NHS number"
            width="number"
            inputMode="numeric"
            value={number}
            onChange={setNumber}
            error={nhs.is === 'wrong' && nhs.why !== 'too-few' ? nhs.says : undefined}
            good={nhs.is === 'complete' ? 'complete' : undefined}
            autoFocus
          />
          <DateField
            label="Date of birth"
            value={born}
            onChange={setBorn}
            error={date.is === 'wrong' && date.why !== 'form' ? date.says : undefined}
            good={date.is === 'complete' ? date.shown : undefined}
          />
        </FieldRow>
        <ChoiceRow
          label="Who reads it"
          value={reader}
          onChange={setReader}
          choices={[
            { value: 'patient', label: 'The patient' },
            { value: 'practice', label: 'Our practice: claims and grounds' },
          ]}
        />
        {complete && unreadable > 0 && (
          <Message tone="warn" title={`${unreadable} accesses cannot be read on this computer yet`}>
            Their keys have not arrived. Stay connected, then look again before you give this to the patient.
          </Message>
        )}
        <Said said={paper.said} />
      </div>
      <Document
        title={reader === 'patient' ? 'Who looked at your record' : 'People who had access to this patient’s record'}
        focus={false}
        meta={[
          { label: practice, detail: longDate(today) },
          ...(complete
            ? [
                {
                  label: 'About',
                  detail: (
                    <>
                      <NhsNumber value={nhs.number} />, born {clinicalDate(date.date)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      >
        {!complete ? (
          <p>Type the patient’s NHS number and date of birth. Only what this computer knows is looked through.</p>
        ) : reader === 'practice' ? (
          <AccessList of={found} />
        ) : found.length === 0 ? (
          <p>
            Nobody from another surgery has asked for your record through the arrangement that we have with our
            neighbours. Staff of our own surgery are not in this list: ask us for that one as well if you wish.
          </p>
        ) : (
          <>
            <p>
              Our surgery has an agreement with other surgeries: when we cannot see you, their staff may look at your
              record to care for you. Each time is written down. This is every time that somebody of theirs asked for
              your record. If one of them does not look right to you, tell us; you may also complain to the Information
              Commissioner.
            </p>
            {found.map((view) => (
              <One key={view.id} view={view} />
            ))}
          </>
        )}
      </Document>
    </Column>
  );
}

function One({ view }: { view: AccessView }): ReactNode {
  const nameOf = usePracticeName();
  const review = useRows('review').find((one) => one.id === view.id)?.value;
  const { value: access } = view;
  const { state } = access;
  const opening = 'opening' in state ? state.opening : undefined;
  return (
    <>
      <h3>{longMoment(access.asked.at)}</h3>
      <Steps
        label={longMoment(access.asked.at)}
        steps={[
          {
            id: 'who',
            title: `${access.by.name}, ${listed(access.by.roles.map((role) => roleNames[role]))} at ${nameOf(access.buddy)}, asked for it`,
            detail: (
              <>
                {`${purposeNames[access.purpose]}. `}
                <Words ledger={view.ledger} sealed={access.reason} />
              </>
            ),
          },
          opening
            ? {
                id: 'opened',
                title: `Your record was opened on ${longMoment(opening.at)}`,
                detail: `${opening.acknowledgement.title}${'closing' in state ? `. Closed on ${longMoment(state.closing.at)}` : ''}`,
              }
            : { id: 'opened', title: 'Your record was not opened', detail: endWords(access) },
          {
            id: 'review',
            title: review
              ? outcomes[review.outcome]
              : opening
                ? 'We have not looked into it yet.'
                : 'Nothing was seen.',
          },
        ]}
      />
    </>
  );
}

const endWords = ({ state }: Access): string =>
  capitalised(
    {
      requested: 'the request waits for our answer',
      granted: 'it was allowed, and not opened',
      declined: 'we said no',
      refused: 'it was refused',
      withdrawn: 'the request was taken back',
      open: '',
      closed: '',
      'handed-back': '',
    }[state.is],
  );
