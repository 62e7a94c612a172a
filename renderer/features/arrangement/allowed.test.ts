import { describe, expect, it } from 'vitest';
import { arrangement, usualRelationships, type Arrangement } from '../../../shared/domain/arrangement/model';
import type { Actor, Role } from '../../../shared/protocol/actor';
import { offered } from './allowed';
import { arrangementSteps } from './steps';

const person = (organisation: string, role: Role = 'practice-manager'): Actor => ({
  person: crypto.randomUUID(),
  name: 'Anne Cole',
  organisation,
  roles: [role],
});
const ours = person('Z99001');
const theirs = person('Z99002');
const signature = (by: Actor) => ({
  by,
  at: '2026-11-03T09:00:00.000Z',
  termsHash: 'a'.repeat(64),
  command: crypto.randomUUID(),
  receivedAt: null,
});
const one = (some: Partial<Arrangement>) =>
  arrangement.parse({
    id: crypto.randomUUID(),
    terms: {
      parties: [
        { organisation: 'Z99001', name: 'Larkfield Surgery', town: '', postcode: '' },
        { organisation: 'Z99002', name: 'Harbour View Practice', town: '', postcode: '' },
      ],
      systems: [{ organisation: 'Z99001', system: 'EMIS Web' }],
      roles: ['receptionist'],
      approval: 'in-advance',
      bases: ['direct-care'],
      from: '2026-11-03',
      until: '2027-03-31',
      risks: [{ id: 'some-risk', title: 'Risk', mitigation: 'Done.' }],
      relationships: usualRelationships,
      openMinutes: 20,
      contractBasis: '',
    },
    termsHash: 'a'.repeat(64),
    proposedAt: '2026-11-03T09:00:00.000Z',
    proposedBy: theirs,
    signatures: [signature(theirs)],
    state: { is: 'proposed' },
    ...some,
  });
const today = '2026-11-24';
const signed = {
  signatures: [signature(theirs), signature(ours)],
  state: { is: 'signed' as const, at: '2026-11-03T10:00:00.000Z' },
};
const act = { by: theirs, at: '2026-11-20T10:00:00.000Z', reason: 'Breach' };

describe('what an arrangement offers', () => {
  it('is to sign or decline for who was asked, to withdraw for who proposed', () => {
    expect(offered(one({}), ours, today)).toEqual(['sign', 'counter', 'decline']);
    expect(offered(one({}), theirs, today)).toEqual(['withdraw']);
    expect(offered(one({}), person('Z99001', 'receptionist'), today)).toEqual([]);
    expect(offered(one({}), person('Z99009'), today)).toEqual([]);
  });

  it('is to stop it while it holds, also for the privacy officer', () => {
    expect(offered(one(signed), ours, today)).toEqual(['amend', 'suspend', 'end', 'draft-again']);
    expect(offered(one(signed), person('Z99001', 'privacy-officer'), today)).toEqual(['suspend']);
  });

  it('is to sign the change that waits, or to decline it, but not to propose another', () => {
    const waiting = one({
      ...signed,
      amendment: {
        terms: one({}).terms,
        termsHash: 'b'.repeat(64),
        proposedBy: theirs,
        proposedAt: '2026-11-20T10:00:00.000Z',
        reason: 'It suits us.',
        signatures: [signature(theirs)],
      },
    });
    expect(offered(waiting, ours, today)).toEqual(['sign-change', 'drop-change', 'suspend', 'end', 'draft-again']);
    expect(offered(waiting, theirs, today)).toEqual(['drop-change', 'suspend', 'end', 'draft-again']);
    expect(offered(waiting, person('Z99001', 'receptionist'), today)).toEqual([]);
  });

  it('is to resume for whoever stopped it and nobody else', () => {
    const stopped = one({ ...signed, state: { is: 'suspended', signedAt: signed.state.at, ...act } });
    expect(offered(stopped, theirs, today)).toContain('resume');
    expect(offered(stopped, ours, today)).toEqual(['amend', 'end']);
  });
});

describe('the steps of an arrangement', () => {
  const titles = (some: Arrangement) =>
    arrangementSteps(some, today, (at) => at).map(
      (step) => `${step.state ?? 'done'}: ${typeof step.title === 'string' ? step.title : ''}`,
    );

  it('say who has signed and who is waited for', () => {
    expect(titles(one({}))).toEqual([
      'done: Proposed and signed for Harbour View Practice',
      'now: Larkfield Surgery signs',
      'coming: It holds from Tuesday 3 November 2026',
    ]);
  });

  it('end with what ended it, and why', () => {
    expect(titles(one({ ...signed, state: { is: 'ended', ...act } })).at(-1)).toBe(
      'stopped: Ended by Harbour View Practice',
    );
    expect(titles(one(signed)).at(-1)).toBe('coming: It ends by itself after 31 March 2027');
  });
});
