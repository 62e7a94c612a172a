import fc from 'fast-check';
import { bundledHolidays } from '../calendar/holidays';
import { describe, expect, it } from 'vitest';
import { harbourView, larkfield, quayside } from '../testing/practices';
import { isGsm7 } from './gsm7';
import { redirectionPack, type PackQuestion } from './pack';

const question: PackQuestion = {
  closure: {
    from: '2026-11-24T07:40:00.000Z',
    until: '2026-11-24T18:30:00.000Z',
    extent: 'full',
    cover: [harbourView.code],
  },
  practice: larkfield,
  buddies: [{ organisation: harbourView }, { organisation: quayside }],
  holidays: bundledHolidays,
};

describe('the redirection pack', () => {
  it('names who gives the care, with address and telephone, in every text', () => {
    const pack = redirectionPack(question);
    for (const text of [pack.doorNotice, pack.website, pack.phoneScript]) {
      expect(text).toContain('Harbour View Practice');
      expect(text).toContain('01632 960100');
      expect(text).toContain('1 High Street, Port Ansel, PA2 2BB');
      expect(text).toContain('from 7:40am to 6:30pm on Tuesday 24 November 2026');
      expect(text).not.toContain('Quayside');
    }
    expect(pack.sms).toBe(
      'Larkfield Surgery is closed until 6:30pm. For care ring Harbour View Practice 01632 960100, PA2 2BB. Danger to life: 999.',
    );
    expect(pack.warnings).toEqual([]);
  });

  it('never sends a small child to NHS 111 online', () => {
    const { doorNotice, website, phoneScript } = redirectionPack(question);
    for (const text of [doorNotice, website, phoneScript]) expect(text).toContain('For a child under 5 phone 111');
  });

  it('warns when nobody gives the care in core hours, and not at night', () => {
    const nobody = { ...question, closure: { ...question.closure, cover: [] } };
    expect(redirectionPack(nobody).warnings).toMatchObject([{ code: 'pack.noCover', field: 'cover' }]);
    const night = {
      ...nobody,
      closure: { ...nobody.closure, from: '2026-11-24T19:00:00.000Z', until: '2026-11-25T06:00:00.000Z' },
    };
    expect(redirectionPack(night).warnings).toEqual([]);
  });

  it('leaves out a buddy that cannot help, and says when one takes only urgent care', () => {
    const none = { ...question, buddies: [{ organisation: harbourView, answer: { capacity: 'none' as const } }] };
    expect(redirectionPack(none).doorNotice).not.toContain('Harbour View');
    expect(redirectionPack(none).warnings).toMatchObject([{ code: 'pack.noCover' }]);
    const urgent = {
      ...question,
      buddies: [{ organisation: harbourView, answer: { capacity: 'urgent-only' as const } }],
    };
    expect(redirectionPack(urgent).doorNotice).toContain('Urgent problems only');
  });

  it('fits one SMS whatever the names are', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
      fc.constantFrom(
        'The Very Long Name of Saint Bartholomew’s & All Hallows Medical Centre Partnership upon Thames',
        '診療所',
        '{}[]~^€|',
      ),
    );
    fc.assert(
      fc.property(
        name,
        name,
        fc.string({ maxLength: 30 }),
        fc.boolean(),
        fc.boolean(),
        (mine, other, telephone, covered, openEnded) => {
          const { sms } = redirectionPack({
            ...question,
            closure: {
              ...question.closure,
              until: openEnded ? null : question.closure.until,
              cover: covered ? [harbourView.code] : [],
            },
            practice: { ...larkfield, name: mine },
            buddies: [{ organisation: { ...harbourView, name: other, telephone } }],
          });
          expect(sms.length).toBeLessThan(160);
          expect(sms.length).toBeGreaterThan(30);
          expect(isGsm7(sms)).toBe(true);
          expect(sms).toContain('999');
        },
      ),
    );
  });

  it('is under 160 characters whatever the length of a name, and uses the room there is', () => {
    const lengths = Array.from({ length: 100 }, (_, more) => {
      const practice = { ...larkfield, name: 'L'.repeat(more + 1) };
      return redirectionPack({ ...question, practice }).sms.length;
    });
    expect(Math.max(...lengths)).toBe(159);
  });
});
