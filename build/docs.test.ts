import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { notice } from '../shared/domain/notice/model';
import {
  anchorsIn,
  links,
  pathsNamed,
  picturesIn,
  relativeLinks,
  scriptsNamed,
  takenBy,
} from './testing/documents.mjs';

const top = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(top, file), 'utf8');
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(top, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
];

describe('The documents', () => {
  it.each(documents)('%s links to what there is', (document) => {
    const missing = relativeLinks(read(document)).filter(
      (target) => !existsSync(path.resolve(top, path.dirname(document), target)),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s links to headings that there are', (document) => {
    const missing = links(read(document)).filter(({ file, heading }) => {
      const target = file === '' ? document : path.join(path.dirname(document), file);
      return heading !== '' && existsSync(path.join(top, target)) && !anchorsIn(read(target)).includes(heading);
    });
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names files and folders that there are', (document) => {
    expect(pathsNamed(read(document)).filter((name) => !existsSync(path.join(top, name)))).toEqual([]);
  });

  it.each(documents)('%s names npm scripts that there are', (document) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scriptsNamed(read(document)).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('show every picture that is kept, and all pictures together stay under 2 MB', () => {
    const folder = path.join(top, 'docs/pictures');
    const kept = readdirSync(folder);
    expect(kept.map((name) => name.replace(/\.png$/, '')).sort()).toEqual(picturesIn(...documents.map(read)));
    const bytes = kept.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });

  it('give an example of a notice that can be published', () => {
    const [, example = ''] = /```json\n(\{\n {2}"notice"[^`]*)```/.exec(read('docs/operations.md')) ?? [];
    expect(notice.parse(JSON.parse(example)).version).toBe(1);
  });

  it('lists every decision, numbered without gaps', () => {
    const numbers = readdirSync(path.join(top, 'docs/decisions')).map((name) => Number(name.slice(0, 4)));
    expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, at) => at + 1));
  });
});

describe('What a document refers to', () => {
  it('is a link or a picture, without its anchor; addresses on the web are not looked for', () => {
    const text =
      'See [a](docs/a.md#part), ![p](../pictures/notice.png) and [web](https://example.org/b.md) [x](#here).';
    expect(relativeLinks(text)).toEqual(['docs/a.md', '../pictures/notice.png']);
    expect(picturesIn(text, text)).toEqual(['notice']);
  });

  it('may be a heading', () => {
    expect(links('[a](a.md#so-it-is) [b](#here)')).toEqual([
      { file: 'a.md', heading: 'so-it-is' },
      { file: '', heading: 'here' },
    ]);
    expect(anchorsIn('# 1. So, it is\n## Somebody’s `key`\ntext # no')).toEqual(['1-so-it-is', 'somebodys-key']);
  });

  it('is a path in code marks below one of the folders', () => {
    expect(pathsNamed('`shared/ipc.ts` and `service/store/`, not `POST /sync/push` or `docs`')).toEqual([
      'shared/ipc.ts',
      'service/store/',
    ]);
  });

  it('is an npm script', () => {
    expect(scriptsNamed('`npm start`, `npm run ods -- import FILE`, `npm install`')).toEqual(['ods', 'start']);
  });

  it('is a picture that the tour took, by its name', () => {
    expect([...takenBy(['13-notice.png', 'arrangement.pdf', 'guide-hub.png'])]).toEqual([
      ['notice', '13-notice.png'],
      ['guide-hub', 'guide-hub.png'],
    ]);
  });
});
