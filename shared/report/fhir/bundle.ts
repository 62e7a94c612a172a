import { sha256Of } from '../../evidence/hash';
import type { Access } from '../../domain/access/model';
import type { Arrangement } from '../../domain/arrangement/model';
import { referenceOf } from '../../domain/access/reference';
import type { Json } from '../../protocol/primitives';

/**
 * The accesses as HL7 FHIR R4 (4.0.1), for another system: a Bundle of the parties (`Organization`), what the access rests
 * on (`Consent`, one for each arrangement), and each access (`AuditEvent`). Patients are pseudonyms unless the caller gives
 * their NHS numbers.
 */
export interface FhirInput {
  arrangements: readonly Arrangement[];
  accesses: readonly Access[];
  /** ISO instant. */
  now: string;
  /** NHS numbers by access id, of the patients that this computer could open. */
  nhsNumbers: ReadonlyMap<string, string>;
  /** Only when the privacy officer chose so. */
  identified: boolean;
  /** At least 128 random bits, made for this file and kept nowhere: without it a pseudonym cannot be tried out. */
  salt: string;
}

type Resource = Record<string, Json> & { resourceType: string; id?: string };

const odsSystem = 'https://fhir.nhs.uk/Id/ods-organization-code';
const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';
const pseudonymSystem = 'https://practice-buddy.example/fhir/patient-pseudonym';
const actReason = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';

const coding = (system: string, code: string, display: string): Json => ({ system, code, display });
const concept = (system: string, code: string, display: string): Json => ({ coding: [coding(system, code, display)] });
const organisationReference = (code: string): Json => ({
  reference: `Organization/${code}`,
  identifier: { system: odsSystem, value: code },
});

export function fhirBundle(input: FhirInput): Resource {
  const names = new Map(
    input.arrangements.flatMap(({ terms }) =>
      terms.parties.map(({ organisation, name }) => [organisation, name] as const),
    ),
  );
  const codes = [...new Set([...names.keys(), ...input.accesses.flatMap(({ home, buddy }) => [home, buddy])])].sort();
  const resources: Resource[] = [
    ...codes.map((code) => organization(code, names.get(code) ?? code)),
    ...input.arrangements.map(consent),
    ...input.accesses.map((access) => auditEvent(access, input)),
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: input.now,
    entry: resources.map((resource) => ({
      fullUrl: `https://practice-buddy.example/fhir/${resource.resourceType}/${resource.id ?? ''}`,
      resource,
    })),
  };
}

const organization = (code: string, name: string): Resource => ({
  resourceType: 'Organization',
  id: code,
  identifier: [{ system: odsSystem, value: code }],
  active: true,
  name,
});

const consent = (one: Arrangement): Resource => ({
  resourceType: 'Consent',
  id: one.id,
  status: one.state.is === 'signed' ? 'active' : one.state.is === 'proposed' ? 'proposed' : 'inactive',
  scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy', 'Privacy Consent'),
  category: [concept('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'INFA', 'information access')],
  dateTime: one.proposedAt,
  organization: one.terms.parties.map(({ organisation }) => organisationReference(organisation)),
  policyRule: {
    text: one.terms.bases.includes('copi-3-4')
      ? 'Direct care under an arrangement of the practices; regulation 3(4) of SI 2002/1438 where a notice is in force'
      : 'Direct care under an arrangement of the practices',
  },
  provision: {
    type: 'permit',
    period: { start: one.terms.from, end: one.terms.until },
    purpose: [coding(actReason, 'TREAT', 'treatment')],
  },
});

function auditEvent(access: Access, input: FhirInput): Resource {
  const { state } = access;
  const opening = 'opening' in state ? state.opening : undefined;
  const closing = 'closing' in state ? state.closing : undefined;
  const purpose = access.breakGlass
    ? concept(actReason, 'BTG', 'break the glass')
    : access.urgency === 'now'
      ? concept(actReason, 'ETREAT', 'Emergency Treatment')
      : concept(actReason, 'TREAT', 'treatment');
  return {
    resourceType: 'AuditEvent',
    id: access.id,
    type: coding('http://dicom.nema.org/resources/ontology/DCM', '110110', 'Patient Record'),
    subtype: [
      coding(
        'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle',
        'access',
        'Access/View Record Lifecycle Event',
      ),
    ],
    action: 'R',
    ...(opening ? { period: { start: opening.at, ...(closing ? { end: closing.at } : {}) } } : {}),
    recorded: opening?.at ?? access.asked.at,
    outcome: opening ? '0' : '4',
    outcomeDesc: opening ? `Opened under ${opening.acknowledgement.title}` : `Not opened: ${state.is}`,
    purposeOfEvent: [purpose],
    agent: [
      {
        role: access.by.roles.map((role) => ({ text: role })),
        who: { display: access.by.name },
        requestor: true,
      },
      { who: organisationReference(access.buddy), requestor: false },
    ],
    source: { site: access.home, observer: organisationReference(access.home) },
    entity: [
      {
        what: { identifier: patientIdentifier(access, input) },
        type: coding('http://terminology.hl7.org/CodeSystem/audit-entity-type', '1', 'Person'),
        role: coding('http://terminology.hl7.org/CodeSystem/object-role', '1', 'Patient'),
      },
      { what: { reference: `Consent/${access.arrangement}` }, name: referenceOf(access.id) },
    ],
  };
}

/** The same patient has the same pseudonym within one file, and another in the next. */
function patientIdentifier(access: Access, { nhsNumbers, identified, salt }: FhirInput): Json {
  const number = nhsNumbers.get(access.id);
  if (identified && number !== undefined) return { system: nhsNumberSystem, value: number };
  return { system: pseudonymSystem, value: sha256Of(`${salt} ${number ?? access.id}`).slice(0, 32) };
}
