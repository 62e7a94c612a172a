import { touchesCoreHours } from '../calendar/core-hours';
import type { Holidays } from '../calendar/holidays';
import type { Closure } from './model';

/**
 * Whether somebody must be named who gives the care meanwhile: in core hours, unless only the telephones are closed.
 * "Call NHS 111" alone is not cover then (GP contract, core hours).
 */
export const needsCover = (
  { from, until, extent }: Pick<Closure, 'from' | 'until' | 'extent'>,
  holidays: Holidays,
): boolean => extent !== 'phones-only' && touchesCoreHours(from, until, holidays);
