import { describe, expect, it } from 'vitest';
import { filledIn, noticeChanges } from './changes';
import { noticeHash, noticeInForce, whyNoNotice } from './in-force';
import { demonstrationNotice, directCareNotices, noticeLibrary } from './library';
import { noticeRowId, type Notice } from './model';

const practice = (basis: Notice['basis'], on: string) => ({ basis, recipient: 'gp-practice' as const, on });
const idOn = (basis: Notice['basis'], on: string, notices: readonly Notice[] = noticeLibrary) => {
  const found = noticeInForce(notices, practice(basis, on));
  return found ? noticeRowId(found) : undefined;
};

describe('which notice is in force', () => {
  it.each([
    ['2020-03-19', undefined],
    ['2020-03-20', 'copi-general@1'],
    ['2020-09-30', 'copi-general@1'],
    ['2020-10-01', 'copi-general@2'],
    ['2021-03-31', 'copi-general@2'],
    ['2022-02-09', 'copi-general@4'],
    ['2022-02-10', 'copi-general@5'],
    ['2022-06-30', 'copi-general@5'],
    ['2022-07-01', undefined],
    ['2026-11-24', undefined],
  ])('under COPI for practices on %s: %s', (on, id) => {
    expect(idOn('copi-3-4', on)).toBe(id);
  });

  it('finds the narrow notices for their own recipients: they overlap and leave a gap', () => {
    const forSupplier = (on: string) =>
      noticeInForce(noticeLibrary, { basis: 'copi-3-4', recipient: 'tpp-emis-practice', on });
    expect(forSupplier('2022-10-28')?.version).toBe(2);
    expect(forSupplier('2022-10-25')?.version).toBe(1);
    expect(forSupplier('2023-05-01')).toBeUndefined();
    expect(forSupplier('2023-05-02')?.version).toBe(3);
  });

  it('takes, of two different notices that overlap, the one that began last', () => {
    const demonstration = demonstrationNotice('2022-03-20');
    expect(idOn('copi-3-4', '2022-03-20', [...noticeLibrary, demonstration])).toBe('copi-demonstration@1');
  });

  it('is cut short by a version that ends earlier: the older one does not come back', () => {
    const first = demonstrationNotice('2026-11-24');
    const cut = { ...first, version: 2, from: '2026-11-20', until: '2026-11-22' };
    expect(idOn('copi-3-4', '2026-11-19', [first, cut])).toBe('copi-demonstration@1');
    expect(idOn('copi-3-4', '2026-11-22', [first, cut])).toBe('copi-demonstration@2');
    expect(idOn('copi-3-4', '2026-11-24', [first, cut])).toBeUndefined();
    expect(whyNoNotice([first, cut], practice('copi-3-4', '2026-11-24')).says).toContain('ran out on 22 November 2026');
  });

  it('is replaced whole by a version that is no longer for practices, or rests on another basis', () => {
    const first = demonstrationNotice('2026-11-24');
    for (const change of [{ recipients: ['nhs-england' as const] }, { basis: 'direct-care' as const }]) {
      const next = { ...first, version: 2, from: '2026-11-20', ...change };
      expect(idOn('copi-3-4', '2026-11-19', [first, next])).toBe('copi-demonstration@1');
      expect(idOn('copi-3-4', '2026-11-20', [first, next])).toBeUndefined();
      expect(whyNoNotice([first, next], practice('copi-3-4', '2026-11-24')).says).toContain(
        'ran out on 19 November 2026',
      );
    }
  });

  it('says the day on which it was cut short, and not the later one of the version before', () => {
    const first = { ...demonstrationNotice('2026-11-24'), until: '2026-11-23' };
    const cut = { ...first, version: 2, from: '2026-11-18', until: '2026-11-20' };
    expect(whyNoNotice([first, cut], practice('copi-3-4', '2026-11-24')).says).toContain('ran out on 20 November 2026');
  });

  it('has the second direct care notice from its first day', () => {
    expect(idOn('direct-care', '2026-08-31')).toBe('direct-care@1');
    expect(idOn('direct-care', '2026-09-01')).toBe('direct-care@2');
  });

  it('says why there is none', () => {
    expect(whyNoNotice(noticeLibrary, practice('copi-3-4', '2026-11-24'))).toEqual({
      code: 'notice.none',
      says: 'This notice ran out on 30 June 2022, so nothing can be opened under it.',
      next: 'Choose direct care, or ask your Caldicott Guardian.',
      field: 'basis',
    });
    expect(whyNoNotice(noticeLibrary, practice('copi-3-4', '2019-01-01')).says).toContain('begins on 20 March 2020');
    expect(whyNoNotice([], practice('direct-care', '2026-11-24')).says).toContain('There is no direct care notice');
  });
});

describe('the demonstration’s notice', () => {
  it('says that it is fictional and is in force on the day', () => {
    const one = demonstrationNotice('2026-11-24');
    expect(one).toMatchObject({ fictional: true, from: '2026-11-04', until: '2027-02-22' });
    expect(`${one.title} ${one.issuedBy} ${one.text.join(' ')}`).toMatch(/FICTIONAL.*made up.*fictional/);
    expect(idOn('copi-3-4', '2026-11-24', [one])).toBe('copi-demonstration@1');
  });
});

describe('what changed between two versions', () => {
  it('marks new paragraphs, keeps the gone ones, and knows the very same version', () => {
    const [first, second] = directCareNotices;
    const changes = noticeChanges(first, second!);
    expect(changes.is).toBe('changed');
    expect(changes.paragraphs.filter((one) => one.fresh)).toHaveLength(4);
    expect(changes.removed).toHaveLength(2);
    expect(noticeChanges(second, second!)).toMatchObject({ is: 'same', removed: [] });
    expect(noticeChanges(undefined, second!).is).toBe('first');
    expect(noticeHash(first!)).not.toBe(noticeHash(second!));
  });

  it('fills in the practice and the purpose', () => {
    expect(filledIn('{home}: {purpose}, {home}', { home: 'Larkfield Surgery', purpose: 'Medication' })).toBe(
      'Larkfield Surgery: Medication, Larkfield Surgery',
    );
  });
});
