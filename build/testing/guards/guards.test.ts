/** The campaign itself, and a few guards of the product by the same code (all of them: `npm run guards`). */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTree } from '../../lib/paths.mjs';
import { titlesIn } from '../mission.mjs';
import { campaign } from './campaign.mjs';
import { drawn } from './draw.mjs';
import { guardsIn, refusersIn } from './find.mjs';
import { instrumented } from './instrument.mjs';
import { Kept } from './kept.mjs';
import { documentOf, judged, unknownIn } from './report.mjs';
import { allGuards } from './sources.mjs';
import { Switches } from './switches.mjs';
import { shownElsewhere } from './walls.mjs';

const found = (source: string, file = 'shared/domain/a.ts', others = new Set<string>()) =>
  guardsIn(file, source, others).map(({ id, stops }) => `${stops ? '-' : '+'} ${id.slice(file.length + 2)}`);

describe('What is a guard', () => {
  it('is what leads to a rejection, each alternative for itself', () => {
    expect(found("if (!one || one.by !== me) return reject('a', 'b', 'c');")).toEqual(['- !one', '- one.by !== me']);
    expect(found("if (late && !urgent) { return { outcome: reject('a', 'b', 'c') }; }")).toEqual(['- late && !urgent']);
    expect(found("const is = fine ? undefined : reject('a', 'b', 'c');")).toEqual(['+ fine']);
    expect(found("function f() { if (fine) return undefined; return reject('a', 'b', 'c'); }")).toEqual(['+ fine']);
    expect(found('if (known) return changed([]);')).toEqual(['- known']);
  });

  it('is what raises a concern, throws, or checks a schema', () => {
    expect(found("if (late) found.push({ code: 'a', says: 'b', next: 'c' });")).toEqual(['- late']);
    expect(found("if (!fits) throw new TypeError('no');")).toEqual(['- !fits']);
    expect(found('const text = z.string().refine((text) => short(text) && clean(text));')).toEqual([
      '+ short(text)',
      '+ clean(text)',
    ]);
  });

  it('follows an answer to where it comes from, also in another file', () => {
    const source =
      "export const unknown = reject('a', 'b', 'c');\nexport function needs() { return no ? unknown : undefined; }";
    const others = refusersIn([{ file: 'shared/domain/b.ts', source }]);
    expect([...others]).toEqual(['unknown', 'needs']);
    expect(found('const why = needs(); if (why) return why; if (!one) return unknown;', undefined, others)).toEqual([
      '- why',
      '- !one',
    ]);
  });

  it('is an early way out with nothing, in the shell and the service only', () => {
    const source = 'function f() { if (strange) return null; return work(); }';
    expect(found(source, 'electron/a.ts')).toEqual(['- strange']);
    expect(found(source)).toEqual([]);
    expect(found('function isOwn(a) { return a.is && a.own; }', 'electron/a.ts')).toEqual(['+ a.is', '+ a.own']);
  });

  it('is nothing that only chooses words or rows', () => {
    expect(found("if (days > 0) return 'later'; const a = b ? [write(one)] : [];")).toEqual([]);
  });

  it('has a name of its own, also when two are written alike', () => {
    expect(found("if (x) throw new Error('1'); if (x) throw new Error('2');")).toEqual(['- x', '- x (2)']);
  });
});

describe('A guard on a switch', () => {
  const source =
    "if (!(a.includes(1) || b)) throw new Error('1'); if (f(() => { if (x) throw new Error('2'); })) throw 3;";
  it('leaves the program as it is, one within another', () => {
    const text = instrumented(source, guardsIn('shared/domain/a.ts', source));
    const plain = text.replaceAll(/globalThis\.guards\.(?:stops|passes)\("(?:[^"\\]|\\.)*", /g, '');
    expect(plain.replaceAll(/[()]/g, '')).toBe(source.replaceAll(/[()]/g, ''));
    expect(text.split('globalThis.guards.stops(')).toHaveLength(4);
  });

  it('holds, or not, and says so', () => {
    const on = new Switches([]);
    expect([on.stops('a', 'yes'), on.stops('b', 0), on.passes('c', true), on.passes('d', null)]).toEqual([
      'yes',
      0,
      true,
      null,
    ]);
    expect(on.take()).toEqual(['a', 'd']);
    expect(on.take()).toEqual([]);
    const out = new Switches(['a', 'd']);
    expect([out.stops('a', 'yes'), out.passes('d', null), out.stops('b', true)]).toEqual([false, true, true]);
  });
});

describe('The campaign', () => {
  const nothingKept = { get: () => undefined, put: () => undefined };

  it('finds the guard that no test misses', { timeout: 60_000 }, async () => {
    const guards = allGuards(['build/testing/guards/fixture']);
    const { findings, broken } = await campaign(guards, nothingKept);
    expect(broken).toEqual([]);
    const by = 'build/testing/guards/fixture/door.test.ts › lets in who is on the list, and nobody else';
    expect(findings.map(({ seen, held }) => ({ seen, held }))).toEqual([
      { seen: null, held: true },
      { seen: by, held: true },
    ]);
    const both = new Map([[guards[0]?.id ?? '', [guards[1]?.id ?? '']]]);
    expect((await campaign(guards, { ...nothingKept, walls: both })).findings[0]?.seen).toBe(by);
  });

  it('finds a test for each of a few guards of the domain', { timeout: 60_000 }, async () => {
    const some = drawn(allGuards(['shared/domain/handover']), 3, 5);
    const { findings, broken } = await campaign(some, { ...nothingKept, rings: 1 });
    expect(broken).toEqual([]);
    expect(findings.filter(({ seen }) => seen === null).map(({ guard }) => guard.id)).toEqual([]);
    expect(findings).toHaveLength(3);
  });

  it('says which it did not try when the time was over', async () => {
    const guards = allGuards(['build/testing/guards/fixture']);
    const { findings } = await campaign(guards, { ...nothingKept, enough: () => true });
    expect(findings.map(({ seen, tried }) => ({ seen, tried }))).toEqual(
      guards.map(() => ({ seen: null, tried: false })),
    );
  });

  it('draws the same guards for the same seed', () => {
    const all = Array.from({ length: 50 }, (_, at) => at);
    expect(drawn(all, 5, 3)).toEqual(drawn(all, 5, 3));
    expect(drawn(all, 5, 3)).not.toEqual(drawn(all, 5, 4));
    expect(drawn(all, 50, 3)).toEqual(all);
  });

  it('goes on where it stopped, unless the guard or the test that saw it changed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'guards-'));
    try {
      const file = path.join(folder, 'found.json');
      const guard = { id: 'a.ts: x', file: 'a.ts', line: 1, stops: true, from: 0, to: 1 };
      const sources = new Map([
        ['a.ts', '1'],
        ['b.test.ts', '1'],
      ]);
      const now = (different: object = {}) => {
        const there = new Map([...sources, ...Object.entries<string>({ ...different })]);
        return new Kept(file, (one) => there.get(one) ?? null, false).get(guard.id);
      };
      new Kept(file, (one) => sources.get(one) ?? null, false).put(
        guard,
        { seen: 'b.test.ts › c', held: true },
        '2026-11-24',
      );
      expect(now()).toMatchObject({ seen: 'b.test.ts › c', on: '2026-11-24' });
      expect(now({ 'other.ts': '2' })).toBeDefined();
      expect(now({ 'a.ts': '2' })).toBeUndefined();
      expect(now({ 'b.test.ts': '2' })).toBeUndefined();
      expect(new Kept(file, (one) => sources.get(one) ?? null, true).get(guard.id)).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('What is shown otherwise', () => {
  it('names guards that there are', () => {
    expect(unknownIn(new Set(allGuards().map(({ id }) => id)))).toEqual([]);
  });

  it.each(shownElsewhere)('$guard: by a test that there is', ({ file, test }) => {
    expect(existsSync(inTree(file))).toBe(true);
    expect(titlesIn(readFileSync(inTree(file), 'utf8'))).toContain(test);
  });

  it('is counted apart from what is left', () => {
    const guard = {
      id: 'shared/domain/access/a.ts: x || y',
      file: 'shared/domain/access/a.ts',
      line: 1,
      stops: true,
      from: 0,
      to: 1,
    };
    const text = documentOf(
      judged([
        { guard, seen: null, held: false, tried: true },
        { guard: { ...guard, id: 'b' }, seen: 't', held: true, tried: true },
        { guard: { ...guard, id: 'c' }, seen: null, held: false, tried: false },
      ]),
      { from: '2026-11-23', to: '2026-11-24' },
    );
    expect(text).toContain('Tried between 2026-11-23 and 2026-11-24.');
    expect(text).toContain('| `shared/domain/access/` | 3 | 1 | 0 | 1 | 1 |');
    expect(text).toContain('| ``shared/domain/access/a.ts: x \\|\\| y`` | no |');
  });
});
