import { useMemo, type ReactNode } from 'react';
import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { longDate, longMoment } from '../../../shared/domain/dates';
import { handoverUrgencyNames } from '../../../shared/domain/handover/model';
import { PaperColumn } from '../../app/PaperColumn';
import { useActor, useNow, usePhase, useUnsealedAll } from '../../engine';
import { Document, NhsNumber, PatientName, Table } from '../../ui';
import type { AccessView } from '../access/lists';
import { usePatients, waitingForKey } from '../access/patient-shown';
import { unnamedPatient, wordsForOthers } from '../access/unnamed-patient';
import { useSeesPatient } from '../access/useSeesPatient';
import { showsWords } from './shows-words';
import { useHandoverLists, type HandoverView } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';
import { dueWords, ownerWords, standsWords, tellsWords } from './words';

const text = z.string();

/** The open handovers for the morning meeting: on paper, with a box to tick and room for a name. */
export function HandoverPaper(): ReactNode {
  const phase = usePhase();
  const now = useNow(60);
  const lists = useHandoverLists();
  const organisation = phase.is === 'ready' ? phase.organisationName : '';
  const today = londonDate(now);
  return (
    <PaperColumn title="Handovers" hint="It names patients: shred it after the meeting">
      <Document
        title="Handovers"
        meta={[
          { label: organisation, detail: longDate(today) },
          { label: 'As of', detail: longMoment(now) },
        ]}
      >
        <Part caption="Ours to do" views={lists.ours} today={today} />
        <Part caption="Handed over to others" views={lists.theirs} today={today} />
      </Document>
    </PaperColumn>
  );
}

function Part({
  caption,
  views,
  today,
}: {
  caption: string;
  views: readonly HandoverView[];
  today: string;
}): ReactNode {
  const words = useHandoverWords();
  const { organisation } = useActor();
  const sees = useSeesPatient();
  const accesses = useMemo(
    () => views.flatMap(({ access }): AccessView[] => (access && sees(access.value) ? [access] : [])),
    [views, sees],
  );
  const patients = usePatients(accesses);
  const sealed = useMemo(
    () =>
      views
        .filter(({ value, access }) => showsWords(value, access, sees, organisation))
        .map(({ id, ledger, value }) => ({ id, ledger, sealed: value.what })),
    [views, sees, organisation],
  );
  const whats = useUnsealedAll(sealed, text);
  return (
    <Table<HandoverView>
      caption={caption}
      meta={`${views.length}`}
      rows={views}
      rowId={({ id }) => id}
      empty="None."
      columns={[
        {
          id: 'patient',
          title: 'Patient',
          names: true,
          cell: ({ access }) => {
            if (access && !sees(access.value)) return `☐ ${unnamedPatient(access.value, organisation)}`;
            const patient = access && patients.get(access.id);
            if (!patient) return `☐ ${waitingForKey}`;
            return (
              <>
                ☐ <PatientName family={patient.familyName} given={patient.givenName} />
                <br />
                <NhsNumber value={patient.nhsNumber} />
              </>
            );
          },
        },
        {
          id: 'what',
          title: 'To do',
          cell: ({ id, value, access }) => (
            <>
              {showsWords(value, access, sees, organisation) ? (whats.get(id) ?? waitingForKey) : wordsForOthers}
              <br />
              Tells the patient: {tellsWords(value.tells, words.nameOf(value))}
            </>
          ),
        },
        {
          id: 'whose',
          title: 'Due and whose',
          cell: ({ value, climb }) => (
            <>
              {`${dueWords(value, today)}. ${handoverUrgencyNames[value.urgency]}. ${ownerWords(value.owner, words.nameOf(value))}.`}
              <br />
              {standsWords(value, climb, words.nameOf(value)).says}
            </>
          ),
        },
      ]}
    />
  );
}
