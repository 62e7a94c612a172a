import type { ClosureCause, ClosureExtent } from './model';

/**
 * Who must be told and what must be kept going when a practice closes for a while. The list is ours, in our words, from:
 * the GMS contract's core hours and the national direction on them for 2025/26 (online consultation open 08:00 to 18:30
 * since October 2025; NHS 111 alone is no alternative); regulation 18 of the CQC (Registration) Regulations 2009;
 * NHS Digital on the Directory of Services (practices cannot change their own entry); LMC guidance on contingency plans
 * for temporary closure; NHS England's case studies of losing power and telephones (booked and higher-risk patients are
 * rung, dispensed items are hard to find); the community pharmacies' check-list for unplanned closures.
 */
export interface ChecklistLine {
  id: string;
  group: ChecklistGroup;
  /** What to do, as an order. */
  says: string;
  /** What to know for it; may be empty. */
  how: string;
  /** By when after a sudden closure begins, in minutes. */
  due: number;
  /** By when before a planned one begins, in days; undefined: `due` after it begins. */
  daysBefore?: number;
  /** Left out: for every extent. */
  extents?: readonly ClosureExtent[];
  /** Left out: for every cause. */
  causes?: readonly ClosureCause[];
  /** Only when the closure touches core hours. */
  coreHours?: true;
  /** The same line when the practice opens again; `due` in minutes after it opened. */
  back?: { says: string; how: string; due: number };
}

export const checklistGroups = ['doors', 'tell', 'patients', 'keep'] as const;
export type ChecklistGroup = (typeof checklistGroups)[number];
export const checklistGroupNames: Record<ChecklistGroup, string> = {
  doors: 'The ways in',
  tell: 'Who must be told',
  patients: 'Patients of today',
  keep: 'What must go on',
};

const closedToPatients: readonly ClosureExtent[] = ['full', 'no-appointments'];

export const checklist: readonly ChecklistLine[] = [
  {
    id: 'phones',
    group: 'doors',
    says: 'Divert the telephones, or record the message',
    how: 'Read the telephone text of the pack. Ring in from outside to hear it.',
    due: 10,
    extents: ['full', 'phones-only'],
    back: { says: 'Take the diversion and the message off', how: 'Ring in from outside.', due: 5 },
  },
  {
    id: 'door',
    group: 'doors',
    says: 'Put the notice on the door',
    how: 'Somebody stays near the door for the first half hour.',
    due: 15,
    extents: closedToPatients,
    back: { says: 'Take the notice off the door', how: '', due: 5 },
  },
  {
    id: 'website',
    group: 'doors',
    says: 'Put the notice on the website',
    how: 'On social media too, where you use it.',
    due: 30,
    daysBefore: 7,
    back: { says: 'Take the notice off the website', how: 'And off social media.', due: 15 },
  },
  {
    id: 'online',
    group: 'doors',
    says: 'Say who reads the online consultation tool',
    how: 'In core hours it must stay open, 08:00 to 18:30: somebody reads what comes in today.',
    due: 30,
    extents: closedToPatients,
    coreHours: true,
    back: { says: 'Read the online requests yourselves again', how: 'Begin with those that came meanwhile.', due: 60 },
  },
  {
    id: 'app',
    group: 'doors',
    says: 'Take down what can be booked in the NHS App and online',
    how: '',
    due: 30,
    daysBefore: 7,
    extents: closedToPatients,
    back: { says: 'Let patients book in the NHS App and online again', how: '', due: 60 },
  },
  {
    id: 'buddies',
    group: 'tell',
    says: 'Ring the buddies who give the care',
    how: 'Practice Buddy has told them. Ring those that have not answered.',
    due: 15,
    daysBefore: 7,
    back: { says: 'Ring the buddies: you are open, and thank you', how: 'Ask what they still have in hand.', due: 15 },
  },
  {
    id: 'icb',
    group: 'tell',
    says: 'Tell the ICB',
    how: 'From when, until when, why, and who gives the care.',
    due: 30,
    daysBefore: 14,
    extents: closedToPatients,
    coreHours: true,
    back: { says: 'Tell the ICB that you are open', how: '', due: 60 },
  },
  {
    id: 'pcn',
    group: 'tell',
    says: 'Tell the PCN or federation',
    how: 'It may help with cover.',
    due: 30,
    daysBefore: 14,
    extents: closedToPatients,
    back: { says: 'Tell the PCN or federation that you are open', how: '', due: 60 },
  },
  {
    id: 'dos',
    group: 'tell',
    says: 'Ask the regional Directory of Services team to change your entry',
    how: 'You cannot change it yourselves. Ask that NHS 111 books no slots with you.',
    due: 30,
    daysBefore: 5,
    extents: closedToPatients,
    back: { says: 'Ask the Directory of Services team to put your entry and NHS 111’s slots back', how: '', due: 30 },
  },
  {
    id: 'pharmacies',
    group: 'tell',
    says: 'Tell the pharmacies nearby',
    how: 'Where prescriptions come from today, and whom to ring with a question.',
    due: 60,
    daysBefore: 5,
    back: { says: 'Tell the pharmacies that you are open', how: '', due: 60 },
  },
  {
    id: 'care-homes',
    group: 'tell',
    says: 'Tell your care homes',
    how: 'Whom they ring today.',
    due: 60,
    daysBefore: 5,
    back: { says: 'Tell your care homes that you are open', how: '', due: 60 },
  },
  {
    id: 'laboratory',
    group: 'tell',
    says: 'Tell the laboratory and the courier',
    how: 'Which number takes urgent results by telephone, and where samples are fetched.',
    due: 60,
    daysBefore: 5,
    back: { says: 'Tell the laboratory and the courier that you are open', how: '', due: 60 },
  },
  {
    id: 'out-of-hours',
    group: 'tell',
    says: 'Tell the out-of-hours provider',
    how: 'It takes over when core hours end.',
    due: 120,
    daysBefore: 5,
    extents: closedToPatients,
    back: { says: 'Tell the out-of-hours provider that you are open', how: '', due: 120 },
  },
  {
    id: 'community',
    group: 'tell',
    says: 'Tell community nurses and midwives',
    how: '',
    due: 120,
    daysBefore: 5,
    back: { says: 'Tell community nurses and midwives that you are open', how: '', due: 120 },
  },
  {
    id: 'cqc',
    group: 'tell',
    says: 'Notify the CQC',
    how: 'Regulation 18: without delay, when something stops you from giving care safely. By the registered person or a delegate.',
    due: 240,
    extents: closedToPatients,
    causes: ['staffing', 'premises', 'computers', 'telephones', 'other'],
    back: { says: 'Tell the CQC that care is given again', how: 'If you notified them.', due: 480 },
  },
  {
    id: 'lmc',
    group: 'tell',
    says: 'Tell the LMC',
    how: 'It can advise you, in confidence.',
    due: 240,
    daysBefore: 14,
    extents: closedToPatients,
    back: { says: 'Tell the LMC that you are open', how: '', due: 480 },
  },
  {
    id: 'supplier',
    group: 'tell',
    says: 'Report the fault to the supplier',
    how: 'Write its reference number into the note.',
    due: 15,
    causes: ['computers', 'telephones'],
  },
  {
    id: 'landlord',
    group: 'tell',
    says: 'Tell the landlord, the utility and the insurer',
    how: 'Take photographs of damage.',
    due: 120,
    causes: ['premises'],
  },
  {
    id: 'urgent',
    group: 'patients',
    says: 'Settle who sees urgent problems today',
    how: 'Under “Who takes what”. The pack names them.',
    due: 15,
    daysBefore: 7,
    coreHours: true,
  },
  {
    id: 'booked',
    group: 'patients',
    says: 'Ring the patients who are booked, one by one',
    how: 'The soonest first. Use a printed list when computers failed.',
    due: 60,
    daysBefore: 2,
    extents: closedToPatients,
    back: { says: 'Give those who were put off a new time', how: '', due: 240 },
  },
  {
    id: 'visits',
    group: 'patients',
    says: 'Hand today’s home visits over',
    how: '',
    due: 60,
    daysBefore: 2,
    extents: closedToPatients,
    back: { says: 'Take home visits back', how: 'Read what was done first.', due: 120 },
  },
  {
    id: 'at-risk',
    group: 'patients',
    says: 'Ring the patients at higher risk',
    how: 'Those who may not read a notice: palliative, housebound, recently discharged.',
    due: 120,
    daysBefore: 2,
  },
  {
    id: 'prescriptions',
    group: 'keep',
    says: 'Settle who issues prescriptions',
    how: 'Repeat and acute. Patients named a pharmacy for electronic ones.',
    due: 60,
    daysBefore: 5,
    extents: closedToPatients,
    back: {
      says: 'Take prescriptions back',
      how: 'What was issued meanwhile stands in the notes handed back.',
      due: 120,
    },
  },
  {
    id: 'dispensed',
    group: 'keep',
    says: 'Say where dispensed items are collected',
    how: 'Dispensing practices, and what waits at your desk.',
    due: 120,
    daysBefore: 2,
    extents: ['full'],
    back: { says: 'Give out dispensed items here again', how: '', due: 120 },
  },
  {
    id: 'results',
    group: 'keep',
    says: 'Settle who reads results and letters today',
    how: 'The laboratory’s calls, NHS 111’s messages and discharge letters too.',
    due: 120,
    daysBefore: 2,
    extents: ['full'],
    back: { says: 'Read what came in meanwhile', how: 'Results first.', due: 240 },
  },
  {
    id: 'safeguarding',
    group: 'keep',
    says: 'Say who answers for safeguarding today',
    how: '',
    due: 60,
    daysBefore: 2,
    extents: ['full'],
    back: { says: 'Ask the buddies about safeguarding concerns meanwhile', how: '', due: 120 },
  },
  {
    id: 'immunisations',
    group: 'keep',
    says: 'Move childhood immunisations and clinics',
    how: '',
    due: 120,
    daysBefore: 5,
    extents: closedToPatients,
    back: { says: 'Book the immunisations that were missed', how: '', due: 480 },
  },
  {
    id: 'fridge',
    group: 'keep',
    says: 'Write down the vaccine fridge’s temperature; move vaccines if it fails',
    how: '',
    due: 30,
    extents: ['full'],
    causes: ['premises', 'other'],
    back: { says: 'Check the fridge’s record before any vaccine is used', how: '', due: 30 },
  },
  {
    id: 'drugs',
    group: 'keep',
    says: 'Lock up controlled drugs and prescription forms',
    how: '',
    due: 60,
    extents: ['full'],
    causes: ['premises', 'staffing', 'training', 'other'],
    back: { says: 'Check controlled drugs and prescription forms', how: '', due: 60 },
  },
  {
    id: 'paper',
    group: 'keep',
    says: 'Keep notes on paper, one sheet a patient',
    how: 'Three identifiers on each, locked away until they are entered.',
    due: 15,
    causes: ['computers', 'premises'],
    back: { says: 'Enter the notes from paper', how: 'A second person compares them.', due: 480 },
  },
  {
    id: 'staff',
    group: 'keep',
    says: 'Tell the staff where they work today',
    how: 'At the buddy, at home, or here.',
    due: 30,
    daysBefore: 7,
    extents: ['full'],
    back: { says: 'Tell the staff to come back', how: '', due: 30 },
  },
];
