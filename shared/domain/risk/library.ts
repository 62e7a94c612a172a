import type { Risk } from './model';

/**
 * The risks that every arrangement begins with: those that the document this product comes from names, in plain words, and
 * two that experience added. Each party accepts them by signing.
 */
export const riskLibrary: readonly Risk[] = [
  {
    id: 'no-relationship',
    title: 'People who never cared for the patient see the record',
    mitigation:
      'Each access needs a reason and an acknowledged notice. The patient’s practice sees every one and reviews it.',
  },
  {
    id: 'known-people',
    title: 'Staff may come upon colleagues, friends, neighbours or family',
    mitigation:
      'Staff say before opening whether they know the patient. The arrangement then asks the patient’s practice, or refuses. Every such access is reviewed.',
  },
  {
    id: 'more-than-needed',
    title: 'More is looked at than the care needs',
    mitigation: 'The notice says what may be looked at. An access stays open for a limited time and for one patient.',
  },
  {
    id: 'work-not-known',
    title: 'The patient’s practice does not learn what was done',
    mitigation:
      'Every access ends with a handback. Records that were never handed back come up in the review after a day.',
  },
  {
    id: 'wrong-patient',
    title: 'The wrong patient’s record is opened',
    mitigation:
      'NHS number, family name and date of birth are asked for, and the number’s check digit is tested. Compare all three in the clinical system.',
  },
  {
    id: 'same-supplier',
    title: 'The buddy fails at the same time, because it uses the same supplier or building',
    mitigation:
      'The arrangement warns when both sides share a supplier or a postcode. Agree a third practice for that case.',
  },
  {
    id: 'shared-computer',
    title: 'Somebody else uses a computer that was left unlocked',
    mitigation:
      'Each person unlocks with their own PIN. The computer locks after a short time, and what is open shows on every screen.',
  },
];
