import { hashOf } from '../../evidence/hash';
import type { Actor, Role } from '../../protocol/actor';
import { referenceLedger } from '../../protocol/ledger';
import type { Json } from '../../protocol/primitives';
import type { Terms } from '../arrangement/model';
import { usualRelationships } from '../arrangement/model';
import type { Outcome } from '../command';
import { write } from '../command';
import { MemoryRows } from '../memory-rows';
import type { Notice } from '../notice/model';
import { noticeRowId } from '../notice/model';
import type { Organisation } from '../organisation/model';
import { commands } from '../registry';
import { runCommand, type Asked } from '../run';

/** Two fictional practices and their people, for the tests of commands. */

const organisation = (code: string, name: string, town: string, postcode: string): Organisation => ({
  code,
  name,
  address: ['1 High Street', town],
  town,
  postcode,
  telephone: '01632 960100',
  openedOn: '1990-04-01',
  closedOn: null,
  status: 'active',
  commissioner: 'QXX',
  prescribingSetting: '4',
});

export const larkfield = organisation('Z99001', 'Larkfield Surgery', 'Larkfield', 'LK1 1AA');
export const harbourView = organisation('Z99002', 'Harbour View Practice', 'Port Ansel', 'PA2 2BB');
export const quayside = organisation('Z99003', 'Quayside Health Centre', 'Port Ansel', 'PA2 3CC');
export const shut = {
  ...organisation('Z99009', 'Old Mill Surgery', 'Larkfield', 'LK1 9ZZ'),
  status: 'closed' as const,
  closedOn: '2020-03-31',
};

const uuidOf = (last: number): string => `5b1f6a52-0c3d-4e7a-9b1c-${String(last).padStart(12, '0')}`;
const person = (last: number, name: string, at: Organisation, ...roles: Role[]): Actor => ({
  person: uuidOf(last),
  name,
  organisation: at.code,
  roles,
});

export const people = {
  larkfieldManager: person(1, 'Ruth Adeyemi', larkfield, 'practice-manager'),
  larkfieldGuardian: person(2, 'Dr Ben Carrow', larkfield, 'caldicott-guardian', 'clinician'),
  larkfieldPrivacy: person(3, 'Tom Ellery', larkfield, 'privacy-officer'),
  larkfieldReception: person(4, 'Jo Marsh', larkfield, 'receptionist'),
  harbourManager: person(5, 'Callum Reid', harbourView, 'practice-manager'),
  harbourReception: person(6, 'Priya Nair', harbourView, 'receptionist'),
  harbourClinician: person(7, 'Dr Mei Anand', harbourView, 'clinician'),
  administrator: person(8, 'Sam Osei', quayside, 'administrator'),
  quaysideManager: person(9, 'Ola Brandt', quayside, 'practice-manager'),
  larkfieldAuthority: person(10, 'Mina Shah', larkfield, 'registration-authority'),
} as const;

export const devices = { larkfield: uuidOf(901), harbour: uuidOf(902), quayside: uuidOf(903) };
export const ids = {
  arrangement: uuidOf(101),
  access: uuidOf(102),
  closure: uuidOf(103),
  enquiry: uuidOf(104),
  unknown: uuidOf(999),
};

export const directCare: Notice = {
  notice: 'direct-care',
  version: 2,
  title: 'Direct care under an arrangement',
  basis: 'direct-care',
  issuedBy: 'Practice Buddy',
  issuedOn: '2026-01-01',
  from: '2026-01-01',
  until: null,
  recipients: ['gp-practice'],
  purposes: [{ id: 'direct-care', label: 'Care of this patient' }],
  text: ['You look at this record to care for the patient.'],
  citation: 'Common law duty of confidentiality',
  officialText: null,
  fictional: false,
};

export const usualTerms: Terms = {
  parties: [larkfield, harbourView].map(({ code, name, town, postcode }) => ({
    organisation: code,
    name,
    town,
    postcode,
  })),
  systems: [
    { organisation: larkfield.code, system: 'EMIS Web' },
    { organisation: harbourView.code, system: 'SystmOne' },
  ],
  roles: ['receptionist', 'clinician'],
  approval: 'in-advance',
  bases: ['direct-care', 'copi-3-4'],
  from: '2026-11-01',
  until: '2027-03-31',
  risks: [{ id: 'no-relationship', title: 'Nobody knew the patient before', mitigation: 'Every access is reviewed.' }],
  relationships: usualRelationships,
  openMinutes: 20,
  contractBasis: 'GMS, sub-contract of 1 November 2026',
};

/** A well-formed sealed value; no handler looks inside. */
export const sealedWords = `v1.testkey1.${'A'.repeat(60)}`;

/** A sealed value cannot be opened here, but two can be told apart. */
export const sealedAs = (mark: string): string => `v1.testkey1.${hashOf(mark)}`;

/** The register and the direct care notice, nothing else. */
export function startingRows(...notices: Notice[]): MemoryRows {
  const rows = MemoryRows.empty();
  rows.apply(referenceLedger, [
    ...[larkfield, harbourView, quayside, shut].map((one) => write('organisation', one.code, one)),
    ...[directCare, ...notices].map((one) => write('notice', noticeRowId(one), one)),
  ]);
  return rows;
}

/** A little world: one set of rows, commands run on it as the service would. */
export class World {
  #made = 0;
  constructor(
    readonly rows: MemoryRows = startingRows(),
    public at = '2026-11-24T10:41:00.000Z',
  ) {}

  asked(ledger: string, name: string, args: Record<string, unknown>, device = devices.larkfield): Asked {
    this.#made += 1;
    return {
      id: uuidOf(100_000 + this.#made),
      ledger,
      name,
      args: args as Record<string, Json>,
      device,
      madeAt: this.at,
    };
  }

  /** Runs a command and writes what it changed. */
  async does(
    actor: Actor,
    ledger: string,
    name: string,
    args: Record<string, unknown>,
    receivedAt: string | null = this.at,
  ): Promise<Outcome> {
    return this.run(
      this.asked(ledger, name, args, actor.organisation === harbourView.code ? devices.harbour : devices.larkfield),
      actor,
      receivedAt,
    );
  }

  async run(asked: Asked, actor: Actor, receivedAt: string | null = this.at): Promise<Outcome> {
    const outcome = await runCommand(commands, this.rows, asked, actor, receivedAt);
    if ('changes' in outcome) this.rows.apply(asked.ledger, outcome.changes, 1);
    return outcome;
  }

  /** Moves the clock on. */
  later(minutes: number): this {
    this.at = new Date(Date.parse(this.at) + minutes * 60_000).toISOString();
    return this;
  }
}
