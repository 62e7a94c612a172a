import { useState } from 'react';
import {
  assuranceWarnings,
  dsptNames,
  toolkitYear,
  type Assurance as AssuranceRow,
} from '../../../shared/domain/arrangement/assurance';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { dayMonthYear, longMoment } from '../../../shared/domain/dates';
import { signatories } from '../../../shared/domain/roles';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useRows } from '../../engine';
import { Button, Facts, SectionTitle } from '../../ui';
import { AssuranceDialog } from './AssuranceDialog';

/** What each party of an arrangement has entered, by ODS code. */
export function useAssurances(one: Arrangement): ReadonlyMap<string, AssuranceRow> {
  const ledger = arrangementLedger(one.id);
  return new Map(
    useRows('assurance').flatMap((view) => (view.ledger === ledger ? [[view.value.organisation, view.value]] : [])),
  );
}

/** "Standards met, 2025-26. ICO ZA123456, until 31 May 2027. Caldicott Guardian Dr Ben Carrow." */
export const assuranceInWords = ({ dspt, ico, caldicottGuardian }: AssuranceRow): string =>
  `Data security: ${dsptNames[dspt.status].toLowerCase()}, ${toolkitYear(dspt.year)}. Information Commissioner: ${ico.number}, until ${dayMonthYear(ico.until)}. Caldicott Guardian: ${caldicottGuardian}.`;

/** What is missing or out of date with any party, in sentences. */
export const assuranceConcerns = (
  one: Arrangement,
  known: ReadonlyMap<string, AssuranceRow>,
  today: string,
): string[] =>
  one.terms.parties.flatMap((party) => assuranceWarnings(party.name, known.get(party.organisation), today));

/** How each party stands, and the way to enter one's own. */
export function Assurance({ one }: { one: Arrangement }) {
  const actor = useActor();
  const known = useAssurances(one);
  const [entering, setEntering] = useState(false);
  const own = known.get(actor.organisation);
  return (
    <>
      <SectionTitle
        actions={
          hasRole(actor, ...signatories) ? (
            <Button look="quiet" onPress={() => setEntering(true)}>
              {own ? 'Change how we stand' : 'Enter how we stand'}
            </Button>
          ) : undefined
        }
      >
        How each party stands
      </SectionTitle>
      <Facts
        facts={one.terms.parties.map((party) => {
          const row = known.get(party.organisation);
          return {
            label: party.name,
            value: row ? assuranceInWords(row) : 'Not entered yet',
            ...(row ? { detail: `Entered by ${row.by.name}, ${longMoment(row.at)}` } : {}),
          };
        })}
      />
      {entering && <AssuranceDialog one={one} onClose={() => setEntering(false)} />}
    </>
  );
}
