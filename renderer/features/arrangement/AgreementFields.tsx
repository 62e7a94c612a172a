import { useState } from 'react';
import { agreementParts } from '../../../shared/domain/arrangement/agreement';
import { ChoiceRow, SectionTitle, TextArea, TextField } from '../../ui';
import type { DraftInHand } from './useDraft';

/** The words of the agreement beside its facts: what one would otherwise have to write on a second sheet. */
export function AgreementFields({ draft }: { draft: DraftInHand }) {
  const { terms, change } = draft;
  const words = terms.agreement ?? {};
  return (
    <>
      <SectionTitle>What else is agreed</SectionTitle>
      <p>Usual words stand here already. Change what does not fit; what is empty is left out of the document.</p>
      {agreementParts.map(({ id, name, hint, long, max }) => {
        const field = {
          label: name,
          hint,
          value: words[id] ?? '',
          onChange: (text: string) => change({ agreement: { ...words, [id]: text } }),
          maxLength: max,
        };
        return long ? <TextArea key={id} {...field} rows={2} /> : <TextField key={id} {...field} width="large" />;
      })}
      <RecheckField value={terms.recheckDays} onChange={(recheckDays) => change({ recheckDays })} />
      <ChoiceRow
        label="If somebody has not read the present protocol"
        choices={[
          { value: 'remind', label: 'They are reminded' },
          { value: 'insist', label: 'They read it before the next access' },
        ]}
        value={terms.protocolReading ?? 'remind'}
        onChange={(protocolReading) => change({ protocolReading })}
      />
    </>
  );
}

/** Days between two confirmations of who has access. */
function RecheckField({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const read = (typed: string): number | undefined => {
    const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined;
    return days !== undefined && days >= 7 && days <= 366 ? days : undefined;
  };
  return (
    <TextField
      label="Who has staff access is confirmed again every"
      hint="days"
      width="small"
      inputMode="numeric"
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(read(next));
      }}
      error={text.trim() !== '' && read(text) === undefined ? 'Choose between 7 and 366 days.' : undefined}
    />
  );
}
