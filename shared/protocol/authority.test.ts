import { describe, expect, it } from 'vitest';
import type { Role } from './actor';
import { boardOwners, mayAppend, mayRead, standings, type Relation, type Standing } from './authority';

const actor = (organisation: string, ...roles: Role[]) => ({ organisation, roles });
const mine = actor('Z99001', 'receptionist');
const id = '5b1f6a52-0c3d-4e7a-9b1c-000000000101';
const relation = (standing: Standing, parties = ['Z99001', 'Z99002']): Relation => ({
  arrangement: id,
  parties,
  standing,
});

describe('who reads a ledger', () => {
  it.each<[string, boolean]>([
    ['reference', true],
    ['practice:Z99001', true],
    ['practice:Z99002', false],
    ['board:Z99001', true],
    ['board:Z99002', true],
    ['board:Z99003', false],
    ['privacy:Z99001', false],
    ['pair:Z99001+Z99002', true],
    ['pair:Z99002+Z99003', false],
    [`arrangement:${id}`, true],
    ['arrangement:5b1f6a52-0c3d-4e7a-9b1c-000000000102', false],
  ])('a receptionist with one active buddy and %s: %s', (ledger, may) => {
    expect(mayRead(mine, ledger, [relation('active')])).toBe(may);
  });

  it('a privacy officer reads their own practice’s reviews only', () => {
    const officer = actor('Z99001', 'privacy-officer');
    expect(mayRead(officer, 'privacy:Z99001', [])).toBe(true);
    expect(mayRead(officer, 'privacy:Z99002', [relation('active')])).toBe(false);
    expect(mayRead(actor('Z99001', 'administrator', 'practice-manager'), 'privacy:Z99001', [])).toBe(false);
  });

  it('a buddy’s board while the arrangement is signed and not over', () => {
    const open = standings.filter((standing) => mayRead(mine, 'board:Z99002', [relation(standing)]));
    expect(open).toEqual(['not-begun', 'active', 'suspended']);
    expect(standings.filter((standing) => boardOwners('Z99001', [relation(standing)]).length === 2)).toEqual(open);
    expect(mayRead(mine, 'board:Z99002', [relation('active', ['Z99002', 'Z99003'])])).toBe(false);
  });
});

describe('who appends', () => {
  it.each<[string, ReturnType<typeof actor>, string[], boolean]>([
    ['reference', actor('Z99001', 'administrator'), [], true],
    ['reference', mine, [], false],
    ['practice:Z99001', mine, [], true],
    ['practice:Z99002', mine, [], false],
    ['practice:Z99002', actor('Z99001', 'administrator'), [], true],
    ['board:Z99001', mine, [], true],
    ['board:Z99002', mine, [], false],
    ['board:Z99002', actor('Z99001', 'administrator'), [], false],
    ['privacy:Z99001', mine, [], false],
    ['privacy:Z99001', actor('Z99001', 'caldicott-guardian'), [], true],
    ['privacy:Z99001', actor('Z99002', 'privacy-officer'), [], false],
    ['pair:Z99001+Z99002', mine, [], true],
    ['pair:Z99002+Z99003', mine, [], false],
    [`arrangement:${id}`, mine, ['Z99001', 'Z99002'], true],
    [`arrangement:${id}`, mine, [], false],
  ])('to %s as %o with parties %o: %s', (ledger, who, parties, may) => {
    expect(mayAppend(who, ledger, parties) === null).toBe(may);
  });
});
