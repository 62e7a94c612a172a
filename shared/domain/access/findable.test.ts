import { expect, it } from 'vitest';
import type { Role } from '../../protocol/actor';
import { people } from '../testing/practices';
import { findableBy } from './findable';
import type { AccessState } from './model';

const { harbourReception, harbourManager, larkfieldReception, larkfieldManager, larkfieldPrivacy, larkfieldGuardian } =
  people;
const access = (state: AccessState) => ({ by: harbourReception, home: 'Z99001', buddy: 'Z99002', state });
const asked = access({ is: 'requested' });
const over = access({ is: 'withdrawn', at: '2026-11-24T10:00:00.000Z', receivedAt: null });

it('whoever asked finds their own by its patient, and no colleague of theirs does', () => {
  expect(findableBy(over, harbourReception)).toBe('patient');
  expect(findableBy(over, { ...harbourReception, person: harbourManager.person })).toBe('nothing');
  expect(findableBy(over, harbourManager)).toBe('nothing');
});

it('the home practice’s reviewers find all by its patient, its reception none', () => {
  expect(findableBy(over, larkfieldPrivacy)).toBe('patient');
  expect(findableBy(over, larkfieldGuardian)).toBe('patient');
  expect(findableBy(over, larkfieldReception)).toBe('nothing');
  expect(findableBy(asked, larkfieldReception)).toBe('nothing');
});

it('whoever decides finds the patient while it waits to be decided, and afterwards only the reference', () => {
  for (const role of ['practice-manager', 'clinician'] satisfies Role[]) {
    const decider = { ...larkfieldManager, roles: [role] };
    expect(findableBy(asked, decider)).toBe('patient');
    expect(findableBy(over, decider)).toBe('reference');
  }
});

it('another practice’s officer finds nothing, nor does whoever asked when they act for the home practice', () => {
  expect(findableBy(asked, { ...larkfieldPrivacy, organisation: 'Z99003' })).toBe('nothing');
  const both = { ...larkfieldPrivacy, person: harbourReception.person };
  expect(findableBy(asked, both)).toBe('nothing');
});
