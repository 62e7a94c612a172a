import fc from 'fast-check';
import { boardLedger, practiceLedger } from '../../../protocol/ledger';
import { boardRoles, pressureCauses, sessions, staffStates, usualRules } from '../../staffing/model';
import { levels } from '../../staffing/level';
import { builtInScale } from '../../staffing/scale';
import { localScale } from '../../staffing/scale-for-tests';
import { ids, larkfield, people } from '../practices';
import { by, step, type Step } from './step';

const { larkfieldManager, larkfieldReception, larkfieldGuardian } = people;
const practice = practiceLedger(larkfield.code);
const board = boardLedger(larkfield.code);
const fills = by(larkfieldManager, larkfieldReception);
const date = fc.constantFrom('2026-11-24', '2026-11-25', '2027-01-04');
const declaration = fc.constantFrom(ids.closure, ids.enquiry);
const somebody = fc.constantFrom(ids.access, ids.unknown);

const scaleChosen = fc.constantFrom(builtInScale.id, ids.closure);

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const staffingSteps: fc.Arbitrary<Step>[] = [
  step(
    fills,
    practice,
    'staffing.keepPerson',
    fc.record({
      id: somebody,
      name: fc.constantFrom('Nurse Abara', 'Kit Lowe'),
      role: fc.constantFrom(...boardRoles),
      offFrom: fc.option(date, { nil: null }),
    }),
  ),
  step(
    fills,
    practice,
    'staffing.record',
    fc.record({
      date,
      cells: fc.array(
        fc.record({
          person: somebody,
          session: fc.constantFrom(...sessions),
          state: fc.option(fc.constantFrom(...staffStates), { nil: null }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  ),
  step(
    by(larkfieldManager),
    practice,
    'staffing.setThresholds',
    fc.record({
      rules: fc.record({
        minimums: fc.array(
          fc.record({
            role: fc.constantFrom(...boardRoles),
            morning: fc.nat(3),
            afternoon: fc.nat(3),
          }),
          { maxLength: 2 },
        ),
        short: fc.constantFrom(...levels),
        nobody: fc.constantFrom(...levels),
        absent: fc.constantFrom(usualRules.absent, { amber: 30, red: 20, black: null }),
        weeklyReturn: fc.boolean(),
      }),
    }),
  ),
  step(
    by(larkfieldManager, larkfieldGuardian),
    board,
    'pressure.declare',
    fc.record({
      id: declaration,
      level: fc.constantFrom(...levels),
      scale: scaleChosen,
      cause: fc.option(fc.constantFrom(...pressureCauses), { nil: null }),
      plan: fc.constantFrom('', 'Routine work waits until Thursday', 'Kit Lowe is off', 'Ring Lowe for help'),
      meansNobody: fc.boolean(),
    }),
  ),
  step(
    fills,
    practice,
    'pressure.tell',
    fc.record({
      declaration,
      whom: fc.constantFrom('icb', 'lmc', 'Z99002'),
      spokeTo: fc.option(fc.constant('The duty desk'), { nil: null }),
    }),
  ),
  step(
    by(larkfieldManager),
    practice,
    'pressure.recordReturn',
    fc.record({
      monday: fc.constantFrom('2026-11-23', '2026-11-24', '2027-01-04'),
      counts: fc.constant({ doctors: 90, nurses: 40, healthcareAssistants: 12, pharmacists: 9, others: 0 }),
      patients: fc.option(fc.constant(9_400), { nil: null }),
      level: fc.constantFrom(...levels),
      note: fc.constantFrom('', 'Two locums'),
      scale: scaleChosen,
      sent: fc.boolean(),
      copied: fc.boolean(),
    }),
  ),
  step(
    by(larkfieldManager),
    practice,
    'pressure.returnNotSent',
    fc.record({ monday: fc.constantFrom('2026-11-23', '2027-01-04') }),
  ),
  step(
    by(larkfieldManager),
    practice,
    'pressure.importScale',
    fc.record({
      id: declaration,
      scale: fc.constantFrom('1', '2').map((version) => ({ ...localScale, version })),
    }),
  ),
  step(
    by(larkfieldManager),
    practice,
    'pressure.useScale',
    fc.record({ id: fc.uuid({ version: 4 }), scale: fc.constantFrom(builtInScale.id, ids.closure, ids.enquiry) }),
  ),
];
