import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import {
  hubKindNames,
  hubKinds,
  reachNames,
  reaches,
  referrerNames,
  referrers,
  type Hub,
  type Matter,
  type Reach,
} from '../../../shared/domain/hub/model';
import { listed } from '../../../shared/domain/words';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { typedTime } from '../../app/typed-date';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows } from '../../engine';
import {
  Button,
  CheckList,
  ChoiceRow,
  Column,
  EmptyState,
  FieldRow,
  SidePanel,
  Switch,
  TextArea,
  TextField,
} from '../../ui';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const matters = (only: string, not: string): { value: Matter; label: string }[] => [
  { value: 'either', label: 'Either' },
  { value: 'only', label: only },
  { value: 'not', label: not },
];

/** Describes a hub that our practice hosts, or describes it anew. */
export function DescribeHub({ hub }: { hub: Hub | undefined }) {
  const engine = useEngine();
  const actor = useActor();
  const { instead, back } = useNavigation();
  const words = usePracticeWords();
  const today = londonDate(useInstant(60));
  const active = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
  const [id] = useState(() => hub?.id ?? crypto.randomUUID());
  const [arrangement, setArrangement] = useState(hub?.arrangement ?? active[0]?.id ?? null);
  const [kind, setKind] = useState(hub?.kind ?? 'routine');
  const [name, setName] = useState(hub?.name ?? '');
  const [address, setAddress] = useState(hub?.address ?? '');
  const [telephone, setTelephone] = useState(hub?.telephone ?? '');
  const [how, setHow] = useState(hub?.how ?? '');
  const [refers, setRefers] = useState(hub?.refers ?? 'practice');
  const [symptoms, setSymptoms] = useState<Matter>(hub?.eligibility.symptoms ?? 'either');
  const [risk, setRisk] = useState<Matter>(hub?.eligibility.higherRisk ?? 'either');
  const [at, setAt] = useState<Reach[]>(hub?.eligibility.reaches ?? ['in-person']);
  const [ageFrom, setAgeFrom] = useState(String(hub?.eligibility.ageFrom ?? ''));
  const [ageTo, setAgeTo] = useState(String(hub?.eligibility.ageTo ?? ''));
  const [open, setOpen] = useState<string[]>(
    hub ? [...new Set(hub.hours.weekly.map((one) => String(one.day)))] : ['1', '2', '3', '4', '5'],
  );
  const [opens, setOpens] = useState(hub?.hours.weekly[0]?.from ?? '08:00');
  const [shuts, setShuts] = useState(hub?.hours.weekly[0]?.until ?? '18:30');
  const [bankHolidays, setBankHolidays] = useState(hub?.hours.bankHolidays ?? false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  if (active.length === 0 || arrangement === null) {
    return (
      <Column title="Describe a hub">
        <EmptyState title="No arrangement holds yet">
          A hub rests on an arrangement that its practices have signed.
        </EmptyState>
      </Column>
    );
  }
  const years = (text: string) =>
    text.trim() === '' ? null : /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
  const from = typedTime(opens);
  const until = typedTime(shuts);
  const youngest = years(ageFrom);
  const oldest = years(ageTo);
  const missing = (text: string, says: string) => (tried && text.trim() === '' ? says : undefined);
  const said = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || telephone.trim() === '' || how.trim() === '' || at.length === 0) return;
    if (from === undefined || until === undefined || youngest === undefined || oldest === undefined) return;
    const description = {
      kind,
      name: name.trim(),
      address: address.trim(),
      telephone: telephone.trim(),
      hours: {
        weekly: open.map((day) => ({ day: Number(day), from, until })),
        bankHolidays,
        exceptions: hub?.hours.exceptions ?? [],
      },
      eligibility: { ageFrom: youngest, ageTo: oldest, symptoms, higherRisk: risk, reaches: at },
      refers,
      how: how.trim(),
    };
    const done = await engine.perform('hub.describe', arrangementLedger(arrangement), { id, description });
    setRefused(done.ok ? null : done.rejection);
    if (done.ok) instead({ at: 'hubs', view: 'one', id });
  };
  return (
    <Column
      title={hub ? `Describe ${hub.name} anew` : 'Describe a hub'}
      lead="Every practice of the arrangement reads it at once, and finds patients a place by it."
      side={
        <SidePanel
          title="Who reads it"
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={save}>
                Tell every practice
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <p>
            {listed(
              (active.find((one) => one.id === arrangement)?.terms.parties ?? []).map((party) =>
                words.nameOf(party.organisation),
              ),
            )}
          </p>
        </SidePanel>
      }
    >
      <Refused by={refused?.field === undefined ? refused : null} />
      {!hub && active.length > 1 && (
        <ChoiceRow
          label="Of which arrangement?"
          down
          choices={active.map((one) => ({
            value: one.id,
            label: listed(one.terms.parties.map((party) => words.shortName(party.organisation))),
          }))}
          value={arrangement}
          onChange={setArrangement}
        />
      )}
      <ChoiceRow
        label="Which kind?"
        choices={hubKinds.map((value) => ({ value, label: hubKindNames[value] }))}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        width="full"
        maxLength={100}
        error={missing(name, 'Give it a name.')}
        autoFocus
      />
      <TextField
        label="Address"
        hint="with the postcode"
        value={address}
        onChange={setAddress}
        width="full"
        maxLength={200}
      />
      <TextField
        label="Telephone"
        value={telephone}
        onChange={setTelephone}
        maxLength={40}
        error={missing(telephone, 'Say its number.')}
      />
      <FieldRow>
        <TextField
          label="Youngest age"
          hint="if any"
          width="small"
          value={ageFrom}
          onChange={setAgeFrom}
          error={youngest === undefined ? 'A number of years.' : undefined}
        />
        <TextField
          label="Oldest age"
          hint="if any"
          width="small"
          value={ageTo}
          onChange={setAgeTo}
          error={said('ageTo') ?? (oldest === undefined ? 'A number of years.' : undefined)}
        />
      </FieldRow>
      <ChoiceRow
        label="People with symptoms?"
        choices={matters('Only them', 'Not them')}
        value={symptoms}
        onChange={setSymptoms}
      />
      <ChoiceRow
        label="People at higher risk?"
        choices={matters('Only them', 'Not them')}
        value={risk}
        onChange={setRisk}
      />
      <CheckList
        label="How are patients reached?"
        across
        choices={reaches.map((value) => ({ value, label: reachNames[value] }))}
        value={at}
        onChange={setAt}
        error={tried && at.length === 0 ? 'Choose one at least.' : undefined}
      />
      <ChoiceRow
        label="Who refers?"
        choices={referrers.map((value) => ({ value, label: referrerNames[value] }))}
        value={refers}
        onChange={setRefers}
      />
      <TextArea
        label="How is a patient sent there?"
        value={how}
        onChange={setHow}
        rows={2}
        maxLength={500}
        error={missing(how, 'Say how.')}
      />
      <CheckList
        label="Open on"
        across
        choices={days.map((label, day) => ({ value: String(day), label }))}
        value={open}
        onChange={setOpen}
      />
      <FieldRow>
        <TextField
          label="Opens"
          width="small"
          value={opens}
          onChange={setOpens}
          error={from === undefined ? 'A time.' : undefined}
        />
        <TextField
          label="Shuts"
          width="small"
          value={shuts}
          onChange={setShuts}
          error={said('hours') ?? (until === undefined ? 'A time.' : undefined)}
        />
      </FieldRow>
      <Switch label="Open on bank holidays" on={bankHolidays} onChange={setBankHolidays} />
    </Column>
  );
}
