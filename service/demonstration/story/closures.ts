import { addMinutes } from '../../../shared/domain/calendar';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import { reopeningLines } from '../../../shared/domain/closure/checklist-for';
import type { Closure } from '../../../shared/domain/closure/model';
import { boardLedger } from '../../../shared/protocol/ledger';
import { instantIn, type Days } from './days';
import { idOf, pair } from './ids';
import type { StoryAct } from './told';

const board = boardLedger('Z99001');
const ofHarbourView = boardLedger('Z99002');

/** The afternoon without power, the afternoon with too few doctors, a rehearsal before both, and a training day to come. */
export function closures(days: Days): StoryAct[] {
  return [...rehearsal(days), ...withoutPower(days), ...tooFewDoctors(days), ...trainingToCome(days)];
}

const onBoard = (by: string, at: string, name: string, args: Record<string, unknown>): StoryAct => ({
  by,
  at,
  ledger: board,
  name: `closure.${name}`,
  args,
});
const inPair = (by: string, at: string, name: string, args: Record<string, unknown>): StoryAct => ({
  ...onBoard(by, at, name, args),
  ledger: pair,
});

/** Ticks the list for opening again, line after line, but for some at its end. */
function openedAgain(
  by: string,
  at: string,
  closure: Pick<Closure, 'id' | 'from' | 'until' | 'extent' | 'cause'>,
  left = 0,
): StoryAct[] {
  const lines = reopeningLines(
    { ...closure, planned: false, declaredAt: closure.from, reopened: null },
    bundledHolidays,
  );
  return lines
    .slice(0, lines.length - left)
    .map(({ id }, place) =>
      onBoard(by, addMinutes(at, 2 * place + 2), 'line', { closure: closure.id, line: id, act: 'tick', words: '' }),
    );
}

function rehearsal({ at }: Days): StoryAct[] {
  const closure = idOf('closure: rehearsal');
  return [
    onBoard('anne.cole', at(12, '12:30'), 'declare', {
      id: closure,
      planned: false,
      from: at(12, '12:30'),
      until: null,
      extent: 'full',
      cause: 'computers',
      rehearsal: true,
      reason: 'Rehearsal: the clinical system cannot be reached',
      cover: ['Z99002'],
    }),
    onBoard('lee.marsh', at(12, '12:36'), 'line', { closure, line: 'phones', act: 'tick', words: '' }),
    onBoard('anne.cole', at(12, '13:05'), 'reopen', {
      closure,
      note: 'The telephone message was two years old. Lee has recorded a new one.',
    }),
  ];
}

function withoutPower({ at }: Days): StoryAct[] {
  const closure = idOf('closure: no power');
  const line = (by: string, time: string, name: string, act = 'tick', words = ''): StoryAct =>
    onBoard(by, at(7, time), 'line', { closure, line: name, act, words });
  const care = (time: string, kind: string, by: Record<string, unknown>): StoryAct =>
    onBoard('anne.cole', at(7, time), 'assignCare', { closure, care: kind, by });
  const harbourView = { is: 'buddy', organisation: 'Z99002' };
  return [
    onBoard('anne.cole', at(7, '13:05'), 'declare', {
      id: closure,
      planned: false,
      from: at(7, '13:05'),
      until: null,
      extent: 'full',
      cause: 'premises',
      reason: 'No power in the building',
      cover: ['Z99002'],
    }),
    care('13:08', 'urgent', harbourView),
    care('13:09', 'prescriptions', harbourView),
    care('13:10', 'results', { is: 'ourselves', how: 'Dr Adeyemi, on the laptop from home' }),
    inPair('sam.okoye', at(7, '13:12'), 'answer', {
      closure,
      capacity: 'urgent-only',
      note: 'Two doctors until 18:00',
      appointments: 9,
      until: at(7, '18:00'),
      declines: [{ care: 'visits', why: 'Nobody can leave the building this afternoon' }],
    }),
    line('lee.marsh', '13:15', 'phones'),
    line('lee.marsh', '13:20', 'door'),
    line('anne.cole', '13:22', 'buddies'),
    line('anne.cole', '13:26', 'landlord', 'note', 'The network operator says 16:00 at the latest.'),
    line('anne.cole', '13:27', 'landlord'),
    line('lee.marsh', '13:31', 'booked', 'take'),
    line('tom.ellery', '13:35', 'website'),
    line('anne.cole', '13:40', 'pharmacies'),
    line('ruth.adeyemi', '13:44', 'fridge'),
    line('ruth.adeyemi', '13:46', 'drugs', 'not-applicable', 'The cupboard stayed locked all afternoon'),
    inPair('priya.nair', at(7, '13:50'), 'buddyLine', { closure, line: 'urgent', act: 'tick', words: '' }),
    line('lee.marsh', '14:32', 'booked'),
    onBoard('anne.cole', at(7, '16:30'), 'reopen', {
      closure,
      note: 'The power is back. Two visits are left for tomorrow.',
    }),
    ...openedAgain('lee.marsh', at(7, '16:30'), {
      id: closure,
      from: at(7, '13:05'),
      until: null,
      extent: 'full',
      cause: 'premises',
    }),
  ];
}

function tooFewDoctors({ at }: Days): StoryAct[] {
  const closure = idOf('closure: too few doctors');
  const line = (by: string, time: string, name: string): StoryAct =>
    onBoard(by, at(1, time), 'line', { closure, line: name, act: 'tick', words: '' });
  return [
    onBoard('anne.cole', at(1, '13:30'), 'declare', {
      id: closure,
      planned: false,
      from: at(1, '13:30'),
      until: at(1, '18:30'),
      extent: 'no-appointments',
      cause: 'staffing',
      reason: 'Too few clinicians for the afternoon’s appointments',
      cover: ['Z99002'],
    }),
    inPair('sam.okoye', at(1, '13:41'), 'answer', {
      closure,
      capacity: 'all',
      note: 'Dr Anand has kept the afternoon free',
      appointments: 12,
      until: at(1, '18:30'),
      declines: [],
    }),
    line('lee.marsh', '13:44', 'booked'),
    line('lee.marsh', '13:52', 'door'),
    line('anne.cole', '13:58', 'buddies'),
    onBoard('anne.cole', at(1, '18:25'), 'reopen', { closure, note: 'Open as usual from tomorrow morning.' }),
    ...openedAgain(
      'lee.marsh',
      at(1, '18:25'),
      { id: closure, from: at(1, '13:30'), until: at(1, '18:30'), extent: 'no-appointments', cause: 'staffing' },
      // Two are left for the morning.
      2,
    ),
  ];
}

function trainingToCome({ at, coming }: Days): StoryAct[] {
  const closure = idOf('closure: training');
  return [
    {
      ...onBoard('sam.okoye', at(3, '15:00'), 'declare', {
        id: closure,
        planned: true,
        from: instantIn(coming(4), '13:00'),
        until: instantIn(coming(4), '18:30'),
        extent: 'full',
        cause: 'training',
        reason: 'Learning time for the whole practice',
        cover: ['Z99001'],
      }),
      ledger: ofHarbourView,
    },
    inPair('anne.cole', at(2, '10:05'), 'answer', {
      closure,
      capacity: 'urgent-only',
      note: 'Dr Adeyemi sees urgent patients',
      appointments: 6,
      until: null,
      declines: [],
    }),
  ];
}
