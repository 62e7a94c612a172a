import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { boardLedger, pairLedger } from '../../protocol/ledger';
import { bundledHolidays } from '../calendar/holidays';
import { harbourView, ids, larkfield, people, quayside, type World } from '../testing/practices';
import { pairOfTest, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';
import { redirectionPack } from './pack';

const { larkfieldManager, larkfieldReception, larkfieldPrivacy, larkfieldGuardian, harbourReception } = people;
const board = boardLedger(larkfield.code);
const closure = {
  id: ids.closure,
  planned: false,
  from: '2026-11-24T10:41:00.000Z',
  until: '2026-11-24T18:30:00.000Z',
  extent: 'full',
  reason: 'No heating',
  cover: [harbourView.code],
};
const about = { closure: ids.closure };
const answer = { ...about, capacity: 'all', note: '' };
const care = { ...about, care: 'urgent', by: { is: 'ourselves', how: 'Dr Carrow at home' } };
const words = { ...about, text: 'website', words: 'We are closed. Go to Harbour View.' };
const mark = (act: string, said = '', line = 'door') => ({ ...about, line, act, words: said });
const guide = {
  guide: {
    organisation: larkfield.code,
    system: 'EMIS Web',
    steps: ['Start EMIS Web.'],
    mayLookAt: ['The summary'],
    telephone: '01632 960101',
    otherwise: [],
  },
};

const at = async (world: World, who: Actor, ledger: string, name: string, args: Record<string, unknown>) =>
  told(await world.later(1).does(who, ledger, name, args));
async function closed(): Promise<World> {
  const world = await signedWorld();
  expect(told(await world.does(larkfieldReception, board, 'closure.declare', closure))).toBe('done');
  return world;
}
const done = ['done', 'nothing new'];

describe('who may', () => {
  it('close and open again: whoever stands at the desk, not the privacy officer alone', async () => {
    const world = await signedWorld();
    expect(await at(world, larkfieldPrivacy, board, 'closure.declare', closure)).toBe('authority.role');
    expect(await at(await closed(), larkfieldPrivacy, board, 'closure.reopen', { ...about, note: '' })).toBe(
      'authority.role',
    );
  });

  it('answer: staff of the buddy', async () => {
    const withoutRole: Actor = { ...harbourReception, roles: ['administrator'] };
    expect(await at(await closed(), withoutRole, pairOfTest, 'closure.answer', answer)).toBe('authority.role');
  });

  it('mark a line as a buddy: one of the two practices of the ledger', async () => {
    const world = await closed();
    const between = pairLedger(larkfield.code, quayside.code);
    expect(await handled(world.rows, harbourReception, between, 'closure.buddyLine', mark('take'))).toBe(
      'closure.unknown',
    );
  });
});

describe('a closure that is not known', () => {
  it.each<[string, Actor, string, Record<string, unknown>]>([
    ['closure.answer', harbourReception, pairOfTest, answer],
    ['closure.assignCare', larkfieldManager, board, care],
    ['closure.change', larkfieldManager, board, { ...about, extent: 'phones-only' }],
    ['closure.editText', larkfieldManager, board, words],
    ['closure.line', larkfieldReception, board, mark('take')],
    ['closure.buddyLine', harbourReception, pairOfTest, mark('take')],
    ['closure.reopen', larkfieldManager, board, { ...about, note: '' }],
  ])('is refused: %s', async (name, who, ledger, args) => {
    expect(await at(await signedWorld(), who, ledger, name, args)).toBe('closure.unknown');
  });
});

describe('what was done already', () => {
  it('is not done again by the same command', async () => {
    const world = await signedWorld();
    const once = (who: Actor, ledger: string, name: string, args: Record<string, unknown>) =>
      twice(world.later(1), who, ledger, name, args);
    expect(await once(larkfieldReception, board, 'closure.declare', { ...closure, from: world.at })).toEqual(done);
    expect(await once(harbourReception, pairOfTest, 'closure.answer', answer)).toEqual(done);
    expect(await once(larkfieldManager, board, 'closure.assignCare', care)).toEqual(done);
    expect(await once(larkfieldManager, board, 'closure.change', { ...about, reason: 'No water' })).toEqual(done);
    expect(await once(larkfieldManager, board, 'closure.editText', words)).toEqual(done);
    expect(await once(larkfieldManager, board, 'closure.line', mark('note', 'The key is at the pharmacy.'))).toEqual(
      done,
    );
    expect(await once(larkfieldManager, board, 'system.describe', guide)).toEqual(done);
    expect(await once(larkfieldManager, board, 'closure.reopen', { ...about, note: '' })).toEqual(done);
  });

  it('is not undone by what was said before it and arrives after it', async () => {
    const world = await closed();
    expect(await at(world, harbourReception, pairOfTest, 'closure.answer', { ...answer, capacity: 'none' })).toBe(
      'done',
    );
    world.later(-5);
    expect(await at(world, harbourReception, pairOfTest, 'closure.answer', answer)).toBe('nothing new');
  });

  it('is declared once by its number', async () => {
    expect(await at(await closed(), larkfieldManager, board, 'closure.declare', closure)).toBe('closure.exists');
  });
});

describe('a line of the list', () => {
  it('that is ticked is not taken, nor set aside; nor one that is set aside', async () => {
    const world = await closed();
    const marks = (who: Actor, args: Record<string, unknown>) => at(world, who, board, 'closure.line', args);
    expect(await marks(larkfieldReception, mark('tick'))).toBe('done');
    expect(await marks(larkfieldGuardian, mark('take'))).toBe('closure.lineSettled');
    expect(await marks(larkfieldGuardian, mark('not-applicable', 'There is no door'))).toBe('closure.lineSettled');
    expect(await marks(larkfieldGuardian, mark('not-applicable', 'Told by the federation', 'lmc'))).toBe('done');
    expect(await marks(larkfieldReception, mark('not-applicable', 'Not needed', 'lmc'))).toBe('closure.lineSettled');
  });

  it('that is mine already is not taken again, and nobody’s is not let go', async () => {
    const world = await closed();
    const marks = (who: Actor, act: string) => at(world, who, board, 'closure.line', mark(act));
    expect(await marks(larkfieldReception, 'release')).toBe('nothing new');
    expect(await marks(larkfieldReception, 'take')).toBe('done');
    expect(await marks(larkfieldReception, 'take')).toBe('nothing new');
    expect(await marks(larkfieldGuardian, 'take')).toBe('closure.lineSettled');
  });
});

describe('the pack', () => {
  it('says when whoever gives the care has no telephone number', () => {
    const { warnings } = redirectionPack({
      closure: { from: closure.from, until: closure.until, extent: 'full', cover: closure.cover },
      practice: larkfield,
      buddies: [{ organisation: { ...harbourView, telephone: ' ' } }],
      holidays: bundledHolidays,
    });
    expect(warnings).toMatchObject([{ code: 'pack.noTelephone', field: 'cover' }]);
  });
});
