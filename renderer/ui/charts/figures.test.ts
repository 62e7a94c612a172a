import { describe, expect, it } from 'vitest';
import { chartInWords, figure, type ChartData } from './figures';

interface Day {
  date: string;
  there: number | null;
}
const staff: ChartData<Day> = {
  title: 'Staff in',
  rows: [
    { date: '23 Nov', there: 9 },
    { date: '24 Nov', there: 1 },
    { date: '25 Nov', there: null },
  ],
  rowId: (row) => row.date,
  rowName: (row) => row.date,
  rowTitle: 'Day',
  series: [{ id: 'in', name: 'In', value: (row) => row.there }],
  unit: ['person', 'people'],
};

describe('a chart in words', () => {
  it('says how each series last stood, in its unit, skipping what was not recorded', () => {
    expect(chartInWords(staff)).toBe('Staff in, 23 Nov to 25 Nov. In: 1 person at 24 Nov. The table has every figure.');
  });

  it('names levels instead of numbers', () => {
    const levels = ['Green', 'Amber', 'Red', 'Black'];
    expect(chartInWords({ ...staff, levels })).toContain('In: Amber at 24 Nov.');
    expect(figure(2, { levels })).toBe('Red');
  });

  it('says when nothing is recorded', () => {
    expect(chartInWords({ ...staff, rows: [] })).toBe('Staff in. Nothing is recorded.');
    expect(figure(null, {})).toBe('not recorded');
    expect(figure(0, {})).toBe('0');
  });
});
