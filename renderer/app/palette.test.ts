import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../shared/domain/organisation/model';
import type { Role } from '../../shared/protocol/actor';
import { fits } from '../engine/fit';
import { found, lazily, pastedNhsNumber, type Entry, type Findable, type Searched } from './palette';

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
const nobody = { entries: [], of: 0, opening: false };
const searched = (roles: Role[], different: Partial<Searched> = {}): Searched => ({
  actor: { person: crypto.randomUUID(), name: 'Anne Cole', organisation: 'Z99001', roles },
  arrangements: [],
  searchOrganisations: (text) => (mill.name.toLowerCase().includes(text.toLowerCase()) ? [mill] : []),
  patientsByName: () => nobody,
  patientsByNumber: () => nobody,
  newId: () => 'new',
  finders: [],
  ...different,
});
const entries = (text: string, what: Searched): Entry[] => found(text, what).groups.flatMap(({ items }) => [...items]);
const risk = (name: string, also?: string): Findable => ({
  id: name,
  group: 'risks',
  name,
  ...(also === undefined ? {} : { also }),
  leads: { at: 'risks' },
});
const grace = { id: 'patient 1', name: 'OKAFOR, Grace', leads: { at: 'access' as const }, fit: fits.beginning };

describe('the search box', () => {
  it('takes a pasted NHS number, however it is written: first the request, then what there is of this number', () => {
    for (const text of [
      '9990123454',
      '999 012 3454',
      '999-012-3454',
      '999\u2013012\u20133454',
      '999\u00a0012\u00a03454',
      ' 999\u200b0123454 ',
    ]) {
      const asked: string[] = [];
      const patientsByNumber = (number: string) => {
        asked.push(number);
        return { entries: [{ ...grace, name: 'Closed at 14:05' }], of: 1, opening: false };
      };
      const [ask, closed, ...more] = entries(text, searched(['receptionist'], { patientsByNumber }));
      expect(ask).toMatchObject({ name: 'Request access for this number', nhsNumber: '9990123454' });
      // The place that it leads to stays in the way back: the number does not.
      expect(JSON.stringify(ask?.leads)).toBe('{"at":"access-request"}');
      expect(closed?.name).toBe('Closed at 14:05');
      expect(more).toEqual([]);
      expect(asked).toEqual(['9990123454']);
    }
    expect(pastedNhsNumber('999 012 345')).toBeUndefined();
    expect(pastedNhsNumber('Mill Lane 12')).toBeUndefined();
  });

  it('offers what a role may do and nothing that it may not, with nothing typed', () => {
    const ids = (roles: Role[]) => entries('', searched(roles)).map((one) => one.id);
    expect(ids(['receptionist'])).not.toContain('draft');
    expect(ids(['receptionist'])).not.toContain('review');
    expect(ids(['practice-manager'])).toContain('draft');
    expect(ids(['privacy-officer'])).toContain('review');
  });

  it('finds words in any order, and organisations by name', () => {
    expect(entries('access request', searched(['receptionist']))[0]?.id).toBe('request');
    const [first] = entries('mill', searched(['practice-manager']));
    expect(first).toMatchObject({
      name: 'Mill Lane Medical Centre',
      leads: { at: 'arrangement-draft', buddy: 'Z99004' },
    });
    expect(first?.meta).toBe('Z99004, Whitby, no arrangement with you');
    expect(entries('mill', searched(['receptionist']))[0]?.leads).toEqual({ at: 'arrangements' });
  });

  it('leads to the areas that a role has a use of', () => {
    expect(entries('risks', searched(['practice-manager'])).map((one) => one.leads)).toContainEqual({ at: 'risks' });
    expect(entries('risks', searched(['receptionist']))).toEqual([]);
  });

  it('puts the name itself before its beginning, that before other words, and the inside of words last', () => {
    const finders = [
      lazily(() => [
        risk('Overcast skies'),
        risk('Other', 'cast'),
        risk('Casting the net'),
        risk('Wide cast'),
        risk('Cast'),
      ]),
    ];
    expect(entries('cast', searched(['practice-manager'], { finders })).map((one) => one.name)).toEqual([
      'Cast',
      'Casting the net',
      'Wide cast',
      'Other',
      'Overcast skies',
    ]);
  });

  it('shows the group with the best fit first, each with its heading', () => {
    const finders = [lazily(() => [risk('Mill pond floods')])];
    const patientsByName = () => ({ entries: [grace], of: 1, opening: true });
    const { groups, opening } = found('mill', searched(['practice-manager'], { finders, patientsByName }));
    expect(groups.map(({ title }) => title)).toEqual([
      'Patients, in accesses that you may see',
      'Risks',
      'Organisations',
    ]);
    expect(opening).toBe(true);
  });

  it('forgives a typing error in a name when nothing fits as typed, and only then', () => {
    const finders = [lazily(() => [risk('Harbour flood'), risk('Locum sickness')])];
    const names = (text: string) => entries(text, searched(['practice-manager'], { finders })).map((one) => one.name);
    expect(names('harbuor')).toEqual(['Harbour flood']);
    expect(names('locum')).toEqual(['Locum sickness']);
    expect(names('zzzzq')).toEqual([]);
  });

  it('stays calm: so many of a group, the rest counted', () => {
    const finders = [lazily(() => Array.from({ length: 33 }, (_, at) => risk(`Flood ${at}`)))];
    const { groups, more } = found('flood', searched(['practice-manager'], { finders }));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ of: 33 });
    expect(groups[0]?.items).toHaveLength(10);
    expect(more).toBe(23);
  });

  it('asks an area for its things once, and only when somebody searches', () => {
    let asked = 0;
    const finder = lazily(() => {
      asked++;
      return [risk('Flood')];
    });
    const what = searched(['practice-manager'], { finders: [finder] });
    found('', what);
    expect(asked).toBe(0);
    found('flo', what);
    found('floo', what);
    expect(asked).toBe(1);
  });
});
