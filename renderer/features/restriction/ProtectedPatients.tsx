import { useMemo, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { clinicalDate, shortDate } from '../../../shared/domain/dates';
import { readDateOfBirth } from '../../../shared/domain/patient/date-of-birth';
import { patient as patientSchema } from '../../../shared/domain/patient/model';
import { readNhsNumber } from '../../../shared/domain/patient/nhs-number';
import { protectionReasonNames, protectionReasons, protectionReason } from '../../../shared/domain/restriction/model';
import { restrictionKind, type RestrictionKind } from '../../../shared/domain/restriction/kinds';
import { counted } from '../../../shared/domain/words';
import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useDemonstration } from '../../app/useDemonstration';
import { useActor, useEngine, useNow } from '../../engine';
import {
  ActionBar,
  Button,
  ChoiceRow,
  Column,
  DateField,
  FieldRow,
  Message,
  NhsNumber,
  PatientName,
  SectionTitle,
  Table,
  TextField,
} from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { lift, protect, shareMissing } from './performing';
import { useBuddies } from './buddies';
import { useProtected, type ProtectedView } from './useProtected';

const kindWords: Record<RestrictionKind, string> = {
  approval: 'We decide each time',
  location: 'Place not to be known',
};
const typedSchema = z.object({
  nhsNumber: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  dateOfBirth: z.string(),
  until: z.string(),
});
const empty = { nhsNumber: '', familyName: '', givenName: '', dateOfBirth: '', until: '' };

/** Patients about whom our practice decides itself: the list, adding, lifting, and which buddy's computers know. */
export function ProtectedPatients(): ReactNode {
  const engine = useEngine();
  const { organisation } = useActor();
  const { back } = useNavigation();
  const nameOf = usePracticeName();
  const all = useProtected();
  const buddies = useBuddies();
  const today = londonDate(useNow(60));
  const demonstration = useDemonstration();
  const form = useKept('protect', privacyLedger(organisation));
  const [typed, setTyped] = form.field('typed', typedSchema, empty);
  const [kind, setKind] = form.field('kind', restrictionKind, 'approval');
  const [reason, setReason] = form.field('reason', protectionReason.nullable(), null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [lifting, setLifting] = useState<ProtectedView | null>(null);
  const missing = useMemo(() => all.filter((one) => one.holds && one.shared?.some(({ is }) => is !== 'shared')), [all]);

  const number = readNhsNumber(typed.nhsNumber, demonstration ? 'tests-too' : 'patients');
  const born = readDateOfBirth(typed.dateOfBirth, today);
  const until = typed.until.trim() === '' ? null : typedDate(typed.until, Number(today.slice(0, 4)));
  const errors = {
    nhsNumber: number.is === 'wrong' ? number.says : number.is === 'empty' ? 'Write the NHS number.' : undefined,
    familyName: typed.familyName.trim() === '' ? 'Write the family name.' : undefined,
    dateOfBirth: born.is === 'wrong' ? born.says : born.is === 'empty' ? 'Write the date of birth.' : undefined,
    until: until === undefined ? 'Write a day, such as 31 Dec 2026, or leave it empty.' : undefined,
    reason: reason === null ? 'Say why.' : undefined,
  };
  const said = (name: keyof typeof errors): string | undefined =>
    refusal?.field === name ? `${refusal.says} ${refusal.next}` : tried ? errors[name] : undefined;
  const set = (some: Partial<typeof empty>): void => {
    setRefusal(null);
    setTyped((before) => ({ ...before, ...some }));
  };
  const add = async (): Promise<void> => {
    setTried(true);
    if (number.is !== 'complete' || born.is !== 'complete' || until === undefined || reason === null) return;
    const patient = patientSchema.safeParse({
      nhsNumber: number.number,
      familyName: typed.familyName.trim(),
      givenName: typed.givenName.trim(),
      dateOfBirth: born.date,
    });
    if (!patient.success) return;
    if (all.some((one) => one.holds && one.patient?.nhsNumber === number.number)) {
      setRefusal({
        code: 'protected.twice',
        says: 'This patient is on the list already.',
        next: 'Lift the other line first.',
        field: 'nhsNumber',
      });
      return;
    }
    const done = await protect(engine, organisation, buddies, { patient: patient.data, kind, reason, until }, () => {
      form.done();
      setTried(false);
    });
    if (!done.ok) setRefusal(done.rejection);
  };
  const sharedWords = ({ holds, shared, value }: ProtectedView): string => {
    if (value.lifted) return `Lifted by ${value.lifted.by.name}, ${shortDate(londonDate(value.lifted.at))}`;
    if (!holds) return 'Over';
    if (shared === undefined) return '…';
    if (shared.length === 0) return 'No buddy yet';
    const not = shared.filter(({ is }) => is !== 'shared').map(({ buddy }) => nameOf(buddy));
    return not.length === 0 ? `Every buddy has it` : `Not yet: ${not.join(', ')}`;
  };

  return (
    <Column
      title="Protected patients"
      lead="Your practice decides about these itself. Buddies’ computers know them by a keyed hash of the number, and learn neither who nor why."
      actions={
        <ActionBar hint="Only privacy officers and Caldicott Guardians see this page">
          <Button look="primary" keys="Ctrl+Enter" onPress={add}>
            Protect this patient
          </Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <Stack>
        {missing.length > 0 && (
          <Message
            tone="warn"
            title={`${counted(missing.length, 'protected patient is', 'protected patients are')} not known to every buddy yet`}
            actions={
              <Button
                onPress={async () => {
                  const told = await shareMissing(engine, organisation, all);
                  setRefusal(told.ok ? null : told.rejection);
                }}
              >
                Tell them now
              </Button>
            }
          >
            Until then requests there are granted as for anybody; your review finds them.
          </Message>
        )}
        <TextField
          label="NHS number"
          width="number"
          inputMode="numeric"
          value={typed.nhsNumber}
          onChange={(nhsNumber) => set({ nhsNumber })}
          error={said('nhsNumber')}
          good={number.is === 'complete' ? 'complete' : undefined}
          required
          autoFocus
        />
        <FieldRow>
          <TextField
            label="Family name"
            width="medium"
            maxLength={80}
            value={typed.familyName}
            onChange={(familyName) => set({ familyName })}
            error={said('familyName')}
            required
          />
          <TextField
            label="Given name"
            hint="if known"
            width="number"
            maxLength={80}
            value={typed.givenName}
            onChange={(givenName) => set({ givenName })}
          />
          <DateField
            label="Date of birth"
            value={typed.dateOfBirth}
            onChange={(dateOfBirth) => set({ dateOfBirth })}
            error={said('dateOfBirth')}
            required
          />
        </FieldRow>
        <ChoiceRow<RestrictionKind>
          label="What must buddies do?"
          choices={[
            { value: 'approval', label: 'Ask us each time' },
            { value: 'location', label: 'Ask us, and never show our name with the patient' },
          ]}
          value={kind}
          onChange={setKind}
        />
        <FieldRow>
          <ChoiceRow
            label="Why?"
            choices={protectionReasons.map((value) => ({ value, label: protectionReasonNames[value] }))}
            value={reason}
            onChange={setReason}
            error={said('reason')}
          />
          <DateField
            label="Until"
            value={typed.until}
            onChange={(value) => set({ until: value })}
            hint="empty: until lifted"
            error={said('until')}
          />
        </FieldRow>
        <KeptNote kept={form} />
        <Refused by={refusal?.field === undefined ? refusal : null} takesFocus />
        <SectionTitle meta={`${all.filter((one) => one.holds).length}`}>On the list</SectionTitle>
        <Table<ProtectedView>
          caption="Protected patients"
          rows={all}
          rowId={({ id }) => id}
          empty="Nobody is on the list. Add staff, their families, and patients who objected or are at risk."
          columns={[
            {
              id: 'who',
              title: 'Patient',
              names: true,
              cell: ({ patient }) =>
                patient ? (
                  <>
                    <PatientName family={patient.familyName} given={patient.givenName} />
                    <br />
                    born {clinicalDate(patient.dateOfBirth)}
                    <br />
                    <NhsNumber value={patient.nhsNumber} />
                  </>
                ) : (
                  'Sealed: waiting for the key'
                ),
            },
            {
              id: 'how',
              title: 'How and why',
              cell: ({ value }) =>
                `${kindWords[value.kind]}. ${protectionReasonNames[value.reason]}. ${value.added.by.name}, ${shortDate(londonDate(value.added.at))}${value.until ? `, until ${shortDate(value.until)}` : ''}`,
            },
            {
              id: 'shared',
              title: 'Buddies',
              cell: (view) => (
                <>
                  <span>{sharedWords(view)}</span>{' '}
                  {view.holds && (
                    <Button look="quiet" onPress={() => setLifting(view)}>
                      Lift
                    </Button>
                  )}
                </>
              ),
            },
          ]}
        />
      </Stack>
      {lifting && (
        <ReasonDialog
          keeps={`lift ${lifting.id}`}
          patientIn={privacyLedger(organisation)}
          title="Lift this protection"
          means="Buddies may look again as for any patient, as soon as their computers hear of it. The line stays with your reason."
          label="Why?"
          hint="the next privacy officer reads it"
          does="Lift it at every buddy"
          look="danger"
          onDo={(words) => lift(engine, organisation, lifting, words)}
          onClose={() => setLifting(null)}
        />
      )}
    </Column>
  );
}
