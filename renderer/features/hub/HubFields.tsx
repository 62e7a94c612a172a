import {
  hubKindNames,
  hubKinds,
  reachNames,
  reaches,
  referrerNames,
  referrers,
  type Matter,
} from '../../../shared/domain/hub/model';
import { CheckList, ChoiceRow, FieldRow, TextArea, TextField } from '../../ui';
import type { HubEntries } from './hub-entries';

const matters = (only: string, not: string): { value: Matter; label: string }[] => [
  { value: 'either', label: 'Either' },
  { value: 'only', label: only },
  { value: 'not', label: not },
];

/** Of what kind a hub is, where, for whom, and how one is sent there. */
export function HubFields({
  entries,
  change,
  said,
}: {
  entries: HubEntries;
  change: (some: Partial<HubEntries>) => void;
  /** What is wrong with a field. */
  said: (field: string) => string | undefined;
}) {
  return (
    <>
      <ChoiceRow
        label="Which kind?"
        choices={hubKinds.map((value) => ({ value, label: hubKindNames[value] }))}
        value={entries.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label="Name"
        value={entries.name}
        onChange={(name) => change({ name })}
        width="full"
        maxLength={100}
        error={said('name')}
        autoFocus
      />
      <TextField
        label="Address"
        hint="with the postcode"
        value={entries.address}
        onChange={(address) => change({ address })}
        width="full"
        maxLength={200}
      />
      <TextField
        label="Telephone"
        value={entries.telephone}
        onChange={(telephone) => change({ telephone })}
        maxLength={40}
        error={said('telephone')}
      />
      <FieldRow>
        <TextField
          label="Youngest age"
          hint="if any"
          width="small"
          value={entries.ageFrom}
          onChange={(ageFrom) => change({ ageFrom })}
          error={said('ageFrom')}
        />
        <TextField
          label="Oldest age"
          hint="if any"
          width="small"
          value={entries.ageTo}
          onChange={(ageTo) => change({ ageTo })}
          error={said('ageTo')}
        />
      </FieldRow>
      <ChoiceRow
        label="People with symptoms?"
        choices={matters('Only them', 'Not them')}
        value={entries.symptoms}
        onChange={(symptoms) => change({ symptoms })}
      />
      <ChoiceRow
        label="People at higher risk?"
        choices={matters('Only them', 'Not them')}
        value={entries.higherRisk}
        onChange={(higherRisk) => change({ higherRisk })}
      />
      <CheckList
        label="How are patients reached?"
        across
        choices={reaches.map((value) => ({ value, label: reachNames[value] }))}
        value={entries.reaches}
        onChange={(chosen) => change({ reaches: chosen })}
        error={said('reaches')}
      />
      <ChoiceRow
        label="Who refers?"
        choices={referrers.map((value) => ({ value, label: referrerNames[value] }))}
        value={entries.refers}
        onChange={(refers) => change({ refers })}
      />
      <TextArea
        label="How is a patient sent there?"
        value={entries.how}
        onChange={(how) => change({ how })}
        rows={2}
        maxLength={500}
        error={said('how')}
      />
    </>
  );
}
