import { useEffect, useMemo, useState } from 'react';
import { referenceOf } from '../../../shared/domain/access/reference';
import { londonDate } from '../../../shared/domain/calendar';
import { clinicalDate } from '../../../shared/domain/dates';
import { placelessName } from '../../../shared/domain/restriction/placeless';
import { patientName } from '../../../shared/domain/patient/names';
import type { Entry, Searched } from '../../app/palette';
import { useActor, useEngine, useNow, type PatientFound, type View } from '../../engine';
import { useReviewLeads } from '../review/useReviewLeads';
import { ownLeads, stands } from './found-words';
import { usePracticeName } from './practice-names';

/** Accesses by their patient's name or number, for those who have a need (shared/domain/access/findable.ts). */
export function usePatientFinder(): Pick<Searched, 'patientsByName' | 'patientsByNumber'> {
  const engine = useEngine();
  const actor = useActor();
  const nameOf = usePracticeName();
  const reviewLeads = useReviewLeads();
  const today = londonDate(useNow(60));
  const [opened, setOpened] = useState(0);
  useEffect(() => engine.onPatients(() => setOpened((count) => count + 1)), [engine, actor]);
  return useMemo(() => {
    const where = ({ value }: View<'access'>, placeless: boolean) =>
      value.home === actor.organisation ? nameOf(value.buddy) : placeless ? placelessName : nameOf(value.home);
    const leads = ({ value }: View<'access'>) =>
      value.by.person === actor.person ? ownLeads(value) : reviewLeads(value);
    const entry = (one: PatientFound, name: (patient: string, how: string) => [string, string]) => {
      const { access, patient, placeless, fit } = one;
      const [title, meta] = name(patientName(patient), stands(access.value, today));
      return {
        id: `patient ${access.id}`,
        name: title,
        meta: `${meta}. ${referenceOf(access.id)}, ${where(access, placeless)}`,
        leads: leads(access),
        fit,
      } satisfies Entry & { fit: number };
    };
    return {
      patientsByName: (text, limit) => {
        const { found, of, opening } = engine.patientsByName(text, limit);
        const entries = found.map((one) =>
          entry(one, (patient, how) => [patient, `born ${clinicalDate(one.patient.dateOfBirth)}. ${how}`]),
        );
        return { entries, of, opening: opening > 0 };
      },
      patientsByNumber: (nhsNumber) => {
        const { found, of, opening } = engine.patientsByNumber(nhsNumber);
        const entries = found.map((one) => entry(one, (patient, how) => [how, patient]));
        return { entries, of, opening: opening > 0 };
      },
    };
    // `opened` counts what can be found now: a new object makes the box answer anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, actor, nameOf, reviewLeads, today, opened]);
}
