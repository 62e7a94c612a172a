import { z } from 'zod';
import { line } from '../../protocol/primitives';

/** The kinds of care that go on while a practice is closed, each taken by somebody named. */
export const careKinds = [
  'urgent',
  'routine',
  'calls',
  'prescriptions',
  'visits',
  'care-homes',
  'results',
  'immunisations',
] as const;
export const careKind = z.enum(careKinds);
export type CareKind = z.infer<typeof careKind>;

/** How staff read it. */
export const careNames: Record<CareKind, string> = {
  urgent: 'Urgent, same day',
  routine: 'Routine appointments',
  calls: 'Telephone calls',
  prescriptions: 'Prescriptions',
  visits: 'Home visits',
  'care-homes': 'Care homes',
  results: 'Results and letters',
  immunisations: 'Immunisations',
};

/** How patients read it, after "For". */
export const careForPatients: Record<CareKind, string> = {
  urgent: 'urgent problems',
  routine: 'appointments',
  calls: 'phone calls',
  prescriptions: 'prescriptions',
  visits: 'home visits',
  'care-homes': 'care homes',
  results: 'test results',
  immunisations: 'vaccinations',
};

/** A part that a buddy does not take. */
export const decline = z.object({ care: careKind, why: line(200) });
