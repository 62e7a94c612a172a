import { listed } from '../words';
import type { ProtocolDraftContent } from './model';

/** What a first protocol may begin with: written by us, to be changed by the practices. What is in brackets is filled in. */

/** @param practices names of the parties */
export const protocolTemplate = (practices: readonly string[]): ProtocolDraftContent => ({
  title: `How ${listed(practices)} work together`,
  change: 'The first version: how we look after each other’s patients.',
  sections: [
    {
      title: 'Before you look',
      text: 'Take the NHS number, the family name and the date of birth from the patient. All three must fit.\nTell the patient that you work for their practice’s buddy, and that you will look at their record.\nSay it in Practice Buddy if you know the patient. If it is you or your family, ask a colleague.',
    },
    {
      title: 'Reaching each other',
      text: 'Ring the practice’s own staff line, not the patients’ line: [numbers].\nUrgent clinical questions go to the duty doctor: [name and number for each practice].\nIf nobody answers within five minutes, ring the practice manager: [numbers].',
    },
    {
      title: 'What may be done',
      text: 'Give the care that cannot wait. Leave what can wait to the patient’s own practice.\nLook at the part of the record that this care needs, and close it afterwards.\nDo not change problem lists, repeat medication or recalls.',
    },
    {
      title: 'Prescriptions, tests and referrals',
      text: 'Acute prescriptions only, on the cost centre that the arrangement names.\nOrder only tests whose result somebody at your practice will read. Say in the handback who that is.\nUrgent referrals are made by whoever saw the patient, on the same day.',
    },
    {
      title: 'Handing back',
      text: 'Write the handback before you go to the next patient: what was done, what is left, who does it by when.\nRing as well when something must happen today.',
    },
    {
      title: 'Safeguarding and danger to life',
      text: 'For danger to life ring 999, open without approval, and tell the practice afterwards.\nSafeguarding concerns go to the safeguarding lead of the patient’s practice on the same day: [names and numbers].',
    },
    {
      title: 'When the system does not work',
      text: 'Use the other ways that Practice Buddy lists, from the top.\nWith no way in, treat the patient as you would without their record, and write down what you could not see.',
    },
    {
      title: 'Mistakes and complaints',
      text: 'Tell your own privacy officer at once if you opened the wrong record.\nComplaints go to the practice that gave the care; the other one is told.',
    },
  ],
});
