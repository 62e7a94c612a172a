import { useState } from 'react';
import { approvalNames, approvals, type Party } from '../../../shared/domain/arrangement/model';
import type { TermsQuestion } from '../../../shared/domain/arrangement/check-terms';
import { listed } from '../../../shared/domain/words';
import { basisNames, bases } from '../../../shared/domain/notice/model';
import { roleNames, type Role } from '../../../shared/protocol/actor';
import { CheckList, ChoiceRow, FieldRow, TextArea, TextField } from '../../ui';
import { AgreementFields } from './AgreementFields';
import { partyInFull } from './clauses';
import { DayField } from './DayField';
import { PartiesField } from './PartiesField';
import { RelationshipsField } from './RelationshipsField';
import { RisksField } from './RisksField';
import { SystemsField } from './SystemsField';
import type { DraftInHand } from './useDraft';

type Errors = Partial<Record<string, string>>;
const offeredRoles: readonly Role[] = ['receptionist', 'clinician', 'practice-manager'];

/** The questions of an arrangement, in the order of the clauses they become. */
export function TermsForm({
  draft,
  own,
  errors,
  question,
  onShow,
  fixedParties = false,
}: {
  draft: DraftInHand;
  own: Party;
  errors: Errors;
  question: TermsQuestion;
  /** Shows the arrangement that this one would repeat. */
  onShow: (id: string) => void;
  /** Other terms for an arrangement there is: its parties stay. */
  fixedParties?: boolean;
}) {
  const { terms, change } = draft;
  return (
    <>
      <div data-field="parties">
        {fixedParties ? (
          <p>{`Between ${listed((terms.parties ?? []).map(partyInFull))}.`}</p>
        ) : (
          <PartiesField draft={draft} own={own} error={errors['parties']} question={question} onShow={onShow} />
        )}
      </div>
      <div data-field="systems">
        <SystemsField draft={draft} error={errors['systems']} />
      </div>
      <div data-field="roles">
        <CheckList
          label="Who may look?"
          across
          choices={offeredRoles.map((role) => ({ value: role, label: capital(roleNames[role]) }))}
          value={terms.roles ?? []}
          onChange={(roles) => change({ roles })}
          error={errors['roles']}
        />
      </div>
      <div data-field="approval">
        <ChoiceRow
          label="How is each access approved?"
          down
          choices={approvals.map((value) => ({ value, label: approvalNames[value] }))}
          value={terms.approval ?? null}
          onChange={(approval) => change({ approval })}
          error={errors['approval']}
        />
      </div>
      <div data-field="bases">
        <CheckList
          label="On what legal basis?"
          across
          choices={bases.map((value) => ({ value, label: basisNames[value] }))}
          value={terms.bases ?? []}
          onChange={(chosen) => change({ bases: chosen })}
          error={errors['bases']}
        />
      </div>
      <FieldRow>
        <div data-field="from">
          <DayField
            label="From"
            value={terms.from}
            today={question.today}
            onChange={(from) => change({ from })}
            error={errors['from']}
          />
        </div>
        <div data-field="until">
          <DayField
            label="Until"
            value={terms.until}
            today={question.today}
            onChange={(until) => change({ until })}
            error={errors['until']}
          />
        </div>
        <div data-field="openMinutes">
          <MinutesField
            value={terms.openMinutes}
            onChange={(openMinutes) => change({ openMinutes })}
            error={errors['openMinutes']}
          />
        </div>
      </FieldRow>
      <RelationshipsField terms={terms} onChange={(relationships) => change({ relationships })} />
      <div data-field="risks">
        <RisksField draft={draft} error={errors['risks']} />
      </div>
      <TextArea
        label="Under which contract is the care given?"
        hint="Clinical indemnity follows the contract. You may leave it out."
        value={terms.contractBasis ?? ''}
        onChange={(contractBasis) => change({ contractBasis })}
        rows={2}
        maxLength={500}
        error={errors['contractBasis']}
      />
      <AgreementFields draft={draft} />
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function MinutesField({
  value,
  onChange,
  error,
}: {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error: string | undefined;
}) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
  const fits = minutes !== undefined && minutes >= 5 && minutes <= 120;
  return (
    <TextField
      label="Open for"
      hint="minutes"
      width="small"
      inputMode="numeric"
      value={text}
      onChange={(next) => {
        setText(next);
        const read = /^\d{1,3}$/.test(next.trim()) ? Number(next) : undefined;
        onChange(read !== undefined && read >= 5 && read <= 120 ? read : undefined);
      }}
      error={text.trim() !== '' && !fits ? 'Choose between 5 and 120 minutes.' : error}
    />
  );
}
