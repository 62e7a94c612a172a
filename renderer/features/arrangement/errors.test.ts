import { describe, expect, it } from 'vitest';
import { checkTerms } from '../../../shared/domain/arrangement/check-terms';
import type { Organisation } from '../../../shared/domain/organisation/model';
import { freshTerms, type DraftTerms } from './draft';
import { errorsOf } from './errors';

const organisation = (code: string, some: Partial<Organisation> = {}): Organisation => ({
  code,
  name: code,
  address: [],
  town: 'Whitby',
  postcode: '',
  telephone: '',
  openedOn: null,
  closedOn: null,
  status: 'active',
  commissioner: '',
  prescribingSetting: '4',
  ...some,
});
const party = (code: string) => ({ organisation: code, name: code, town: 'Whitby', postcode: '' });
const today = '2026-11-24';
const errors = (draft: DraftTerms, tried: boolean) => {
  const problems = checkTerms(draft, {
    id: crypto.randomUUID(),
    proposer: 'Z99001',
    today,
    arrangements: [],
    organisation: (code) =>
      code === 'Z99003'
        ? organisation(code, { status: 'closed', closedOn: '2020-01-31' })
        : code === 'Z99009'
          ? undefined
          : organisation(code),
  });
  return errorsOf(problems, draft, tried, null);
};
const fresh = freshTerms(party('Z99001'), today);

describe('what a draft says beside its fields', () => {
  it('is nothing while somebody has only begun', () => {
    expect(errors(fresh, false)).toEqual({});
  });

  it('is everything that is missing once they want to sign', () => {
    const said = errors(fresh, true);
    expect(Object.keys(said).sort()).toEqual(['parties', 'risks', 'systems']);
    expect(said['parties']).toContain('The other practice is missing');
  });

  it('is what is wrong, at once', () => {
    const withParty = (code: string) => errors({ ...fresh, parties: [party('Z99001'), party(code)] }, false)['parties'];
    expect(withParty('Z99009')).toContain('No organisation with the code Z99009');
    expect(withParty('Z99003')).toContain('closed for good on 31 January 2020');
    expect(withParty('Z99001')).toContain('cannot be its own buddy');
    expect(errors({ ...fresh, until: '2026-01-01' }, false)['until']).toContain('is over');
  });

  it('lets what the engine refused go first', () => {
    const refused = { code: 'x', says: 'Refused.', next: 'Wait.', field: 'parties' };
    expect(errorsOf([], { ...fresh, parties: [party('Z99001'), party('Z99002')] }, true, refused)['parties']).toBe(
      'Refused. Wait.',
    );
  });
});
