import { useMemo, type ReactNode } from 'react';
import { clinicalDate } from '../../../shared/domain/dates';
import { patient as schema, type Patient } from '../../../shared/domain/patient/model';
import { useUnsealed, useUnsealedAll } from '../../engine';
import { Meta, NhsNumber, PatientName } from '../../ui';
import type { AccessView } from './lists';

/** The patients of several accesses, by the access's id; absent while opening, or while this desk lacks the key. */
export function usePatients(views: readonly AccessView[]): ReadonlyMap<string, Patient> {
  const values = useMemo(() => views.map(({ id, ledger, value }) => ({ id, ledger, sealed: value.patient })), [views]);
  return useUnsealedAll(values, schema);
}

export const usePatient = (view: AccessView) => useUnsealed(view.ledger, view.value.patient, schema);

/** Instead of a name while the key is on its way. */
export const waitingForKey = 'Sealed: waiting for the key';

/** The patient as one row of a list names them. */
export function PatientInRow({ patient }: { patient: Patient | undefined }): ReactNode {
  return patient ? <PatientName family={patient.familyName} given={patient.givenName} /> : waitingForKey;
}

/** The patient of one access, with what tells them from others of the same name. */
export function PatientLine({ view }: { view: AccessView }): ReactNode {
  const patient = usePatient(view);
  switch (patient.is) {
    case 'opening':
      return <Meta>…</Meta>;
    case 'sealed':
      return (
        <Meta>
          {waitingForKey}. A colleague’s computer that is connected hands it over; until then the name cannot be shown.
        </Meta>
      );
    case 'open':
      return (
        <>
          <PatientName family={patient.value.familyName} given={patient.value.givenName} />, born{' '}
          <span>{clinicalDate(patient.value.dateOfBirth)}</span>, NHS number{' '}
          <NhsNumber value={patient.value.nhsNumber} />
        </>
      );
  }
}
