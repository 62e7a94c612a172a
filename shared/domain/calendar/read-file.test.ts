import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../evidence/hash';
import { days2029, holidayFile } from '../testing/holidays';
import { largestHolidayFile, readHolidayFile } from './read-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const part = (events: unknown, division: unknown = 'england-and-wales') =>
  JSON.stringify({ 'england-and-wales': { division, events } });
const refusal = (text: string) => {
  const read = readHolidayFile(bytes(text));
  return read.ok ? undefined : read.rejection;
};

describe('a file of bank holidays', () => {
  it('is read as gov.uk gives it: England and Wales only, with its hash', () => {
    const text = `\uFEFF${holidayFile(days2029)}`;
    expect(readHolidayFile(bytes(text))).toEqual({ ok: true, value: { file: sha256Of(bytes(text)), days: days2029 } });
  });

  it('may be that of the one division, and says which day stands for another', () => {
    const events = days2029.map(({ date, title }, at) => ({ title, date, notes: at === 0 ? 'Substitute day' : '' }));
    const read = readHolidayFile(bytes(JSON.stringify({ division: 'england-and-wales', events })));
    expect(read.ok && read.value.days[0]?.title).toBe('New Year’s Day (substitute day)');
    expect(read.ok && read.value.days[1]?.title).toBe('Good Friday');
  });

  it.each([
    ['nothing', '', 'bankHolidays.empty'],
    ['a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'bankHolidays.calendar'],
    ['something else', 'date,title', 'bankHolidays.json'],
    ['another country only', JSON.stringify({ scotland: { division: 'scotland', events: [] } }), 'bankHolidays.shape'],
    ['one other division', JSON.stringify({ division: 'scotland', events: [] }), 'bankHolidays.division'],
    ['no days', part([]), 'bankHolidays.count'],
    ['half a year', holidayFile(days2029.slice(4)), 'bankHolidays.incomplete'],
    ['a day twice', holidayFile([...days2029, ...days2029.slice(0, 1)]), 'bankHolidays.twice'],
  ])('with %s is refused', (_, text, code) => {
    expect(refusal(text)?.code).toBe(code);
  });

  it('that is no text, or too large, is refused', () => {
    expect(readHolidayFile(new Uint8Array([0x7b, 0xe9, 0x7d]))).toMatchObject({
      rejection: { code: 'bankHolidays.encoding' },
    });
    expect(readHolidayFile(new Uint8Array(largestHolidayFile + 1).fill(32))).toMatchObject({
      rejection: { code: 'bankHolidays.large' },
    });
  });

  it('names the entry at fault', () => {
    const wrong = (entry: unknown) => refusal(part([...days2029.slice(0, 2), entry, ...days2029.slice(3)]));
    expect(wrong({ title: 'Easter Monday', date: '2029-02-30', notes: '' })).toMatchObject({
      code: 'bankHolidays.entry',
      says: 'Entry 3, “Easter Monday”, has no date that exists.',
      field: 'days.2',
    });
    expect(wrong({ date: '2029-04-02' })?.says).toBe('Entry 3 does not fit at title: This is missing.');
    expect(wrong({ title: 'Easter Sunday', date: '2029-04-01' })).toMatchObject({
      code: 'bankHolidays.weekend',
      says: 'Entry 3, “Easter Sunday” on Sunday 1 April 2029, lies on a weekend. The official list gives the weekday on which it is kept.',
      field: 'days.2',
    });
  });
});
