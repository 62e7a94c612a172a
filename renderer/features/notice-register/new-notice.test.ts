import { describe, expect, it } from 'vitest';
import { directCareNotices } from '../../../shared/domain/notice/library';
import { emptyEntries, entriesFrom, idFrom, noticeFrom } from './new-notice';

const whole = {
  ...emptyEntries,
  title: 'COPI notice for influenza',
  issuedBy: 'Secretary of State',
  issuedOn: '20 11 2026',
  from: '1 12 2026',
  until: '31 3 2027',
  purposes: 'Finding people at risk\n\nCare of people who have it',
  summary: 'Practices share what is needed.\nNothing else.',
  citation: 'Regulation 3(4)',
};

describe('a new version of a notice', () => {
  it('is made of what was typed', () => {
    const official = { text: 'One', sha256: 'a'.repeat(64) };
    expect(noticeFrom(whole, official, undefined, 2026)).toEqual({
      ok: true,
      value: {
        notice: 'copi-notice-for-influenza',
        version: 1,
        title: 'COPI notice for influenza',
        basis: 'copi-3-4',
        issuedBy: 'Secretary of State',
        issuedOn: '2026-11-20',
        from: '2026-12-01',
        until: '2027-03-31',
        recipients: ['gp-practice'],
        purposes: [
          { id: 'finding-people-at-risk', label: 'Finding people at risk' },
          { id: 'care-of-people-who-have-it', label: 'Care of people who have it' },
        ],
        text: ['Practices share what is needed.', 'Nothing else.'],
        citation: 'Regulation 3(4)',
        officialText: official,
        fictional: false,
      },
    });
  });

  it('goes on from the version before, with its purposes under their old ids', () => {
    const base = directCareNotices.at(-1);
    if (!base) throw new Error('none');
    const made = noticeFrom({ ...entriesFrom(base), issuedOn: '1 12 2026', from: '1 12 2026' }, null, base, 2026);
    expect(made).toMatchObject({ ok: true, value: { notice: 'direct-care', version: 3, until: null } });
    expect(made.ok && made.value.purposes).toEqual(base.purposes);
    expect(made.ok && made.value.text).toEqual(base.text);
  });

  it.each([
    ['nothing', emptyEntries, ['citation', 'from', 'issuedBy', 'issuedOn', 'purposes', 'summary', 'title']],
    ['an end before the beginning', { ...whole, until: '30 11 2026' }, ['until']],
    ['no recipient', { ...whole, recipients: [] }, ['recipients']],
    ['two purposes that are alike', { ...whole, purposes: 'Care!\nCare?' }, ['purposes']],
    ['a day that does not exist', { ...whole, from: '31 2 2026' }, ['from']],
    ['a summary that is too long', { ...whole, summary: 'x'.repeat(2_001) }, ['summary']],
  ])('says field by field what is wrong with %s', (_, entries, fields) => {
    const made = noticeFrom(entries, null, undefined, 2026);
    expect(made.ok ? [] : Object.keys(made.errors).sort()).toEqual(fields);
  });

  it('makes ids that the schema takes', () => {
    expect(idFrom('É')).toMatch(/^[a-z0-9-]{2,60}$/);
    expect(idFrom('?!')).toMatch(/^[a-z0-9-]{2,60}$/);
  });
});
