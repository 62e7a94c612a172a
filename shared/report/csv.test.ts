import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './csv';

const columns = [
  { id: 'who', title: 'Who' },
  { id: 'count', title: 'Accesses' },
];
const lineOf = (who: string) =>
  csvOf(columns, [{ who, count: 1 }])
    .split('\r\n')
    .slice(1)
    .join('\r\n');

it('begins with the byte-order mark and the headings, and ends each line with CRLF', () => {
  expect(csvOf(columns, [{ who: 'Larkfield, "East"', count: -2, left: 'out' }])).toBe(
    '\uFEFF"Who","Accesses"\r\n"Larkfield, ""East""","-2"\r\n',
  );
  expect(csvOf(columns, [])).toBe('\uFEFF"Who","Accesses"\r\n');
  expect(csvOf(columns, [{ who: null, count: 0 }])).toBe('\uFEFF"Who","Accesses"\r\n"","0"\r\n');
});

it.each(['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\u00A0+', '\u200B@', '\t=', '\uFF1D'])(
  'a text that begins with %j is only text',
  (beginning) => {
    const text = `${beginning}HYPERLINK("http://example.test","x")`;
    expect(lineOf(text).startsWith(`"'${beginning}HYPERLINK(""http`)).toBe(true);
  },
);

it('a heading is made harmless too', () => {
  expect(csvOf([{ id: 'a', title: '=1+1' }], [])).toBe('\uFEFF"\'=1+1"\r\n');
});

it.each(['one\r\ntwo', 'say "yes"', 'a, b', "O'Brien", '12 - 14', 'a=b'])('keeps %j as it is', (text) => {
  expect(parse(csvOf(columns, [{ who: text, count: 3 }]), { bom: true })).toEqual([
    ['Who', 'Accesses'],
    [text, '3'],
  ]);
});

it('any text comes back, and never begins a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (who, count) => {
      const [, row] = parse(csvOf(columns, [{ who, count }]), { bom: true });
      expect([who, `'${who}`]).toContain(row?.[0]);
      expect(row?.[0]).not.toMatch(/^\s*[=+@]/);
      expect(row?.[1]).toBe(String(count));
    }),
  );
});
