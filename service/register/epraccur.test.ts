import { describe, expect, it } from 'vitest';
import { readEpraccur } from './epraccur';
import { asEpraccur } from '../testing/epraccur-file';
import { fictionalRegister } from '../demonstration/register';

const bytes = (text: string) => new TextEncoder().encode(text);
const lines = asEpraccur(fictionalRegister(5)).trimEnd().split('\r\n');
const file = (...altered: string[]) => bytes(`${altered.join('\r\n')}\r\n`);
const refusal = (content: Uint8Array): string => {
  try {
    readEpraccur(content);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'taken';
};

describe('reading epraccur.csv', () => {
  it('takes what our own generator wrote, back to the same organisations', () => {
    const register = fictionalRegister(300, 7);
    expect(readEpraccur(bytes(asEpraccur(register))).organisations).toEqual(register);
  });

  it('does not mind a BOM, mixed line ends, or a missing last one', () => {
    const [one = '', two = '', three = ''] = lines;
    const read = readEpraccur(bytes(`\uFEFF${one}\n${two}\r\n${three}`));
    expect(read.organisations.map((each) => each.code)).toEqual(['Z99001', 'Z99002', 'Z99003']);
  });

  it('refuses a bad file wholly, with the line and the reason', () => {
    const [one = '', two = '', three = ''] = lines;
    expect(refusal(file(one, two, three.replace(/,"[^"]*"$/, '')))).toMatch(/^Line 3 .*26 columns and should be 27/);
    expect(refusal(file(one, two.replace('"A"', '"X"')))).toMatch(/^Line 2 .*status "X"/);
    expect(refusal(file(one, two.replace(/"(\d{4})0401"/, '"$10431"')))).toMatch(
      /^Line 2 .*opening date "\d{4}0431" is not a date/,
    );
    expect(refusal(file(one, two, one))).toMatch(/^Line 3 .*Z99001 stands on line 1 already/);
    expect(refusal(file(one, two.replace('"Z99002"', '"z99002"')))).toMatch(/^Line 2 .*code is not right/);
    expect(refusal(file(one, two.replace('"Z99002"', '"Z99002')))).toMatch(/quotation marks|columns/);
    expect(refusal(bytes(''))).toMatch(/empty/);
    for (const each of [one, two]) expect(refusal(file(each))).toBe('taken');
  });

  it('says plainly what a spreadsheet did to it', () => {
    const text = lines.join('\r\n');
    expect(refusal(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toMatch(/UTF-16/);
    expect(refusal(Uint8Array.from(Buffer.from(text, 'utf16le')))).toMatch(/UTF-16/);
    expect(refusal(Uint8Array.from([0x22, 0xe9, 0x22]))).toMatch(/UTF-8/);
  });
});
