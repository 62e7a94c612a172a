import { describe, expect, it } from 'vitest';
import { kindOfProvider } from '../organisation/kind';
import type { RiskEntry } from '../risk/entry';
import { people, usualTerms } from '../testing/practices';
import { dpiaOf, dpiaSections } from './dpia';
import { patientsWords } from './patients-words';

const entry: RiskEntry = {
  ...usualTerms.risks[0]!,
  before: { likelihood: 4, impact: 3 },
  after: { likelihood: 2, impact: 3 },
  owner: { person: people.larkfieldManager.person, name: 'Ruth Adeyemi' },
  reviewOn: '2027-02-01',
  closed: null,
  history: [],
};

describe('an impact assessment in outline', () => {
  const made = dpiaOf(usualTerms, [entry]);
  it('has something in every part, from the arrangement and the register', () => {
    for (const section of dpiaSections) expect(made[section].trim()).not.toBe('');
    expect(made.parties).toContain('Harbour View Practice (Z99002, Port Ansel)');
    expect(made.data).toContain('EMIS Web of Larkfield Surgery and SystmOne of Harbour View Practice');
    expect(made.risks).toContain(
      'Before: Likely (4) × Moderate (3) = 12, high. Now: Unlikely (2) × Moderate (3) = 6, moderate.',
    );
    expect(made.measures).toContain('Looked after by Ruth Adeyemi, next review 1 February 2027.');
  });
  it('says when a risk has no score yet', () => {
    expect(dpiaOf(usualTerms, []).risks).toContain('Not scored in the register yet.');
  });
});

describe('what patients are told', () => {
  const words = patientsWords(usualTerms, usualTerms.parties[0]!, '01632 960100');
  it('speaks of a surgery, who may look, until when, and how to object', () => {
    for (const text of [words.privacyNotice, words.poster, words.website]) {
      expect(text).toMatch(/surgery/);
      expect(text.replaceAll('Harbour View Practice', '')).not.toMatch(/\bpractices?\b/i);
      expect(text).toContain('Harbour View Practice');
    }
    expect(words.privacyNotice).toContain('receptionists and doctors and nurses');
    expect(words.privacyNotice).toContain('until 31 March 2027');
    expect(words.website).toContain('01632 960100');
  });
  it('follows how each look is approved', () => {
    const closed = patientsWords({ ...usualTerms, approval: 'while-closed' }, usualTerms.parties[0]!, '');
    expect(closed.privacyNotice).toContain('only while our surgery is closed');
    expect(closed.privacyNotice).toContain('Ask at reception.');
  });
});

it('says what an organisation is that is not a practice', () => {
  expect(kindOfProvider({ prescribingSetting: '4' })).toBeUndefined();
  expect(kindOfProvider({ prescribingSetting: '12' })).toBe('urgent and emergency care');
  expect(kindOfProvider({ prescribingSetting: '99' })).toBe('other provider');
});
