import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../report/csv';
import { builtInScale } from './scale';
import { readScaleFile, scaleColumns } from './scale-file';
import { localScale } from './scale-for-tests';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** "row column says" of each fault; none where the file can be read. */
const faultsIn = (bytes: Uint8Array): string[] => {
  const read = readScaleFile(bytes);
  return read.ok ? [] : read.faults.map((one) => `${one.row} ${one.column} ${one.says}`);
};

const heading = 'Scale,Version,Source,Code,Name,OPEL,Counts as,Means';
const good = [
  heading,
  'Valley,1,The ICB,L1,Steady,1,green,As planned',
  ',,,L2,Stretched,OPEL 2,Amber,Busy',
  'Valley,1,The ICB,L3,Overloaded,3,red,Too much',
  ',,,L4,Failing,4,black,"Cancelled,\r\nwhatever ""booked"""',
];
const file = (...lines: string[]) => encode(lines.join('\r\n'));
/** The good file with one row (from 0) replaced or left out. */
const but = (at: number, ...lines: string[]) => file(...good.slice(0, at), ...lines, ...good.slice(at + 1));

describe('a file of a scale', () => {
  it('is read with a byte-order mark, in any case and order of columns, empty rows, and line breaks within a cell', () => {
    const read = readScaleFile(encode(`\uFEFF\r\n${good.join('\r\n')}\r\n,,,,,,,\r\n`));
    expect(read).toMatchObject({
      ok: true,
      scale: {
        title: 'Valley',
        version: '1',
        source: 'The ICB',
        levels: [
          { countsAs: 'green', code: 'L1', opel: 1, staff: '', others: '' },
          { countsAs: 'amber', name: 'Stretched', opel: 2 },
          { countsAs: 'red' },
          { countsAs: 'black', means: 'Cancelled, whatever "booked"' },
        ],
      },
    });
    expect(faultsIn(file('NAME,version,scale,source,code,opel,counts AS,means', 'A,1,V,I,a,1,green,m'))).toEqual(
      ['amber', 'red', 'black'].map(
        (one) => `null null No level counts as ${one}. Each of green, amber, red and black needs one.`,
      ),
    );
  });

  it('is what the scale in use is saved as', () => {
    for (const scale of [builtInScale, { ...localScale, id: 'local' }]) {
      const { id: _id, ...content } = scale;
      const { title, version, source } = scale;
      const text = csvOf(
        scaleColumns,
        scale.levels.map((one) => ({ title, version, source, ...one })),
      );
      expect(readScaleFile(encode(text))).toEqual({ ok: true, scale: content });
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['a missing level', but(3), 'null null No level counts as red'],
    ['two levels of one step', but(4, ',,,L4,Failing,4,red,x'), '5 Counts as “Overloaded” counts as red already'],
    ['two levels at one OPEL', but(4, ',,,L4,Failing,3,black,x'), '5 OPEL Another level stands at OPEL 3 already'],
    ['an OPEL of another step', but(2, ',,,L2,Stretched,4,amber,x'), '3 OPEL Amber is OPEL 2, and 4 stands here'],
    [
      'a wrong order',
      file(heading, ...good.slice(1, 2), ...[good[3] ?? '', good[2] ?? '', good[4] ?? '']),
      '4 Counts as It stands after a worse',
    ],
    ['a code twice', but(2, ',,,l1,Stretched,2,amber,x'), '3 Code Another level has the code'],
    ['a name twice', but(2, ',,,L2,steady,2,amber,x'), '3 Name Another level is called'],
    ['an OPEL that is none', but(2, ',,,L2,Stretched,5,amber,x'), '3 OPEL “5” stands here. Write 1, 2, 3 or 4'],
    ['a colour that is none', but(2, ',,,L2,Stretched,2,yellow,x'), '3 Counts as “yellow” stands here. Write green'],
    ['no OPEL', but(2, ',,,L2,Stretched,,amber,x'), '3 OPEL Nothing stands here. Write 1'],
    ['no definition', but(2, ',,,L2,Stretched,2,amber,'), '3 Means Nothing stands here.'],
    [
      'no version',
      file(
        heading,
        'V,,I,L1,Steady,1,green,x',
        ...['2,amber', '3,red', '4,black'].map((one, at) => `,,,C${at},N${at},${one},x`),
      ),
      '2 Version Nothing stands here.',
    ],
    ['two versions', but(3, 'Valley,2,The ICB,L3,Overloaded,3,red,x'), '4 Version “2” differs from row 2'],
    ['a long definition', but(2, `,,,L2,Stretched,2,amber,${'x'.repeat(601)}`), '3 Means It is longer than 600'],
    ['a long code', but(2, ',,,Level number 2,Stretched,2,amber,x'), '3 Code It is longer than 10'],
    ['a formula', but(2, ',,,L2,Stretched,2,amber,"=HYPERLINK(""http://x"")"'), '3 Means It begins like a formula'],
    ['a hidden formula', but(2, ',,,L2,Stretched,2,amber,\u200B@SUM(A1)'), '3 Means It begins like a formula'],
    [
      'a formula where nothing needs to stand',
      file(`${heading},Staff`, 'Valley,1,The ICB,L1,Steady,1,green,x,+1', ...good.slice(2)),
      '2 Staff It begins like a formula',
    ],
    [
      'a control character',
      but(2, ',,,L2,Stretched,2,amber,a\u0007b'),
      '3 Means It holds characters that cannot be shown',
    ],
    [
      'reversed writing',
      but(2, ',,,L2,Stretched,2,amber,a\u202Eb'),
      '3 Means It holds characters that cannot be shown',
    ],
    ['a lost character', but(2, ',,,L2,Stretched,2,amber,caf\uFFFD'), '3 Means A character of it was lost'],
    ['a cell under no heading', but(2, ',,,L2,Stretched,2,amber,x,more'), '3 null “more” stands under no heading'],
    ['an unknown heading', but(0, `${heading},Colour`), '1 null “Colour” is no heading'],
    ['a heading twice', but(0, `${heading},Means`), '1 Means This heading stands twice'],
    ['a missing heading', but(0, heading.replace(',Version', '')), '1 null The first row has no heading Version'],
    [
      'semicolons',
      file(...good.map((line) => line.replaceAll(',', ';'))),
      '1 null The columns are not parted by commas',
    ],
    ['quotation marks that do not fit', but(2, ',,,L2,"Stretched,2,amber,x'), 'The quotation marks do not fit'],
    ['a heading alone', file(heading), 'null null There is a heading and no level'],
    ['nothing', encode(''), 'null null The file is empty'],
    ['only empty rows', encode('\r\n,,\r\n'), 'null null The file is empty'],
    ['too many rows', file(heading, ...Array.from({ length: 21 }, () => good[1] ?? '')), 'null null There are 21 rows'],
    ['too many bytes', encode(`${good.join('\n')}${' '.repeat(64_000)}`), 'null null The file is larger than 64,000'],
    [
      'another encoding',
      new Uint8Array([...file(...good.slice(0, 2)), 10, 0x63, 0x61, 0x66, 0xe9]),
      '3 null It holds characters that are not in UTF-8',
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x53, 0x00]), 'null null The file is in UTF-16'],
    ['a zero byte', new Uint8Array([...file(good[0] ?? ''), 10, 0]), '2 null It holds bytes that are no text'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), 'null null This is a workbook'],
  ])('with %s is refused, with its place', (_, bytes, says) => {
    expect(faultsIn(bytes)).toContainEqual(expect.stringContaining(says));
  });

  it('is what the guide shows as an example', () => {
    const guide = readFileSync(new URL('../../../docs/guide/practice-manager.md', import.meta.url), 'utf8');
    const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(faultsIn(encode(example))).toEqual([]);
  });

  it('tells everything that is wrong at once', () => {
    expect(faultsIn(file(heading, ',1,I,L1,Steady,9,green,x', 'V,1,I,L2,Busy,2,blue,x'))).toHaveLength(3);
  });
});
