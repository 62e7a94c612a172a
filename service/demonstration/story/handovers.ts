import { addMinutes } from '../../../shared/domain/calendar';
import { coreHours } from '../../../shared/domain/calendar/core-hours';
import { instantIn, type Days } from './days';
import { idOf, pair } from './ids';
import type { StoryAct } from './told';
import { Sealed } from './words';

interface Handed {
  id: string;
  /** The look that it came of. */
  of: string;
  by: string;
  at: string;
  what: string;
  urgency: 'urgent' | 'soon' | 'routine';
  owner: Record<string, string>;
  /** A day (the end of core hours on it), or an instant. */
  due: string;
  tells?: 'home' | 'buddy' | 'told';
  entry?: 'home-record' | 'buddy-record' | 'paper' | 'nowhere';
  insteadOf?: string;
}

const doctors = { is: 'role', role: 'clinician' };
const desk = { is: 'role', role: 'receptionist' };

const offered = (one: Handed): StoryAct => {
  const byDay = one.due.length === 10;
  return {
    by: one.by,
    at: one.at,
    ledger: pair,
    name: 'handover.offer',
    args: {
      id: idOf(`handover: ${one.id}`),
      access: idOf(one.of),
      what: new Sealed(one.what),
      urgency: one.urgency,
      owner: one.owner,
      due: byDay ? instantIn(one.due, coreHours.until) : one.due,
      byDay,
      tells: one.tells ?? 'told',
      entry: one.entry ?? 'buddy-record',
      insteadOf: one.insteadOf === undefined ? null : idOf(`handover: ${one.insteadOf}`),
    },
  };
};

const answered = (id: string, by: string, at: string, verb: string, reason?: string): StoryAct => ({
  by,
  at,
  ledger: pair,
  name: `handover.${verb}`,
  args: { handover: idOf(`handover: ${id}`), ...(reason === undefined ? {} : { reason: new Sealed(reason) }) },
});

/** What was left to do after the looks: accepted, returned and said better, taken over, done, and some that nobody has taken yet. */
export function handovers(days: Days): StoryAct[] {
  return [...afterThePower(days), ...afterYesterday(days), ...toHarbourView(days)];
}

function afterThePower({ at, worked, coming }: Days): StoryAct[] {
  return [
    offered({
      id: 'inhaler',
      of: 'bernard',
      by: 'priya.nair',
      at: at(7, '13:44'),
      what: 'Only one inhaler was issued. Please issue his repeat, he also needs the preventer.',
      urgency: 'soon',
      owner: doctors,
      due: worked(6),
    }),
    answered('inhaler', 'ruth.adeyemi', at(7, '17:05'), 'accept'),
    answered('inhaler', 'ruth.adeyemi', at(6, '09:40'), 'done'),
    offered({
      id: 'kidneys',
      of: 'moira',
      by: 'meera.anand',
      at: at(7, '14:20'),
      what: 'Kidney function in three days, please: doxycycline with her diuretic.',
      urgency: 'soon',
      owner: doctors,
      due: worked(4),
      tells: 'home',
    }),
    answered('kidneys', 'lee.marsh', at(6, '08:50'), 'read'),
    answered(
      'kidneys',
      'lee.marsh',
      at(6, '08:52'),
      'return',
      'We have nobody to take blood before Thursday. Can you?',
    ),
    offered({
      id: 'kidneys at ours',
      of: 'moira',
      by: 'meera.anand',
      at: at(6, '10:30'),
      what: 'We take the blood here. Please look at the result and ring her.',
      urgency: 'soon',
      owner: { is: 'person', name: 'Dr Ruth Adeyemi' },
      due: worked(3),
      tells: 'home',
      insteadOf: 'kidneys',
    }),
    answered('kidneys at ours', 'lee.marsh', at(6, '11:15'), 'accept'),
    answered('kidneys at ours', 'ruth.adeyemi', at(6, '12:40'), 'take'),
    answered('kidneys at ours', 'ruth.adeyemi', at(4, '16:55'), 'done'),
    offered({
      id: 'chest pain',
      of: 'kwame',
      by: 'meera.anand',
      at: at(7, '18:12'),
      what: 'Please see him within two weeks, blood pressure was 168/96 on the visit.',
      urgency: 'routine',
      owner: doctors,
      due: coming(2),
    }),
    answered('chest pain', 'ruth.adeyemi', at(6, '12:45'), 'accept'),
  ];
}

function afterYesterday({ at, ago, coming }: Days): StoryAct[] {
  return [
    offered({
      id: 'dressing',
      of: 'margaret',
      by: 'joan.hartley',
      at: at(1, '16:28'),
      what: 'Please make her a new warfarin book and book her next blood test.',
      urgency: 'routine',
      owner: desk,
      due: coming(1),
    }),
    offered({
      id: 'steroids',
      of: 'bernard, third time',
      by: 'meera.anand',
      at: at(1, '17:50'),
      what: 'Third time in two weeks. Please review his inhalers, and ring him about the steroids.',
      urgency: 'soon',
      owner: doctors,
      due: coming(1),
      tells: 'home',
    }),
    offered({
      id: 'swab',
      of: 'leila',
      by: 'priya.nair',
      at: at(1, '14:15'),
      what: 'Ear swab is sent from here; the result goes to you. Ring her only if the drops do not fit.',
      urgency: 'routine',
      owner: doctors,
      due: coming(3),
      tells: 'home',
    }),
    answered('swab', 'ruth.adeyemi', ago(185), 'accept'),
    offered({
      id: 'blood pressure',
      of: 'hannah',
      by: 'meera.anand',
      at: ago(52),
      what: 'Ramipril stopped. Please ring her today with a new plan, pressure again tomorrow.',
      urgency: 'urgent',
      owner: doctors,
      due: ago(-180),
      tells: 'home',
    }),
    offered({
      id: 'temperature',
      of: 'jack',
      by: 'meera.anand',
      at: at(1, '15:48'),
      what: 'I ring his mother this morning about the rash; nothing is left for you unless it spreads.',
      urgency: 'soon',
      owner: { is: 'buddy' },
      due: addMinutes(ago(0), 240),
    }),
  ];
}

function toHarbourView({ at, coming }: Days): StoryAct[] {
  return [
    offered({
      id: 'heart rate',
      of: 'george',
      by: 'ruth.adeyemi',
      at: at(6, '10:50'),
      what: 'Heart rate was 124. Please check his bisoprolol this week.',
      urgency: 'soon',
      owner: doctors,
      due: at(4, '12:00'),
    }),
    answered('heart rate', 'meera.anand', at(6, '13:20'), 'accept'),
    answered('heart rate', 'meera.anand', at(5, '09:55'), 'done'),
    offered({
      id: 'gout',
      of: 'walter',
      by: 'ruth.adeyemi',
      at: at(3, '17:25'),
      what: 'Uric acid in four weeks, and allopurinol to be talked about.',
      urgency: 'routine',
      owner: doctors,
      due: coming(8),
      tells: 'home',
    }),
    answered('gout', 'priya.nair', at(2, '08:40'), 'read'),
    answered('gout', 'meera.anand', at(2, '12:55'), 'accept'),
  ];
}
