import { describe, expect, it } from 'vitest';
import { usualRelationships, type Terms } from '../../../shared/domain/arrangement/model';
import { clausesOf } from './clauses';

const terms: Terms = {
  parties: [
    { organisation: 'Z99001', name: 'Larkfield Surgery', town: 'Whitby', postcode: 'ZZ99 1AA' },
    { organisation: 'Z99002', name: 'Harbour View Practice', town: 'Whitby', postcode: 'ZZ99 1AB' },
  ],
  systems: [{ organisation: 'Z99001', system: 'EMIS Web' }],
  roles: ['receptionist', 'clinician'],
  approval: 'in-advance',
  bases: ['direct-care'],
  from: '2026-12-01',
  until: '2027-03-31',
  risks: [{ id: 'known-patient', title: 'Staff may know the patient', mitigation: 'They say so first.' }],
  relationships: usualRelationships,
  openMinutes: 20,
  contractBasis: 'GMS contract of the home practice',
};
const textOf = (some: Partial<Terms>) =>
  clausesOf(some)
    .map((one) => [one.heading, ...one.sentences, ...one.items].join('\n'))
    .join('\n\n');

describe('the clauses of an arrangement', () => {
  it('say every fact that is signed', () => {
    const text = textOf(terms);
    for (const fact of [
      'Larkfield Surgery (Z99001), Whitby, ZZ99\u00a01AA',
      'Harbour View Practice (Z99002)',
      'EMIS Web at Larkfield Surgery',
      'a receptionist or clinician',
      'In advance',
      'Direct care',
      'from Tuesday 1 December 2026 until Wednesday 31 March 2027',
      'after 20 minutes',
      'The patient is the person who would look: does not look.',
      'A neighbour: may go on',
      'Staff may know the patient. They say so first.',
      'GMS contract of the home practice.',
    ])
      expect(text).toContain(fact);
  });

  it('change when a fact changes, whichever it is', () => {
    const before = textOf(terms);
    const others: Partial<Terms>[] = [
      {
        parties: terms.parties.slice(0, 1).concat({ organisation: 'Z99003', name: 'Quayside', town: '', postcode: '' }),
      },
      { systems: [{ organisation: 'Z99002', system: 'SystmOne' }] },
      { roles: ['clinician'] },
      { approval: 'each-time' },
      { bases: ['direct-care', 'copi-3-4'] },
      { from: '2026-12-02' },
      { until: '2027-04-30' },
      { risks: [...terms.risks, { id: 'other', title: 'Other', mitigation: 'Done.' }] },
      { relationships: { ...usualRelationships, friend: 'refused' } },
      { openMinutes: 30 },
      { contractBasis: 'PMS' },
    ];
    for (const other of others) expect(textOf({ ...terms, ...other })).not.toBe(before);
  });

  it('keep their numbers while a draft is unfinished, and show the gaps', () => {
    const unfinished = clausesOf({});
    expect(unfinished.map((one) => one.heading)).toEqual(clausesOf(terms).map((one) => one.heading));
    expect(unfinished.filter((one) => one.open)).toHaveLength(9);
    expect(clausesOf(terms).filter((one) => one.open)).toHaveLength(0);
  });
});
