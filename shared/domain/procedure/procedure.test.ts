import { describe, expect, it } from 'vitest';
import { pairLedger, practiceLedger, privacyLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { write } from '../command';
import { acknowledgementOfTest, requestArgs, signedWorld } from '../testing/signed';
import { harbourView, ids, larkfield, people, sealedWords, type World } from '../testing/practices';
import { drawSample } from './draw';
import { proposedTerms } from './model';

const privacy = privacyLedger(larkfield.code);
const pair = pairLedger(larkfield.code, harbourView.code);
const { larkfieldPrivacy: tom, larkfieldGuardian: ben, larkfieldManager, harbourReception } = people;
const two = [tom, ben].map(({ person, name }) => ({ person, name }));
const terms = { ...proposedTerms, id: ids.closure, officers: two };
const codeOf = (outcome: Outcome) => ('rejection' in outcome ? outcome.rejection.code : 'done');
const uuid = (last: number) => ids.access.replace(/.{3}$/, String(last).padStart(3, '0'));

async function world(): Promise<World> {
  const one = await signedWorld();
  one.rows.apply(
    practiceLedger(larkfield.code),
    [tom, ben, larkfieldManager].map(({ person, name, organisation, roles }) =>
      write('staff', person, { person, name, organisation, roles, since: '2026-01-01T00:00:00.000Z', left: null }),
    ),
  );
  return one;
}
async function looks(one: World, id: string, different: Record<string, unknown> = {}): Promise<void> {
  await one.does(harbourReception, pair, 'access.request', { ...requestArgs, id, ...different });
  await one.later(1).does(harbourReception, pair, 'access.open', {
    access: id,
    offline: false,
    acknowledgement: acknowledgementOfTest,
  });
  await one.later(1).does(harbourReception, pair, 'access.close', { access: id, how: 'person' });
}
const setting = (one: World, different: Record<string, unknown> = {}, by = tom) =>
  one.does(by, privacy, 'procedure.set', { ...terms, ...different });
const drawing = (one: World, id: string, alsoUrgent: string[] = []) =>
  one.does(ben, privacy, 'procedure.drawSample', { id, alsoUrgent });

describe('setting the procedure', () => {
  it('is for the privacy officer and the Caldicott Guardian of the practice', async () => {
    const one = await world();
    expect(codeOf(await one.does(larkfieldManager, privacy, 'procedure.set', terms))).toBe('authority.ledger');
    expect(codeOf(await one.does(harbourReception, privacy, 'procedure.set', terms))).toBe('authority.ledger');
    expect(codeOf(await setting(one))).toBe('done');
  });

  it('wants two officers who hold the role, and the same person twice is one', async () => {
    const one = await world();
    expect(codeOf(await setting(one, { officers: two.slice(0, 1) }))).toBe('procedure.officers');
    expect(codeOf(await setting(one, { officers: [two[0], two[0]] }))).toBe('procedure.officers');
    const manager = { person: larkfieldManager.person, name: larkfieldManager.name };
    expect(codeOf(await setting(one, { officers: [two[0], manager] }))).toBe('procedure.notOfficer');
    expect(codeOf(await setting(one, { share: 0 }))).not.toBe('done');
  });

  it('keeps every version', async () => {
    const one = await world();
    await setting(one);
    await one.later(60).does(ben, privacy, 'procedure.set', { ...terms, id: uuid(800), share: 100 });
    const rows = await one.rows.list(privacy, 'reviewProcedure');
    expect(rows.map(({ version, share }) => [version, share]).sort()).toEqual([
      [1, 50],
      [2, 100],
    ]);
  });
});

describe('drawing the sample', () => {
  it('needs a procedure, and is done once for each period', async () => {
    const one = await world();
    expect(codeOf(await drawing(one, uuid(700)))).toBe('procedure.none');
    await setting(one);
    expect(
      codeOf(await one.does(larkfieldManager, privacy, 'procedure.drawSample', { id: uuid(700), alsoUrgent: [] })),
    ).toBe('authority.ledger');
    expect(codeOf(await drawing(one, uuid(700)))).toBe('done');
    expect(codeOf(await drawing(one, uuid(701)))).toBe('procedure.notDue');
    one.later(60 * 24 * 8);
    expect(codeOf(await drawing(one, uuid(701)))).toBe('done');
  });

  it('holds what is urgent and what the officer’s computer adds; from the row alone it is drawn again the same', async () => {
    const one = await world();
    for (let number = 1; number <= 9; number += 1)
      await looks(one, uuid(number), number === 4 ? { breakGlass: true } : {});
    await setting(one);
    await drawing(one, uuid(700), [uuid(7), ids.unknown]);
    const row = (await one.rows.get(privacy, 'reviewSample', uuid(700)))!;
    expect(row.population).toHaveLength(9);
    const urgent = row.drawn.filter(({ because }) => because === 'urgent').map(({ access }) => access);
    expect([...urgent].sort()).toEqual([uuid(4), uuid(7)]);
    expect(row.drawn.filter(({ because }) => because === 'drawn')).toHaveLength(4);
    expect(drawSample([...row.population].reverse(), { ...terms, seed: row.seed })).toEqual(row.drawn);
    expect(new Set(row.drawn.map(({ officer }) => officer))).toEqual(new Set([tom.person, ben.person]));
  });

  it('what came late is in the next one, and nothing is in two', async () => {
    const one = await world();
    await looks(one, uuid(1));
    await setting(one);
    await drawing(one, uuid(700));
    await looks(one, uuid(2));
    one.later(60 * 24 * 8);
    await drawing(one, uuid(701));
    const [first, second] = await Promise.all(
      [uuid(700), uuid(701)].map((id) => one.rows.get(privacy, 'reviewSample', id)),
    );
    expect(first?.population.map(({ access }) => access)).toEqual([uuid(1)]);
    expect(second?.population.map(({ access }) => access)).toEqual([uuid(2)]);
    expect(second?.seed).not.toBe(first?.seed);
  });

  it('a smaller share set after the accesses were there does not change how they are drawn', async () => {
    const one = await world();
    await setting(one, { share: 100 });
    await drawing(one, uuid(700));
    one.later(60 * 24 * 2);
    for (let number = 1; number <= 4; number += 1) await looks(one, uuid(number));
    await one.does(tom, privacy, 'procedure.set', { ...terms, id: uuid(800), share: 1, way: 'random' });
    one.later(60 * 24 * 8);
    await drawing(one, uuid(701));
    expect((await one.rows.get(privacy, 'reviewSample', uuid(701)))?.drawn).toHaveLength(4);
  });
});

describe('comparing and confirming', () => {
  const checks = { handback: 'fits', appointment: 'not-checked', rota: 'missing' };
  const reviewed = async () => {
    const one = await world();
    await looks(one, ids.access);
    return one;
  };

  it('is about an access of one’s own practice, by an officer', async () => {
    const one = await reviewed();
    const args = { access: ids.access, pair, checks };
    expect(codeOf(await one.does(larkfieldManager, privacy, 'procedure.reconcile', args))).toBe('authority.ledger');
    expect(codeOf(await one.does(tom, privacy, 'procedure.reconcile', { ...args, access: ids.unknown }))).toBe(
      'review.unknown',
    );
    expect(codeOf(await one.does(tom, privacy, 'procedure.reconcile', args))).toBe('done');
    const own = { ...tom, person: harbourReception.person };
    expect(codeOf(await one.does(own, privacy, 'procedure.reconcile', args))).toBe('review.own');
  });

  it('the second officer confirms what another found, and says why if not', async () => {
    const one = await reviewed();
    const args = { access: ids.access, pair, agrees: true, note: null };
    expect(codeOf(await one.does(ben, privacy, 'procedure.confirm', args))).toBe('procedure.notReviewed');
    await one.does(tom, privacy, 'review.record', { access: ids.access, pair, outcome: 'appropriate', note: null });
    expect(codeOf(await one.does(tom, privacy, 'procedure.confirm', args))).toBe('procedure.sameOfficer');
    expect(codeOf(await one.does(ben, privacy, 'procedure.confirm', { ...args, agrees: false }))).toBe(
      'procedure.noteMissing',
    );
    expect(
      codeOf(await one.does(ben, privacy, 'procedure.confirm', { ...args, agrees: false, note: sealedWords })),
    ).toBe('done');
  });
});
