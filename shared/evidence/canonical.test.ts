import { describe, expect, it } from 'vitest';
import { canonical } from './canonical';

describe('canonical JSON', () => {
  it('spells the example of RFC 8785 section 3.2.2 as its section 3.2.4 does', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts by UTF-16 units as RFC 8785 section 3.2.3 does', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'o',
    };
    expect(Object.values(JSON.parse(canonical(value)) as Record<string, string>)).toContain('Emoji');
    expect([...canonical(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
      'CR',
      'One',
      'Control',
      'o',
      'Euro',
      'Emoji',
      'Dalet',
    ]);
  });

  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', [1, undefined]],
    ['NaN', { a: NaN }],
    ['infinity', [Infinity]],
    ['a function', { a: () => 1 }],
    ['a date', { a: new Date(0) }],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate as key', { '\udc00': 1 }],
    ['bytes', new Uint8Array(2)],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it('says what kind of value it refuses', () => {
    expect(() => canonical({ a: () => 1 })).toThrow('knows no function');
    expect(() => canonical({ a: 1n })).toThrow('knows no bigint');
  });

  it('refuses nesting that would exhaust the stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level++) deep = [deep];
    expect(() => canonical(deep)).toThrow('Nested too deeply');
  });
});
