/** What may be shown to prove who somebody is, by the identity checks for NHS staff (GPG 45). Seen, never kept. */
export const evidenceKinds = [
  'passport',
  'driving-licence',
  'residence-permit',
  'birth-certificate',
  'photograph',
  'address',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceNames: Readonly<Record<EvidenceKind, string>> = {
  passport: 'Passport',
  'driving-licence': 'Photocard driving licence',
  'residence-permit': 'Residence permit',
  'birth-certificate': 'Birth certificate',
  photograph: 'Passport photograph',
  address: 'Proof of address',
  other: 'Another document that the guidance lists',
};

/** Those that show who somebody is; a photograph or an address alone does not. */
const identity: readonly EvidenceKind[] = [
  'passport',
  'driving-licence',
  'residence-permit',
  'birth-certificate',
  'other',
];
export const provesIdentity = (kind: EvidenceKind): boolean => identity.includes(kind);
