import { describe, expect, it } from 'vitest';
import { readEpraccurRow, titleCase, townOf } from './epraccur';

const row = [
  'Z99001',
  'ST. MARY’S & LARKFIELD SURGERY',
  'Y61',
  'Q79',
  'LARKFIELD SURGERY',
  '1-3 HIGH STREET',
  'LARKFIELD',
  'KENT',
  '',
  'LK1 1AA',
  '19740401',
  '',
  'A',
  'B',
  '06P',
  '20130401',
  '',
  '01632 960100',
  '',
  '',
  '',
  '0',
  '',
  '06P',
  '',
  '4',
  '',
];
const withCell = (column: number, value: string) => row.map((cell, at) => (at === column - 1 ? value : cell));

describe('a row of epraccur', () => {
  it('becomes an organisation', () => {
    expect(readEpraccurRow(row, 1)).toEqual({
      organisation: {
        code: 'Z99001',
        name: 'St. Mary’s & Larkfield Surgery',
        address: ['Larkfield Surgery', '1-3 High Street', 'Larkfield', 'Kent'],
        town: 'Larkfield',
        postcode: 'LK1 1AA',
        telephone: '01632 960100',
        openedOn: '1974-04-01',
        closedOn: null,
        status: 'active',
        commissioner: '06P',
        prescribingSetting: '4',
      },
    });
  });

  it('is refused with its line and the reason otherwise', () => {
    expect(readEpraccurRow(row.slice(0, 20), 7)).toEqual({ line: 7, reason: 'It has 20 columns, not 27.' });
    expect(readEpraccurRow(withCell(13, 'X'), 8)).toMatchObject({
      line: 8,
      reason: expect.stringContaining('status') as unknown,
    });
    expect(readEpraccurRow(withCell(11, '1974'), 9)).toMatchObject({ line: 9 });
    expect(readEpraccurRow(withCell(12, '20200231'), 9)).toMatchObject({ line: 9 });
    expect(readEpraccurRow(withCell(1, 'z99'), 10)).toMatchObject({
      line: 10,
      reason: expect.stringContaining('code') as unknown,
    });
    expect(readEpraccurRow(withCell(2, ''), 11)).toMatchObject({
      line: 11,
      reason: expect.stringContaining('name') as unknown,
    });
  });

  it('is written as people write it', () => {
    expect(titleCase('NHS WALK IN CENTRE OF THE O’NEILL MCDONALD GP HUB')).toBe(
      'NHS Walk in Centre of the O’Neill McDonald GP Hub',
    );
  });

  it('guesses the town', () => {
    expect(townOf(['27 CASTLE STREET', 'LUTON', 'BEDFORDSHIRE'])).toBe('Luton');
    expect(townOf(['CROSSFELL ROAD', 'BERWICK HILLS', 'MIDDLESBROUGH', 'CLEVELAND'])).toBe('Middlesbrough');
    expect(townOf(['ELLIOTT HALL', '165 UXBRIDGE ROAD', 'HATCH END', 'PINNER,MIDDLESEX'])).toBe('Pinner');
    expect(townOf(['SURGERY', 'HEATON ROAD', 'NEWCASTLE UPON TYNE', 'TYNE AND WEAR'])).toBe('Newcastle upon Tyne');
  });
});
