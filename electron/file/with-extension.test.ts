import { expect, test } from 'vitest';
import { withExtension } from './with-extension';

test.each([
  ['/home/a/report', 'csv', '/home/a/report.csv'],
  ['/home/a/report.csv', 'csv', '/home/a/report.csv'],
  ['/home/a/REPORT.CSV', 'csv', '/home/a/REPORT.CSV'],
  ['/home/a/report.exe', 'csv', '/home/a/report.exe.csv'],
  ['/home/a/report.html', 'json', '/home/a/report.html.json'],
  ['/home/a/report.csv', 'txt', '/home/a/report.csv.txt'],
] as const)('%s as %s is %s', (file, kind, is) => expect(withExtension(file, kind)).toBe(is));
