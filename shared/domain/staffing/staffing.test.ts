import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../calendar/holidays';
import { practiceLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { ids, larkfield, people } from '../testing/practices';
import { signedWorld } from '../testing/signed';
import { lastDeclared, since } from './declared';
import { staffNamesIn } from './names-in';
import { returnDueOn, returnText } from './return';
import { levels } from './level';
import { sentStepOf } from './return-steps';
import { builtInScale } from './scale';

const practice = practiceLedger(larkfield.code);
const board = 'board:Z99001';
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const { larkfieldManager, larkfieldReception, larkfieldPrivacy, larkfieldGuardian } = people;
const lowe = { id: ids.access, name: 'Kit Lowe', role: 'nurse', offFrom: null };
const cell = (session: string, state: string | null, person = ids.access) => ({ person, session, state });
const day = (...cells: ReturnType<typeof cell>[]) => ({ date: '2026-11-24', cells });

async function world() {
  const one = await signedWorld();
  expect(codeOf(await one.does(larkfieldReception, practice, 'staffing.keepPerson', lowe))).toBe('done');
  return one;
}

describe('the board', () => {
  it('keeps both when two people fill in different half days offline, and the later of the same one', async () => {
    const one = await world();
    const early = one.asked(practice, 'staffing.record', day(cell('morning', 'in'), cell('afternoon', 'in')));
    one.later(10);
    await one.does(larkfieldManager, practice, 'staffing.record', day(cell('morning', 'off-sick')));
    // The earlier one was made offline and arrives last.
    expect(codeOf(await one.run(early, larkfieldReception, one.at))).toBe('done');
    expect(await one.rows.get(practice, 'staffingDay', `2026-11-24.${ids.access}`)).toMatchObject({
      morning: { state: 'off-sick', by: { name: larkfieldManager.name } },
      afternoon: { state: 'in', by: { name: larkfieldReception.name } },
    });
  });

  it('lets what a clock running ahead recorded be put right', async () => {
    const one = await world();
    await one.later(300).does(larkfieldManager, practice, 'staffing.record', day(cell('morning', 'in')));
    await one.later(-290).does(larkfieldReception, practice, 'staffing.record', day(cell('morning', 'remote')));
    expect(await one.rows.get(practice, 'staffingDay', `2026-11-24.${ids.access}`)).toMatchObject({
      morning: { state: 'remote' },
    });
  });

  it.each([
    ['by a privacy officer', larkfieldPrivacy, day(cell('morning', 'in')), 'authority.role'],
    ['by another practice', people.harbourManager, day(cell('morning', 'in')), 'authority.ledger'],
    ['for somebody unknown', larkfieldManager, day(cell('morning', 'in', ids.unknown)), 'staffing.person'],
    ['for a day far off', larkfieldManager, { ...day(cell('morning', 'in')), date: '2027-11-24' }, 'staffing.date'],
  ])('is not filled in %s', async (_, actor, args, code) => {
    const one = await world();
    expect(codeOf(await one.does(actor, practice, 'staffing.record', args))).toBe(code);
  });

  it('has nobody twice, and is changed by those who fill it in', async () => {
    const one = await world();
    const twin = { ...lowe, id: ids.unknown, name: 'kit lowe' };
    expect(codeOf(await one.does(larkfieldManager, practice, 'staffing.keepPerson', twin))).toBe('staffing.twin');
    expect(codeOf(await one.does(larkfieldPrivacy, practice, 'staffing.keepPerson', twin))).toBe('authority.role');
  });
});

describe('declaring the pressure', () => {
  const args = { id: ids.closure, level: 'red', cause: 'staff', plan: 'Routine work waits', meansNobody: false };

  it.each([
    ['without its cause', { cause: null }, 'pressure.cause'],
    ['without a plan', { plan: ' ' }, 'pressure.plan'],
    ['with a colleague’s name', { plan: 'We wait for kit lowe' }, 'pressure.names'],
    ['with the whole name even when nobody is meant', { plan: 'Kit Lowe is off', meansNobody: true }, 'pressure.names'],
    ['with a word of a name', { plan: 'Ring Lowe' }, 'pressure.words'],
  ])('is refused %s', async (_, different, code) => {
    const one = await world();
    expect(codeOf(await one.does(larkfieldManager, board, 'pressure.declare', { ...args, ...different }))).toBe(code);
  });

  it('is a manager’s or clinician’s, and each declaration is kept', async () => {
    const one = await world();
    expect(codeOf(await one.does(larkfieldReception, board, 'pressure.declare', args))).toBe('authority.role');
    expect(codeOf(await one.does(larkfieldGuardian, board, 'pressure.declare', args))).toBe('done');
    const green = { id: ids.enquiry, level: 'green', cause: 'staff', plan: '', meansNobody: false };
    expect(codeOf(await one.later(30).does(larkfieldManager, board, 'pressure.declare', green))).toBe('done');
    const all = await one.rows.list(board, 'pressure');
    expect(all).toHaveLength(2);
    expect(lastDeclared(all, larkfield.code)).toMatchObject({ level: 'green', cause: null });
    expect(codeOf(await one.later(1).does(larkfieldManager, board, 'pressure.declare', green))).toBe('pressure.exists');
  });

  it('accepts a word of a name when nobody is meant', async () => {
    const one = await world();
    const meant = { ...args, plan: 'Meet at Lowe Street', meansNobody: true };
    expect(codeOf(await one.does(larkfieldManager, board, 'pressure.declare', meant))).toBe('done');
  });

  it('says since when a level holds, however often it was said again', async () => {
    const one = await world();
    for (const [id, level] of [
      [ids.closure, 'amber'],
      [ids.enquiry, 'red'],
      [ids.unknown, 'red'],
    ]) {
      await one.later(60).does(larkfieldManager, board, 'pressure.declare', { ...args, id, level });
    }
    const all = await one.rows.list(board, 'pressure');
    const last = lastDeclared(all, larkfield.code);
    expect(last && since(all, last)).toBe('2026-11-24T12:41:00.000Z');
  });
});

describe('telling at black', () => {
  const tell = { declaration: ids.closure, whom: 'icb', spokeTo: 'Duty desk' };
  const declare = { id: ids.closure, cause: 'staff', plan: 'We may close', meansNobody: false };

  it('belongs to a declaration of black, is ticked by name, and can be taken back', async () => {
    const one = await world();
    await one.does(larkfieldManager, board, 'pressure.declare', { ...declare, level: 'red' });
    expect(codeOf(await one.does(larkfieldReception, practice, 'pressure.tell', tell))).toBe('pressure.notBlack');
    await one.does(larkfieldManager, board, 'pressure.declare', { ...declare, id: ids.enquiry, level: 'black' });
    const black = { ...tell, declaration: ids.enquiry };
    expect(codeOf(await one.does(larkfieldPrivacy, practice, 'pressure.tell', black))).toBe('authority.role');
    expect(codeOf(await one.does(larkfieldReception, practice, 'pressure.tell', black))).toBe('done');
    expect(await one.rows.list(practice, 'pressureTold')).toMatchObject([{ by: { name: larkfieldReception.name } }]);
    await one.later(1).does(larkfieldReception, practice, 'pressure.tell', { ...black, spokeTo: null });
    expect(await one.rows.list(practice, 'pressureTold')).toEqual([]);
  });
});

describe('minimum staff', () => {
  const rules = {
    minimums: [{ role: 'nurse', morning: 1, afternoon: 1 }],
    short: 'amber',
    nobody: 'red',
    absent: { amber: 20, red: 30, black: 50 },
    weeklyReturn: true,
  };
  it.each([
    ['by a receptionist', larkfieldReception, rules, 'authority.role'],
    [
      'with a worse share before a better one',
      larkfieldManager,
      { ...rules, absent: { amber: 30, red: null, black: 20 } },
      'staffing.shares',
    ],
    [
      'with one group twice',
      larkfieldManager,
      { ...rules, minimums: [...rules.minimums, ...rules.minimums] },
      'staffing.twice',
    ],
    ['otherwise', larkfieldManager, rules, 'done'],
  ])('set %s', async (_, actor, set, code) => {
    const one = await world();
    expect(codeOf(await one.does(actor, practice, 'staffing.setThresholds', { rules: set }))).toBe(code);
  });
});

describe('the weekly return', () => {
  const counts = { doctors: 90, nurses: 40, healthcareAssistants: 12, pharmacists: 9, others: 1 };
  const args = { monday: '2026-11-23', counts, patients: 8_000, level: 'red', note: '', sent: false };

  it('is a manager’s, counts a Monday that has come, and stays sent when it is put right', async () => {
    const one = await world();
    const record = (actor: typeof larkfieldManager, different = {}) =>
      one.later(1).does(actor, practice, 'pressure.recordReturn', { ...args, ...different });
    expect(codeOf(await record(larkfieldReception))).toBe('authority.role');
    expect(codeOf(await record(larkfieldManager, { monday: '2026-11-24' }))).toBe('return.monday');
    expect(codeOf(await record(larkfieldManager, { monday: '2026-11-30' }))).toBe('return.monday');
    await record(larkfieldManager, { sent: true });
    const sentAt = one.at;
    await record(larkfieldManager, { note: 'Two locums' });
    expect(await one.rows.get(practice, 'weeklyReturn', '2026-11-23')).toMatchObject({ sentAt, note: 'Two locums' });
  });

  it('keeps each copying and sending with the figures it had, by whom and when, and can be taken back', async () => {
    const one = await world();
    const record = (different = {}, actor = larkfieldManager) =>
      one.later(1).does(actor, practice, 'pressure.recordReturn', { ...args, copied: false, ...different });
    const notSent = (actor = larkfieldManager) =>
      one.later(1).does(actor, practice, 'pressure.returnNotSent', { monday: args.monday });
    const now = () => one.rows.get(practice, 'weeklyReturn', args.monday);
    expect(codeOf(await notSent())).toBe('return.notSent');
    expect(codeOf(await record({ scale: ids.unknown }))).toBe('return.scale');
    await record();
    const counted = one.at;
    await record({ copied: true });
    expect(await now()).toMatchObject({ at: counted, sentAt: null });
    await record({ sent: true });
    const sent = one.at;
    await record({ note: 'Two locums' });
    expect(await now()).toMatchObject({ at: one.at, sentAt: sent, note: 'Two locums' });
    const steps = await one.rows.list(practice, 'returnStep');
    expect(sentStepOf(steps)).toMatchObject({ at: sent, note: '', by: { name: larkfieldManager.name } });
    expect(steps.map((step) => step.step)).toEqual(['copied', 'sent']);
    expect(codeOf(await notSent(larkfieldReception))).toBe('authority.role');
    expect(codeOf(await notSent())).toBe('done');
    expect(await now()).toMatchObject({ sentAt: null, note: 'Two locums' });
    expect(sentStepOf(await one.rows.list(practice, 'returnStep'))).toBeUndefined();
  });

  it('stays sent, and put right, when the sending was made before on a computer that was offline', async () => {
    const one = await world();
    const early = one.asked(practice, 'pressure.recordReturn', { ...args, sent: true, copied: false });
    const { at } = one;
    one.later(10);
    await one.does(larkfieldManager, practice, 'pressure.recordReturn', { ...args, note: 'Right', copied: false });
    expect(codeOf(await one.run(early, larkfieldManager, one.at))).toBe('done');
    expect(await one.rows.get(practice, 'weeklyReturn', args.monday)).toMatchObject({ note: 'Right', sentAt: at });
  });

  it('reads as text, and is due on Thursday or the last working day before', () => {
    const text = returnText({ name: 'Larkfield Surgery', code: 'Z99001' }, { ...args, level: 'red' });
    expect(text).toContain('State: Red, OPEL 3');
    expect(text).toContain('Clinical appointments on Monday: 152');
    expect(text).toContain('Per 1,000 registered patients: 19.0');
    expect(returnDueOn('2026-11-23', bundledHolidays)).toBe('2026-11-26');
    // 1 January 2026 was a Thursday.
    expect(returnDueOn('2025-12-29', bundledHolidays)).toBe('2025-12-31');
  });
});

describe('names in words that buddies read', () => {
  const staff = ['Dr Ruth Adeyemi', 'Lee Marsh', 'May Green'];
  it.each([
    ['We wait for Ruth Adeyemi', ['Ruth Adeyemi'], []],
    ['lee marsh is off', ['Lee Marsh'], []],
    ['Dr Adeyemi rings back', [], ['Adeyemi']],
    ['The marsh is flooded, sleet', [], []],
    ['We may stop green cards', [], []],
    ['Two of four doctors are off', [], []],
  ])('%s', (text, whole, parts) => {
    expect(staffNamesIn(text, staff)).toEqual({ whole, parts });
  });
});

it('the built-in scale has each level once, in order, with OPEL 1 to 4 beside it', () => {
  expect(builtInScale.levels.map((one) => one.countsAs)).toEqual([...levels]);
  expect(builtInScale.levels.map((one) => one.opel)).toEqual([1, 2, 3, 4]);
});
