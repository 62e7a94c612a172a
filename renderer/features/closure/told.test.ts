import { describe, expect, it } from 'vitest';
import { arrangement, usualRelationships, type Approval } from '../../../shared/domain/arrangement/model';
import { buddiesOf, tellings } from './told';

const names: Record<string, string> = {
  Z99001: 'Larkfield Surgery',
  Z99002: 'Harbour View Practice',
  Z99003: 'Quayside',
};
const withBuddy = (code: string, approval: Approval) =>
  arrangement.parse({
    id: crypto.randomUUID(),
    terms: {
      parties: ['Z99001', code].map((organisation) => ({
        organisation,
        name: names[organisation],
        town: '',
        postcode: '',
      })),
      systems: [{ organisation: 'Z99001', system: 'EMIS Web' }],
      roles: ['receptionist'],
      approval,
      bases: ['direct-care'],
      from: '2026-11-01',
      until: '2027-03-31',
      risks: [{ id: 'some-risk', title: 'Risk', mitigation: 'Done.' }],
      relationships: usualRelationships,
      openMinutes: 20,
      contractBasis: '',
    },
    termsHash: 'a'.repeat(64),
    proposedAt: '2026-11-01T09:00:00.000Z',
    proposedBy: { person: crypto.randomUUID(), name: 'Anne Cole', organisation: 'Z99001', roles: ['practice-manager'] },
    signatures: [],
    state: { is: 'signed', at: '2026-11-01T10:00:00.000Z' },
  });

const plan = {
  name: 'Larkfield Surgery',
  organisation: 'Z99001',
  extent: 'full' as const,
  reason: 'Burst pipe',
  from: null,
  until: null,
  nameOf: (code: string) => names[code] ?? code,
};

describe('what will be told to whom', () => {
  it('names every buddy, with the reason, before anything is declared', () => {
    const told = tellings({
      ...plan,
      cover: ['Z99002'],
      active: [withBuddy('Z99002', 'in-advance'), withBuddy('Z99003', 'each-time')],
    });
    expect(told.map((one) => one.who)).toEqual([
      'Harbour View Practice',
      'Quayside',
      'Everybody at Larkfield Surgery',
      'Your patients',
    ]);
    expect(told[0]?.what.join(' ')).toContain('Burst pipe');
    expect(told[0]?.what.join(' ')).toContain('You are asked to care for its patients');
    expect(told[1]?.what.join(' ')).not.toContain('You are asked');
  });

  it('says that closing opens records to a buddy only where the arrangement has it so', () => {
    const told = tellings({
      ...plan,
      cover: [],
      active: [withBuddy('Z99002', 'while-closed'), withBuddy('Z99003', 'in-advance')],
    });
    expect(told[0]?.what.join(' ')).toContain('without asking');
    expect(told[1]?.what.join(' ')).not.toContain('without asking');
  });

  it('lists a buddy once, however many arrangements there are', () => {
    expect(buddiesOf([withBuddy('Z99002', 'in-advance'), withBuddy('Z99002', 'each-time')], 'Z99001')).toEqual([
      'Z99002',
    ]);
  });
});
