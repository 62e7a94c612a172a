import type { ReactNode } from 'react';
import { purposeNames, purposes, type Urgency } from '../../../shared/domain/access/model';
import { reasonExample } from '../../../shared/domain/access/reason';
import { relationshipNames, relationships } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { noticeInForce, practiceRecipient } from '../../../shared/domain/notice/in-force';
import { basisNames, bases } from '../../../shared/domain/notice/model';
import { useNow, useRows } from '../../engine';
import { ChoiceRow, DateField, FieldRow, Message, TextField } from '../../ui';
import { Entry } from './Entry';
import { RegisteredPractice } from './RegisteredPractice';
import type { UnfinishedRequest } from './useRequest';

const urgencies: readonly Urgency[] = ['now', 'today', 'soon'];
/** In one row with the basis, so that the whole call fits a screen of 720 px. */
const urgencyInShort: Record<Urgency, string> = { now: 'Now', today: 'Today', soon: 'This week' };

/** The questions of a request, in the order of the telephone call. */
export function RequestQuestions({ request }: { request: UnfinishedRequest }): ReactNode {
  const today = londonDate(useNow(60));
  const notices = useRows('notice');
  const { entries, change, presetHome, kept, hides, good, wrongAlready, said, leave, form } = request;
  const inForce = (basis: (typeof bases)[number]): boolean =>
    noticeInForce(
      notices.map((view) => view.value),
      { basis, recipient: practiceRecipient, on: today },
    ) !== undefined;
  return (
    <div ref={form}>
      <Entry name="nhsNumber" onLeave={leave}>
        <TextField
          label="NHS number"
          width="number"
          inputMode="numeric"
          value={entries.nhsNumber}
          onChange={(text) => change({ nhsNumber: text })}
          good={good.nhsNumber}
          // What is wrong with a whole number is said as it is typed; what is still missing only on leaving.
          error={said('nhsNumber') ?? wrongAlready.nhsNumber}
          required
          autoFocus
        />
      </Entry>
      <FieldRow>
        <Entry name="familyName" onLeave={leave}>
          <TextField
            label="Family name"
            width="medium"
            value={entries.familyName}
            onChange={(text) => change({ familyName: text })}
            error={said('familyName')}
            required
          />
        </Entry>
        <Entry name="givenName" onLeave={leave}>
          <TextField
            label="Given name"
            hint="if known"
            width="number"
            value={entries.givenName}
            onChange={(text) => change({ givenName: text })}
            error={said('givenName')}
          />
        </Entry>
        <Entry name="dateOfBirth" onLeave={leave}>
          <DateField
            label="Date of birth"
            value={entries.dateOfBirth}
            onChange={(text) => change({ dateOfBirth: text })}
            good={good.dateOfBirth}
            error={said('dateOfBirth')}
            required
          />
        </Entry>
      </FieldRow>
      <Entry name="home" onLeave={leave}>
        {hides ? (
          <Message tone="warn" title="The patient’s practice is not shown with this patient">
            It has asked for that, and is asked itself. Do not say its name to anybody who calls.
          </Message>
        ) : (
          <RegisteredPractice
            value={entries.home}
            onChange={(chosen) => change({ home: chosen })}
            onPreset={presetHome}
            fresh={kept.is.is === 'untouched'}
            error={said('home')}
          />
        )}
      </Entry>
      <Entry name="purpose" onLeave={leave}>
        <ChoiceRow
          label="What is it for?"
          choices={purposes.map((value) => ({ value, label: purposeNames[value] }))}
          value={entries.purpose}
          onChange={(purpose) => change({ purpose })}
          error={said('purpose')}
        />
      </Entry>
      <FieldRow>
        <Entry name="basis" onLeave={leave}>
          <ChoiceRow
            label="On what basis?"
            choices={bases.map((value) => ({
              value,
              label: basisNames[value],
              closed: inForce(value) ? undefined : 'none in force today',
            }))}
            value={entries.basis}
            onChange={(basis) => change({ basis })}
            error={said('basis')}
          />
        </Entry>
        <Entry name="urgency" onLeave={leave}>
          <ChoiceRow
            label="How urgent is it?"
            choices={urgencies.map((value) => ({ value, label: urgencyInShort[value] }))}
            value={entries.urgency}
            onChange={(urgency) => change({ urgency })}
          />
        </Entry>
      </FieldRow>
      <Entry name="relationship" onLeave={leave}>
        <ChoiceRow
          label="Do you know this patient?"
          choices={relationships.map((value) => ({ value, label: relationshipNames[value] }))}
          value={entries.relationship}
          onChange={(relationship) => change({ relationship })}
          error={said('relationship')}
        />
      </Entry>
      <Entry name="reason" onLeave={leave}>
        <TextField
          label="Reason"
          hint="one sentence that the privacy officer will read"
          width="full"
          placeholder={reasonExample}
          value={entries.reason}
          onChange={(text) => change({ reason: text })}
          error={said('reason')}
          required
        />
      </Entry>
    </div>
  );
}
