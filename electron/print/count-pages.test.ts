import { expect, test } from 'vitest';
import { countPages } from './count-pages';

test('pages are counted, the tree that holds them is not', () => {
  const pdf = Buffer.from(
    '%PDF-1.4\n<</Type /Pages /Count 2>>\n<</Type /Page\n/Parent 1>>\n<</Type/Page>>\n<</Type /PageLabel>>',
  );
  expect(countPages(pdf)).toBe(2);
  expect(countPages(new Uint8Array())).toBe(0);
});
