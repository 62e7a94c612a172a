import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../shared/domain/organisation/model';
import type { Role } from '../../shared/protocol/actor';
import { found, pastedNhsNumber, type Searched } from './palette';

const mill: Organisation = {
  code: 'Z99004',
  name: 'Mill Lane Medical Centre',
  address: [],
  town: 'Whitby',
  postcode: 'ZZ99 1AD',
  telephone: '',
  openedOn: null,
  closedOn: null,
  status: 'active',
  commissioner: '',
  prescribingSetting: '4',
};
const searched = (roles: Role[]): Searched => ({
  actor: { person: crypto.randomUUID(), name: 'Anne Cole', organisation: 'Z99001', roles },
  today: '2026-11-24',
  arrangements: [],
  searchOrganisations: (text) => (mill.name.toLowerCase().includes(text.toLowerCase()) ? [mill] : []),
  newId: () => 'new',
});

describe('the search box', () => {
  it('takes a pasted NHS number, however it is written, and offers nothing else', () => {
    for (const text of ['9990123454', '999 012 3454', '999-012-3454', '999\u00a0012\u00a03454', ' 999\u200b0123454 ']) {
      expect(found(text, searched(['receptionist']))).toEqual([
        expect.objectContaining({
          name: 'Request access for this number',
          leads: { at: 'access-request', nhsNumber: '9990123454' },
        }),
      ]);
    }
    expect(pastedNhsNumber('999 012 345')).toBeUndefined();
    expect(pastedNhsNumber('Mill Lane 12')).toBeUndefined();
  });

  it('offers what a role may do and nothing that it may not', () => {
    const ids = (roles: Role[]) => found('', searched(roles)).map((one) => one.id);
    expect(ids(['receptionist'])).not.toContain('draft');
    expect(ids(['receptionist'])).not.toContain('review');
    expect(ids(['practice-manager'])).toContain('draft');
    expect(ids(['privacy-officer'])).toContain('review');
  });

  it('finds words in any order, and organisations by name', () => {
    expect(found('access request', searched(['receptionist']))[0]?.id).toBe('request');
    const [first] = found('mill', searched(['practice-manager']));
    expect(first).toMatchObject({
      name: 'Mill Lane Medical Centre',
      leads: { at: 'arrangement-draft', buddy: 'Z99004' },
    });
    expect(first?.meta).toBe('Z99004, Whitby, no arrangement with you');
    expect(found('mill', searched(['receptionist']))[0]?.leads).toEqual({ at: 'arrangements' });
  });

  it('leads to the areas that a role has a use of, and to colleagues who have not left', () => {
    const staff = (name: string, left: string | null) => ({
      person: crypto.randomUUID(),
      name,
      organisation: 'Z99001',
      roles: ['receptionist' as const],
      since: '2026-01-01T08:00:00.000Z',
      left,
    });
    const known = (roles: Role[]) => ({
      ...searched(roles),
      staff: [staff('Lee Marsh', null), staff('Lea Gone', '2026-06-01T08:00:00.000Z')],
    });
    expect(found('risks', known(['practice-manager'])).map((one) => one.leads)).toContainEqual({ at: 'risks' });
    expect(found('risks', known(['receptionist']))).toEqual([]);
    expect(found('le', known(['receptionist'])).map((one) => one.name)).toContain('Lee Marsh');
    expect(found('lea gone', known(['receptionist']))).toEqual([]);
  });
});
