import type { AgreementWords } from './model';

/** The words of the agreement beside its facts: how each is called, in the order of the form and of the document. */
export const agreementParts: readonly {
  id: keyof AgreementWords;
  name: string;
  hint: string;
  long: boolean;
  max: number;
}[] = [
  { id: 'controllers', name: 'Who is controller of what', hint: 'and on what lawful bases', long: true, max: 1_000 },
  { id: 'retention', name: 'What is kept for how long', hint: 'and by whom', long: true, max: 1_000 },
  { id: 'incidentRoute', name: 'When something goes wrong', hint: 'who tells whom, how fast', long: true, max: 500 },
  { id: 'complaintRoute', name: 'Complaints', hint: 'who answers them', long: true, max: 500 },
  { id: 'exit', name: 'When it ends', hint: 'what happens with data and access', long: true, max: 1_000 },
  { id: 'costCentre', name: 'Prescribing cost centre', hint: 'for the other side’s patients', long: false, max: 200 },
  { id: 'dpiaReference', name: 'Impact assessment', hint: 'its reference', long: false, max: 200 },
];

/** What a new draft begins with, to be changed by the parties. */
export const usualAgreement: AgreementWords = {
  controllers:
    'Each party is controller of its own patients’ records, and of what its own staff do. UK GDPR article 6(1)(e) and article 9(2)(h).',
  retention:
    'Records of care stay in the home practice’s clinical system and are kept as the NHS Records Management Code says. Neither party keeps copies of the other’s records.',
  incidentRoute:
    'Whoever notices it rings the other party’s practice manager the same day. The home practice decides whether it is reported, within 72 hours.',
  complaintRoute:
    'The party whose staff gave the care answers, and tells the other. The home practice is the patient’s first contact.',
  exit: 'Access ends that day on both sides. Whatever was done and not yet handed back is handed back within five working days.',
};
