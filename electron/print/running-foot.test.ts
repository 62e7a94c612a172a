import { expect, test } from 'vitest';
import { runningFoot } from './running-foot';

const printedAt = new Date(2026, 10, 24, 14, 5);

test('title, organisation, page of pages, and when', () => {
  const html = runningFoot({ title: 'Notice v2', foot: 'Harbour View', printedAt });
  expect(html).toContain('Notice v2 · Harbour View');
  expect(html).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>');
  expect(html).toContain('printed 24 Nov 2026, 14:05');
});

test('what the page says is text, never markup', () => {
  const html = runningFoot({ title: '<img src=x onerror=alert(1)>', foot: '"\'&', printedAt });
  expect(html).not.toContain('<img');
  expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; · &#34;&#39;&#38;');
});

test('without an organisation there is no dot left over', () => {
  expect(runningFoot({ title: 'A', foot: ' ', printedAt })).toContain('>A</span>');
});
