import { describe, expect, it } from 'vitest';
import { draft as draftSchema } from '../../../shared/domain/arrangement/model';
import { freshTerms, nextYearEnd, resumed, savable, withoutParty } from './draft';

const own = { organisation: 'Z99001', name: 'Larkfield Surgery', town: 'Whitby', postcode: '' };
const other = { organisation: 'Z99002', name: 'Harbour View Practice', town: 'Whitby', postcode: '' };
const asDraft = (terms: Record<string, unknown>) =>
  draftSchema.parse({
    id: crypto.randomUUID(),
    terms,
    savedAt: '2026-11-24T10:41:00.000Z',
    savedBy: { person: crypto.randomUUID(), name: 'Anne Cole', organisation: 'Z99001', roles: ['practice-manager'] },
    sentAt: null,
  });

describe('a draft', () => {
  it('can be saved from its first moment, whatever is missing', () => {
    const saved = savable(freshTerms(own, '2026-11-24'));
    expect(() => asDraft(saved)).not.toThrow();
    expect(saved['parties']).toBeUndefined();
    expect(saved['until']).toBe('2027-03-31');
  });

  it('leaves out what is half typed and keeps the rest', () => {
    const saved = savable({
      ...freshTerms(own, '2026-11-24'),
      from: '2026-1',
      parties: [own, other],
      openMinutes: 1000,
    });
    expect(saved['from']).toBeUndefined();
    expect(saved['openMinutes']).toBeUndefined();
    expect(saved['parties']).toHaveLength(2);
    expect(() => asDraft(saved)).not.toThrow();
  });

  it('comes back with one’s own practice first', () => {
    expect(resumed(asDraft({}), own).parties).toEqual([own]);
    expect(resumed(asDraft({ parties: [other, own] }), own).parties).toEqual([own, other]);
  });

  it('drops a party with its systems', () => {
    const left = withoutParty(
      {
        parties: [own, other],
        systems: [
          { organisation: 'Z99001', system: 'EMIS Web' },
          { organisation: 'Z99002', system: 'SystmOne' },
        ],
      },
      'Z99002',
    );
    expect(left).toEqual({ parties: [own], systems: [{ organisation: 'Z99001', system: 'EMIS Web' }] });
  });

  it('runs to the end of the contract year, unless that is near', () => {
    expect(nextYearEnd('2026-11-24')).toBe('2027-03-31');
    expect(nextYearEnd('2027-01-15')).toBe('2027-03-31');
    expect(nextYearEnd('2027-02-15')).toBe('2028-03-31');
  });
});
