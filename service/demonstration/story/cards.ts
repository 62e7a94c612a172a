import { practiceLedger } from '../../../shared/protocol/ledger';
import { addDays } from '../../../shared/domain/calendar';
import type { Days } from './days';
import { idOf } from './ids';
import type { StoryAct } from './told';

const anne = 'anne.cole';
const mina = 'mina.shah';

/** Smartcards and what stands in for them: one in use, one on its way, one that waits for the decision, and others. */
export function cards(days: Days): StoryAct[] {
  return [...inUse(days), ...onItsWay(days), ...waiting(days), ...unfinished(days)];
}

/** The registration of one person: each act names the day at work and the time. */
function registration(applicant: string, { at, worked }: Days) {
  const id = idOf(`card: ${applicant}`);
  const act = (by: string, before: number, time: string, name: string, args: Record<string, unknown>): StoryAct => ({
    by,
    at: at(before, time),
    ledger: practiceLedger('Z99001'),
    name: `smartcard.${name}`,
    args: name === 'begin' ? { id, applicant, ...args } : { registration: id, ...args },
  });
  return {
    act,
    step: (by: string, before: number, time: string, step: string) =>
      act(by, before, time, 'step', { step, on: worked(before), done: true }),
    saw: (before: number, time: string, kind: string) =>
      act(mina, before, time, 'see', { id: idOf(`card: ${applicant} ${kind}`), kind, on: worked(before) }),
  };
}

function inUse(days: Days): StoryAct[] {
  const { act, step, saw } = registration('Marta Lis', days);
  return [
    act(anne, 12, '15:00', 'begin', { route: 'care-id', authenticator: 'smartcard' }),
    step(anne, 12, '15:05', 'invited'),
    step(anne, 10, '09:20', 'applied'),
    saw(9, '11:00', 'passport'),
    step(mina, 9, '11:05', 'compared'),
    step(anne, 9, '11:30', 'sponsored'),
    act(mina, 9, '13:00', 'decide', {
      is: 'granted',
      reason: '',
      again: { what: 'Face and passport are compared', until: days.coming(6) },
    }),
    act(mina, 8, '10:00', 'issue', { expires: addDays(days.worked(8), 730) }),
    step(mina, 8, '10:05', 'position'),
    act(anne, 5, '08:40', 'receive', { on: days.worked(5) }),
  ];
}

function onItsWay(days: Days): StoryAct[] {
  const { act, step, saw } = registration('Theo Grant', days);
  return [
    act(anne, 11, '16:10', 'begin', { route: 'in-person', authenticator: 'smartcard' }),
    step(anne, 11, '16:15', 'booked'),
    step(mina, 3, '10:00', 'met'),
    saw(3, '10:05', 'driving-licence'),
    saw(3, '10:06', 'address'),
    step(anne, 3, '12:00', 'sponsored'),
    act(mina, 2, '09:15', 'decide', { is: 'granted', reason: '', again: null }),
    act(mina, 1, '10:20', 'issue', { expires: addDays(days.worked(1), 730) }),
  ];
}

function waiting(days: Days): StoryAct[] {
  const { act, step, saw } = registration('Carys Bowen', days);
  return [
    act(anne, 4, '14:00', 'begin', { route: 'in-person', authenticator: 'virtual-smartcard' }),
    step(anne, 4, '14:02', 'booked'),
    step(mina, 2, '15:30', 'met'),
    saw(2, '15:32', 'passport'),
    step(anne, 1, '09:45', 'sponsored'),
  ];
}

function unfinished(days: Days): StoryAct[] {
  const ilic = registration('Dr Hana Ilic', days);
  const pryce = registration('Dr Owen Pryce', days);
  const demir = registration('Sefa Demir', days);
  return [
    ilic.act(anne, 3, '16:20', 'begin', { route: 'care-id', authenticator: 'windows-hello' }),
    ilic.step(anne, 3, '16:22', 'invited'),
    pryce.act(anne, 8, '11:00', 'begin', { route: 'esr', authenticator: 'security-key' }),
    pryce.step(anne, 8, '11:10', 'checked'),
    pryce.act(mina, 6, '10:30', 'decide', {
      is: 'more-needed',
      reason: 'The staff record names his former address. A second document is needed.',
      again: null,
    }),
    demir.act(anne, 9, '10:00', 'begin', { route: 'care-id', authenticator: 'smartcard' }),
    demir.act(anne, 6, '17:10', 'end', { reason: 'She has taken a post elsewhere.' }),
  ];
}
