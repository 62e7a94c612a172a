import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../evidence/hash';
import { addDays } from '../calendar';
import type { people } from '../testing/practices';
import { compareNotices } from './compare';
import { endingNotices, isWarned } from './expiry';
import { noticeInForce } from './in-force';
import { copiHistory, demonstrationNotice, directCareNotices, noticeLibrary } from './library';
import type { Notice, Recipient } from './model';
import { largestOfficialText, officialTextStands, readOfficialText } from './official-text';
import { answerOn, spansOf, spanWords } from './spans';

/** What the published history says, by hand: from, to, which version, how many hold by their own dates. */
const trueHistory: Record<'gp-practice' | 'tpp-emis-practice', readonly [string, string, number | null, number][]> = {
  'gp-practice': [
    ['2020-03-19', '2020-03-19', null, 0],
    ['2020-03-20', '2020-09-30', 1, 1],
    ['2020-10-01', '2021-03-31', 2, 1],
    ['2021-04-01', '2021-09-30', 3, 1],
    ['2021-10-01', '2022-02-09', 4, 1],
    ['2022-02-10', '2022-03-31', 5, 2],
    ['2022-04-01', '2022-06-30', 5, 1],
    ['2022-07-01', '2023-05-03', null, 0],
  ],
  'tpp-emis-practice': [
    ['2020-03-19', '2022-06-30', null, 0],
    ['2022-07-01', '2022-10-25', 1, 1],
    ['2022-10-26', '2022-10-31', 2, 2],
    ['2022-11-01', '2023-04-30', 2, 1],
    ['2023-05-01', '2023-05-01', null, 0],
    ['2023-05-02', '2023-05-03', 3, 1],
  ],
};

describe('the time line of a basis', () => {
  it.each(Object.entries(trueHistory))('agrees with the true history for %s on every single day', (who, history) => {
    // The keys of the table are recipients.
    const recipient = who as Recipient;
    const spans = spansOf(copiHistory, { basis: 'copi-3-4', recipient });
    let days = 0;
    for (let on = '2020-03-19'; on <= '2023-05-03'; on = addDays(on, 1)) {
      const expected = history.find(([from, until]) => from <= on && on <= until);
      const question = { basis: 'copi-3-4' as const, recipient, on };
      const span = spans.findLast((one) => one.from <= on);
      expect([on, noticeInForce(copiHistory, question)?.version ?? null]).toEqual([on, expected?.[2]]);
      expect([on, span?.decides?.version ?? null]).toEqual([on, expected?.[2]]);
      expect([on, span?.holding.length ?? 0]).toEqual([on, expected?.[3]]);
      expect(answerOn(copiHistory, question).notice?.version ?? null).toBe(expected?.[2]);
      days += 1;
    }
    expect(days).toBe(1141);
  });

  it('says overlaps and gaps in words', () => {
    const spans = spansOf(copiHistory, { basis: 'copi-3-4', recipient: 'tpp-emis-practice' });
    expect(spans.map((span) => spanWords(span).is)).toEqual(['one', 'overlap', 'one', 'gap', 'one']);
    expect(spans.map((span) => spanWords(span).says)).toEqual([
      'COPI notice for approved research platforms, version 1.',
      'COPI notice for approved research platforms, version 2. Two overlap for 6 days: COPI notice for approved research platforms, version 1 holds by its own dates as well. Of one notice the latest version that has begun decides.',
      'COPI notice for approved research platforms, version 2.',
      'A gap of 1 day: none is in force.',
      'COPI notice for approved research platforms, version 3.',
    ]);
  });

  it('gives the reason with the answer', () => {
    const because = (recipient: Recipient, on: string, notices: readonly Notice[] = noticeLibrary) =>
      answerOn(notices, { basis: 'copi-3-4', recipient, on }).because;
    expect(because('tpp-emis-practice', '2023-05-01')).toBe(
      'COPI notice for approved research platforms, version 2, ran out on 30 April 2023, and COPI notice for approved research platforms, version 3, began only on 2 May 2023.',
    );
    expect(because('gp-practice', '2022-02-10')).toBe(
      'It began on 10 February 2022 and runs to 30 June 2022. Two overlap for 50 days: General COPI notice for COVID-19, version 4 holds by its own dates as well. Of one notice the latest version that has begun decides.',
    );
    expect(because('gp-practice', '2020-03-19')).toBe('The first one began on 20 March 2020.');
    expect(because('gp-practice', '2026-11-24')).toBe(
      'General COPI notice for COVID-19, version 5, ran out on 30 June 2022, and nothing has followed it.',
    );
    expect(because('gp-practice', '2026-11-24', [])).toBe('No such notice has ever been published here.');
    expect(because('tpp-emis-practice', '2023-06-01')).toBe('It began on 2 May 2023 and has no end yet.');
  });

  it('of two different notices says which rule decides', () => {
    const both = [...copiHistory, demonstrationNotice('2022-03-20')];
    expect(answerOn(both, { basis: 'copi-3-4', recipient: 'gp-practice', on: '2022-03-20' }).because).toContain(
      'Of several notices the one that began last decides.',
    );
  });

  it('ends with a version that is for others', () => {
    const first = demonstrationNotice('2026-11-24');
    const others = { ...first, version: 2, from: '2026-11-20', recipients: ['nhs-england' as const] };
    const spans = spansOf([first, others], { basis: 'copi-3-4', recipient: 'gp-practice' });
    expect(spans.map(({ from, holding, decides }) => [from, holding.length, decides?.version])).toEqual([
      ['2026-11-04', 1, 1],
      ['2026-11-20', 0, undefined],
      ['2027-02-23', 0, undefined],
    ]);
  });

  it('does not show as holding what a later version has cut short', () => {
    const first = demonstrationNotice('2026-11-24');
    const cut = { ...first, version: 2, from: '2026-11-20', until: '2026-11-22' };
    const spans = spansOf([first, cut], { basis: 'copi-3-4', recipient: 'gp-practice' });
    expect(spans.map(({ from, holding }) => [from, holding.length])).toEqual([
      ['2026-11-04', 1],
      ['2026-11-20', 2],
      ['2026-11-23', 0],
      ['2027-02-23', 0],
    ]);
  });
});

describe('the warning before the end', () => {
  const ends = { ...demonstrationNotice('2026-11-24'), until: '2026-12-24' };
  const stageOn = (today: string, notices: readonly Notice[] = [ends]) => endingNotices(notices, today)[0]?.stage;

  it('begins 30, 7 and 1 days before, on the right day', () => {
    expect(stageOn('2026-11-23')).toBeUndefined();
    expect(stageOn('2026-11-24')).toBe(30);
    expect(stageOn('2026-12-16')).toBe(30);
    expect(stageOn('2026-12-17')).toBe(7);
    expect(stageOn('2026-12-22')).toBe(7);
    expect(stageOn('2026-12-23')).toBe(1);
    expect(endingNotices([ends], '2026-12-24')[0]).toMatchObject({ stage: 1, daysLeft: 0, since: '2026-12-23' });
    expect(stageOn('2026-12-25')).toBeUndefined();
  });

  it('is not given when another goes on from the day after, and is when a day is missing', () => {
    const next = { ...ends, version: 2, until: null };
    expect(stageOn('2026-12-20', [ends, { ...next, from: '2026-12-25' }])).toBeUndefined();
    expect(stageOn('2026-12-20', [ends, { ...next, from: '2026-12-26' }])).toBe(7);
    expect(stageOn('2026-12-20', [ends, { ...next, notice: 'another', from: '2026-12-01' }])).toBeUndefined();
  });

  it('looks past the version in force, to one that is published already and ends before it', () => {
    const long = { ...ends, until: null };
    const short = { ...ends, version: 2, from: '2026-12-10', until: '2026-12-12' };
    expect(endingNotices([long, short], '2026-11-24')).toMatchObject([
      { notice: { version: 2 }, until: '2026-12-12', daysLeft: 18, stage: 30 },
    ]);
    expect(stageOn('2026-11-11', [long, short])).toBeUndefined();
    expect(stageOn('2026-11-12', [long, short])).toBe(30);
    const notForPractices = { ...ends, version: 2, from: '2026-12-10', recipients: ['nhs-england' as const] };
    expect(endingNotices([long, notForPractices], '2026-12-04')).toMatchObject([
      { notice: { version: 1 }, until: '2026-12-09', daysLeft: 5, stage: 7 },
    ]);
  });

  it('never nags because none is in force, nor for a notice that is not for practices', () => {
    expect(endingNotices(noticeLibrary, '2026-11-24')).toEqual([]);
    expect(endingNotices([], '2026-11-24')).toEqual([]);
    expect(endingNotices(copiHistory, '2023-04-29')).toEqual([]);
    expect(endingNotices(directCareNotices, '2026-11-24')).toEqual([]);
  });

  it('is for managers, privacy officers, guardians and who publishes, on the last two days for everybody', () => {
    const warned = (today: string, roles: (typeof people.harbourReception)['roles']) =>
      endingNotices([ends], today).some((one) => isWarned(one, { roles }));
    for (const today of ['2026-11-24', '2026-12-17']) {
      expect(warned(today, ['practice-manager'])).toBe(true);
      expect(warned(today, ['privacy-officer'])).toBe(true);
      expect(warned(today, ['caldicott-guardian'])).toBe(true);
      expect(warned(today, ['administrator'])).toBe(true);
      expect(warned(today, ['receptionist'])).toBe(false);
    }
    expect(warned('2026-12-23', ['receptionist'])).toBe(true);
    expect(warned('2026-12-23', ['administrator'])).toBe(true);
  });
});

it('two versions are compared in words: dates, purposes, recipients and text', () => {
  const [first, second] = directCareNotices;
  if (!first || !second) throw new Error('The library has two direct care notices');
  const compared = compareNotices(first, {
    ...second,
    until: '2027-01-31',
    recipients: ['gp-practice', 'local-authority'],
    purposes: [{ id: 'care-now', label: 'Care now' }, ...second.purposes.slice(1, 3), { id: 'new', label: 'Another' }],
    officialText: { text: 'One.\r\n\r\nTwo.', sha256: sha256Of('One.\r\n\r\nTwo.') },
  });
  expect(compared.facts).toEqual([
    'Issued on 1 September 2026, before on 1 July 2022.',
    'Begins on 1 September 2026, before on 1 July 2022.',
    'Last day: 31 January 2027, before no end.',
    'Now addressed to Local authorities as well.',
    'No longer addressed to Health organisations.',
    'Purpose reworded: “Care now”, before “Care of this patient, who is asking for it now”.',
    'Purpose added: Another.',
    'Purpose removed: Administration that this patient’s care needs.',
  ]);
  expect(compared.summary.filter((one) => one.is === 'changed')).toHaveLength(2);
  expect(compared.official).toEqual([
    { is: 'added', text: 'One.' },
    { is: 'added', text: 'Two.' },
  ]);
  expect(compareNotices(first, second).official).toBeUndefined();
  expect(compareNotices(first, { ...first, basis: 'copi-3-4' }).facts).toEqual([
    'The basis is COPI notice, before Direct care.',
  ]);
  const withText = (text: string): Notice => ({ ...first, officialText: { text, sha256: sha256Of(text) } });
  expect(compareNotices(withText('One.\n\nTwo.'), withText('One.\r\n\r\nTwo.')).facts).toEqual([
    'The official text differs only in spaces or line ends.',
  ]);
  expect(compareNotices(withText('One.'), withText('One.')).facts).toEqual([]);
  expect(compareNotices(withText('One.'), first).facts).toEqual(['It has no official text any more.']);
});

describe('an official text', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is kept byte for byte, with its hash', () => {
    const text = '\uFEFFThe Secretary of State\r\nrequires …\r\n\tone\n';
    const read = readOfficialText(bytes(text));
    expect(read).toEqual({ ok: true, value: { text, sha256: sha256Of(bytes(text)) } });
    expect(read.ok && bytes(read.value.text)).toEqual(bytes(text));
    expect(read.ok && officialTextStands(read.value)).toBe(true);
    expect(read.ok && officialTextStands({ ...read.value, text: `${text} ` })).toBe(false);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'officialText.empty'],
    ['a file of spaces', bytes(' \n \n'), 'officialText.empty'],
    ['a PDF', bytes('%PDF-1.7 and so on'), 'officialText.pdf'],
    ['a binary file', new Uint8Array([77, 90, 0, 1, 2]), 'officialText.binary'],
    ['Latin-1', new Uint8Array([0x70, 0xe9, 0x72]), 'officialText.encoding'],
    ['a file that is too large', new Uint8Array(largestOfficialText + 1).fill(65), 'officialText.large'],
  ])('refuses %s with the reason', (_, content, code) => {
    expect(readOfficialText(content)).toMatchObject({ ok: false, rejection: { code, field: 'officialText' } });
  });

  it('tells a file with nothing in it from one with spaces only', () => {
    const says = (content: Uint8Array) => {
      const read = readOfficialText(content);
      return read.ok ? '' : read.rejection.says;
    };
    expect(says(new Uint8Array())).toContain('The file is empty');
    expect(says(bytes(' \n'))).toContain('only spaces');
  });

  it('takes one that just fits', () => {
    expect(readOfficialText(new Uint8Array(largestOfficialText).fill(65)).ok).toBe(true);
  });
});
