import { expect, it } from 'vitest';
import { protocolChanges } from './compare';
import { protocolContent } from './model';
import { protocolTemplate } from './template';

const section = (title: string, text: string) => ({ title, text });

it('compares by section: changed within, new, gone last', () => {
  const { sections, says } = protocolChanges(
    [section('Looking', 'Ask first.\nRing the side line.'), section('Old', 'Gone.'), section('Same', 'Stays.')],
    [section('Looking', 'Ask first.\nRing the front line.'), section('Same', 'Stays.'), section('New', 'Fresh.')],
  );
  expect(sections.map(({ title, is }) => [title, is])).toEqual([
    ['Looking', 'changed'],
    ['Same', 'same'],
    ['New', 'added'],
    ['Old', 'removed'],
  ]);
  expect(says).toBe('1 paragraph added, 1 changed and 1 removed');
  expect(protocolChanges([section('a', 'b')], [section('a', 'b')]).says).toBe('No word has changed');
});

it('the template can be published as it is', () => {
  const template = protocolTemplate(['Larkfield Surgery', 'Harbour View Practice']);
  expect(protocolContent.safeParse({ ...template, version: 1 }).success).toBe(true);
  expect(template.title).toBe('How Larkfield Surgery and Harbour View Practice work together');
});
