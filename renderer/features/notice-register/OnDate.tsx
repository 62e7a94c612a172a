import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, longDate, shortDate } from '../../../shared/domain/dates';
import { practiceRecipient } from '../../../shared/domain/notice/in-force';
import {
  basisNames,
  bases,
  noticeRowId,
  recipientNames,
  recipients,
  type Basis,
  type Notice,
  type Recipient,
} from '../../../shared/domain/notice/model';
import { answerOn, spanDays, spansOf, spanWords } from '../../../shared/domain/notice/spans';
import { useNavigation } from '../../app/navigation';
import { typedDate } from '../../app/typed-date';
import { useNow } from '../../engine';
import { ActionBar, Button, ChoiceRow, classes, Column, DateField, Message, SectionTitle } from '../../ui';
import names from './Register.module.css';

/** What was, is or will be in force on a day, and why; below it the whole time line of that basis and recipient. */
export function OnDate({ notices }: { notices: readonly Notice[] }) {
  const { back, go } = useNavigation();
  const today = londonDate(useNow(60));
  const [typed, setTyped] = useState(shortDate(today));
  const [basis, setBasis] = useState<Basis>('copi-3-4');
  const [recipient, setRecipient] = useState<Recipient>(practiceRecipient);
  const on = typedDate(typed, Number(today.slice(0, 4)));
  const answer = on === undefined ? undefined : answerOn(notices, { basis, recipient, on });
  const spans = spansOf(notices, { basis, recipient });
  const { notice } = answer ?? {};
  return (
    <Column
      title="What is in force on a date"
      lead="Notices overlap and leave gaps, so it is worked out for each day from their own dates."
      actions={
        <ActionBar>
          {notice && (
            <Button
              look="primary"
              keys="Ctrl+Enter"
              onPress={() => go({ at: 'notices', id: noticeRowId(notice) })}
            >{`Read ${notice.title}, version ${notice.version}`}</Button>
          )}
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <DateField
        label="On which day"
        value={typed}
        onChange={setTyped}
        autoFocus
        good={on && longDate(on)}
        error={on === undefined ? 'Type a day, such as 1 May 2023' : undefined}
      />
      <ChoiceRow
        label="On what basis"
        choices={bases.map((value) => ({ value, label: basisNames[value] }))}
        value={basis}
        onChange={setBasis}
      />
      <ChoiceRow
        label="For whom"
        choices={recipients.map((value) => ({ value, label: recipientNames[value] }))}
        value={recipient}
        onChange={setRecipient}
      />
      {on !== undefined && answer && (
        <Message
          tone={notice ? 'good' : 'quiet'}
          title={
            notice
              ? `On ${dayMonthYear(on)}: ${notice.title}, version ${notice.version}`
              : `On ${dayMonthYear(on)} none is in force`
          }
        >
          {answer.because}
        </Message>
      )}
      <SectionTitle>{`All days: ${basisNames[basis]}, ${recipientNames[recipient]}`}</SectionTitle>
      {spans.length === 0 ? (
        <p>None has ever been published for them.</p>
      ) : (
        <ol className={names.spans} aria-label="Time line">
          {spans.map((span) => {
            const { is, says } = spanWords(span);
            const here = on !== undefined && span.from <= on && (span.until === null || on <= span.until);
            return (
              <li
                key={span.from}
                className={classes(names.span, !span.decides && names.empty, is === 'overlap' && names.overlap)}
                aria-current={here ? 'date' : undefined}
              >
                <b>{spanDays(span)}</b>
                {here && ', your day'}: {says}
              </li>
            );
          })}
        </ol>
      )}
    </Column>
  );
}
