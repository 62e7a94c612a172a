import { warningsAboutTerms } from '../../../shared/domain/arrangement/not-covered';
import type { Terms } from '../../../shared/domain/arrangement/model';
import { shortTogether } from '../../../shared/domain/arrangement/short-together';
import { londonDate } from '../../../shared/domain/calendar';
import { useHolidays } from '../../app/useHolidays';
import { useActor, useNow, useRows } from '../../engine';
import { useOrganisations } from './useOrganisations';

/** Cover that may fail with the one it covers, by the terms as far as they are written and by what both sides declared. */
export function useNotCovered(terms: Partial<Terms>): string[] {
  const { organisation: mine } = useActor();
  const { organisation } = useOrganisations();
  const today = londonDate(useNow(60));
  const holidays = useHolidays();
  const declarations = useRows('pressure').map((view) => view.value);
  return [
    ...warningsAboutTerms(terms, organisation, holidays),
    ...shortTogether(mine, terms.parties ?? [], declarations, today, holidays),
  ];
}
