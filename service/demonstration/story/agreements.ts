import { usualRelationships, type Terms } from '../../../shared/domain/arrangement/model';
import { hashOfTerms } from '../../../shared/domain/arrangement/standing';
import { protocolHash, type ProtocolContent } from '../../../shared/domain/protocol/model';
import { riskLibrary } from '../../../shared/domain/risk/library';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import type { Days } from './days';
import { hubs } from './hubs';
import { threePractices, twoPractices } from './ids';
import type { StoryAct } from './told';

const party = (organisation: string, name: string, postcode: string) => ({
  organisation,
  name,
  town: 'Saltmere',
  postcode,
});
const larkfield = party('Z99001', 'Larkfield Surgery', 'ZZ1 1LF');
const harbourView = party('Z99002', 'Harbour View Practice', 'ZZ1 2HV');
const quayside = party('Z99003', 'Quayside Health Centre', 'ZZ1 3QS');

function termsFor({ day, worked }: Days, differently: Partial<Terms>): Terms {
  return {
    parties: [larkfield, harbourView],
    systems: [
      { organisation: larkfield.organisation, system: 'EMIS Web' },
      { organisation: harbourView.organisation, system: 'SystmOne' },
    ],
    roles: ['receptionist', 'clinician'],
    approval: 'while-closed',
    bases: ['direct-care', 'copi-3-4'],
    from: worked(14),
    until: day(48),
    risks: [...riskLibrary],
    relationships: { ...usualRelationships, neighbour: 'second-person' },
    openMinutes: 20,
    contractBasis: 'GMS contract of each practice; sub-contract notified to the ICB',
    recheckDays: 90,
    protocolReading: 'remind',
    agreement: {
      controllers: 'Each practice is controller of its own patients’ records.',
      incidentRoute: 'Ring the other practice’s privacy officer the same day.',
      dpiaReference: 'DPIA-2026-07',
    },
    ...differently,
  };
}

function signed(id: string, terms: Terms, by: string, at: string, others: [string, string][]): StoryAct[] {
  const ledger = arrangementLedger(id);
  const termsHash = hashOfTerms(terms);
  return [
    { by, at, ledger, name: 'arrangement.propose', args: { id, terms, termsHash } },
    ...others.map(([other, when]) => ({ by: other, at: when, ledger, name: 'arrangement.sign', args: { termsHash } })),
  ];
}

const sections: ProtocolContent['sections'] = [
  {
    title: 'When the other practice rings',
    text: 'Ask for the patient’s NHS number, family name and date of birth. Ring back on the number in the register before you say anything about a patient.',
  },
  {
    title: 'What we do and what we leave',
    text: 'We see to what cannot wait until the practice opens again. Repeat prescriptions of controlled drugs wait for the home practice.',
  },
  { title: 'Afterwards', text: 'Hand back at once, with what is left to do and who tells the patient.' },
];
const published = (content: ProtocolContent, by: string, at: string): StoryAct => ({
  by,
  at,
  ledger: arrangementLedger(twoPractices),
  name: 'protocol.publish',
  args: { ...content, hash: protocolHash(content) },
});
const versionOne: ProtocolContent = {
  version: 1,
  title: 'How Larkfield and Harbour View help each other',
  sections: sections.slice(0, 2),
  change: 'How we work together when one of us is closed.',
};
const versionTwo: ProtocolContent = {
  ...versionOne,
  version: 2,
  sections,
  change: 'Adds what is done afterwards.',
};

const assured = (ledger: string, by: string, at: string, caldicottGuardian: string, year: number): StoryAct => ({
  by,
  at,
  ledger,
  name: 'arrangement.assure',
  args: {
    dspt: { status: 'met', year },
    ico: { number: `ZA10${String(year)}`, until: `${year + 1}-03-31` },
    caldicottGuardian,
  },
});

/** What the practices agreed with each other: the arrangement of two, the hubs of three, the protocol. */
export function agreements(days: Days): StoryAct[] {
  const { at, day, worked } = days;
  const year = Number(day(0).slice(0, 4));
  const ours = arrangementLedger(twoPractices);
  const two = termsFor(days, {});
  const three = termsFor(days, {
    parties: [quayside, larkfield, harbourView],
    systems: [...two.systems, { organisation: quayside.organisation, system: 'Vision' }],
    approval: 'each-time',
    bases: ['direct-care'],
    from: worked(10),
    until: day(350),
  });
  return [
    ...signed(twoPractices, two, 'anne.cole', at(15, '15:10'), [['sam.okoye', at(15, '16:40')]]),
    assured(ours, 'anne.cole', at(15, '15:20'), 'Dr Ruth Adeyemi', year),
    assured(ours, 'sam.okoye', at(15, '16:35'), 'Nia Powell', year - 1),
    ...signed(threePractices, three, 'dev.sharma', at(11, '09:00'), [
      ['anne.cole', at(11, '11:30')],
      ['sam.okoye', at(10, '08:20')],
    ]),
    published(versionOne, 'anne.cole', at(14, '12:00')),
    ...(['priya.nair', 'joan.hartley', 'meera.anand', 'lee.marsh', 'ruth.adeyemi'] as const).map((by, place) => ({
      by,
      at: at(13, `08:${10 + place}`),
      ledger: ours,
      name: 'protocol.acknowledge',
      args: { version: 1, hash: protocolHash(versionOne) },
    })),
    published(versionTwo, 'sam.okoye', at(2, '16:00')),
    ...(['priya.nair', 'ruth.adeyemi'] as const).map((by, place) => ({
      by,
      at: at(1, `08:${20 + place}`),
      ledger: ours,
      name: 'protocol.acknowledge',
      args: { version: 2, hash: protocolHash(versionTwo) },
    })),
    ...hubs(days),
  ];
}
