import type { Days } from './days';
import { look, type Look } from './looks';
import { atHarbourView, thisMorning } from './accesses-now';
import { atLarkfield } from './accesses-asked';
import type { StoryAct } from './told';

/** Who asked for whose record, why, and what came of it. */
export function accesses(days: Days): StoryAct[] {
  const today = days.day(0);
  return [...atLarkfield(days), ...withoutPower(days), ...tooFewDoctors(days), ...thisMorning(days), ...atHarbourView(days)]
    .flatMap((one) => look(one, today)); // prettier-ignore
}

/** The afternoon without power: the arrangement lets Harbour View look while Larkfield is closed. */
const withoutPower = ({ at }: Days): Look[] => [
  {
    id: 'bernard',
    by: 'priya.nair',
    at: at(7, '13:25'),
    patient: 'bernard',
    reason: 'Out of inhaler, surgery without power, pharmacy waiting',
    purpose: 'medication',
    urgency: 'now',
    basis: 'copi-3-4',
    opened: { after: 2 },
    closed: { after: 9 },
    handedBack: { after: 4, note: 'Salbutamol inhaler issued, one only. He has none left at home.' },
  },
  {
    id: 'moira',
    by: 'meera.anand',
    at: at(7, '13:50'),
    patient: 'moira',
    reason: 'Cough and fever for three days, sent to us from Larkfield’s door',
    purpose: 'acute-symptoms',
    opened: { after: 2, shownForMs: 6_100 },
    closed: { after: 13 },
    handedBack: { after: 5, note: 'Chest infection. Doxycycline for five days; kidney function to be checked.' },
  },
  {
    id: 'evelyn',
    by: 'joan.hartley',
    at: at(7, '14:20'),
    patient: 'evelyn',
    reason: 'Daughter rang: did the wound swab show anything',
    purpose: 'test-result',
    relationship: 'neighbour',
    witness: 'priya.nair',
    opened: { after: 3 },
    closed: { after: 38, how: 'found-open' },
    handedBack: { after: 4, note: 'No growth. Told her daughter to ring Larkfield tomorrow about the dressing.' },
  },
  {
    id: 'sunita',
    by: 'priya.nair',
    at: at(7, '15:10'),
    patient: 'sunita',
    reason: 'Migraine tablets run out, at work in Saltmere today',
    purpose: 'medication',
    opened: { after: 1, shownForMs: 4_300 },
    closed: { after: 5 },
    handedBack: { after: 6, note: 'Sumatriptan, six tablets.' },
  },
  {
    id: 'kwame',
    by: 'meera.anand',
    at: at(7, '15:25'),
    patient: 'kwame',
    reason: 'Visit at his hotel, chest pain, no signal in the valley',
    purpose: 'acute-symptoms',
    urgency: 'now',
    opened: { after: 1, offline: true },
    closed: { after: 11 },
    handedBack: { after: 20, note: 'ECG normal, not his heart. Safety net given; he sees Larkfield if it comes back.' },
    arrived: at(7, '18:05'),
  },
  {
    id: 'piotr, too late',
    by: 'joan.hartley',
    at: at(7, '16:36'),
    patient: 'piotr',
    reason: 'Collects his prescription at the branch, which has no network',
    purpose: 'medication',
    opened: { after: 1, offline: true },
    closed: { after: 6 },
    handedBack: { after: 2, note: 'Omeprazole, as on repeat.' },
    arrived: at(7, '18:20'),
  },
];

/** Yesterday afternoon: Larkfield gave no appointments. */
const tooFewDoctors = ({ at }: Days): Look[] => [
  {
    id: 'leila',
    by: 'priya.nair',
    at: at(1, '13:50'),
    patient: 'leila',
    reason: 'Her appointment at Larkfield was called off, ear pain since Sunday',
    purpose: 'acute-symptoms',
    opened: { after: 2 },
    closed: { after: 12 },
    handedBack: { after: 6, note: 'Otitis externa. Drops for a week.' },
  },
  {
    id: 'rosa',
    by: 'joan.hartley',
    at: at(1, '14:40'),
    patient: 'rosa',
    reason: 'Needs her blood test result before surgery tomorrow',
    purpose: 'test-result',
    protectedThere: true,
    granted: { by: 'ruth.adeyemi', after: 15, reason: 'The result only, please.' },
    opened: { after: 2 },
    closed: { after: 4 },
    handedBack: { after: 2, note: 'Haemoglobin 128, told her. Nothing else was opened.' },
  },
  {
    id: 'jack',
    by: 'meera.anand',
    at: at(1, '15:20'),
    patient: 'jack',
    reason: 'Rash and fever, mother was sent here from Larkfield',
    purpose: 'acute-symptoms',
    urgency: 'now',
    opened: { after: 1 },
    closed: { after: 15 },
  },
  {
    id: 'margaret',
    by: 'joan.hartley',
    at: at(1, '16:10'),
    patient: 'margaret',
    reason: 'Warfarin book lost, next dose tonight',
    purpose: 'medication',
    opened: { after: 2 },
    closed: { after: 8 },
    handedBack: { after: 5, note: 'Dose for today and tomorrow read to her from the last result.' },
  },
  {
    id: 'bernard, third time',
    by: 'priya.nair',
    at: at(1, '17:05'),
    patient: 'bernard',
    reason: 'Short of breath again, booked with Dr Anand at 17:20',
    purpose: 'acute-symptoms',
    urgency: 'now',
    opened: { after: 1 },
    closed: { after: 7 },
    handedBack: { after: 20, note: 'Seen by Dr Anand. Steroids for five days.' },
  },
];
