import { agreementParts } from '../../../shared/domain/arrangement/agreement';
import { approvalNames, type Party, type Terms } from '../../../shared/domain/arrangement/model';
import { longDate } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';

/** One numbered clause of the document: a heading, sentences, and what is listed under them. */
export interface Clause {
  heading: string;
  sentences: string[];
  items: string[];
  /** Nothing has been chosen yet: the draft shows this clause as a gap. */
  open: boolean;
}

/**
 * The arrangement as a document, made from its facts and nothing else: what is signed is the facts, and this is how
 * they read. The same words for the draft, the screen and the paper.
 * @param kindOf what a party is that is not a GP practice
 */
export function clausesOf(
  terms: Partial<Terms>,
  kindOf: (code: string) => string | undefined = () => undefined,
): Clause[] {
  const parties = terms.parties ?? [];
  return [
    partiesClause(parties, kindOf),
    systemsClause(terms, parties),
    rolesClause(terms),
    approvalClause(terms),
    basesClause(terms),
    durationClause(terms),
    relationshipsClause(terms),
    risksClause(terms),
    contractClause(terms),
    agreementClause(terms),
    endingClause(),
  ];
}

const clause = (heading: string, sentences: string[], items: string[] = [], open = false): Clause => ({
  heading,
  sentences,
  items,
  open,
});
const gap = (heading: string, sentence: string): Clause => clause(heading, [sentence], [], true);

/** Names are not unique, so a document gives the code and the town too. */
export const partyInFull = (one: Party): string =>
  [`${one.name} (${one.organisation})`, one.town, one.postcode.replaceAll(' ', '\u00a0')]
    .filter((part) => part !== '')
    .join(', ');

/** A partnered provider is said to be what it is; a party of which nothing is said is a practice. */
const withKind = (one: Party, kind: string | undefined): string =>
  kind === undefined ? partyInFull(one) : `${partyInFull(one)}: ${kind}`;

function partiesClause(parties: Party[], kindOf: (code: string) => string | undefined): Clause {
  if (parties.length < 2) return gap('The parties', 'The other practice has not been chosen yet.');
  return clause(
    'The parties',
    ['This arrangement is made between:'],
    parties.map((one) => withKind(one, kindOf(one.organisation))),
  );
}

function systemsClause(terms: Partial<Terms>, parties: Party[]): Clause {
  const heading = 'What may be used';
  if (!terms.systems?.length) return gap(heading, 'No clinical system has been named yet.');
  const nameOf = (code: string) => parties.find((one) => one.organisation === code)?.name ?? code;
  return clause(
    heading,
    [
      'When a party cannot give its patients the care they need, staff of the others may look at those patients’ records in its clinical system, and give the care as they would to their own patients.',
      'The systems are:',
    ],
    terms.systems.map((one) => `${one.system} at ${nameOf(one.organisation)}`),
  );
}

function rolesClause(terms: Partial<Terms>): Clause {
  const heading = 'Who may look';
  if (!terms.roles?.length) return gap(heading, 'Nobody has been chosen yet.');
  return clause(heading, [
    `Staff of the parties who are a ${listed(
      terms.roles.map((one) => roleNames[one]),
      'or',
    )}, and nobody else.`,
    'Each looks only at what is needed for the reason given, for one patient at a time.',
    ...(terms.recheckDays
      ? [`Every ${terms.recheckDays} days each party confirms again who of its staff has access.`]
      : []),
    ...(terms.protocolReading
      ? [
          terms.protocolReading === 'insist'
            ? 'Whoever has not read the present protocol reads it before their next access.'
            : 'Whoever has not read the present protocol is reminded of it before their next access.',
        ]
      : []),
  ]);
}

function approvalClause(terms: Partial<Terms>): Clause {
  const heading = 'How each access is approved';
  if (!terms.approval) return gap(heading, 'It has not been chosen yet who decides.');
  const more: Record<NonNullable<Terms['approval']>, string> = {
    'in-advance': 'By signing, each home practice approves every access that keeps to this arrangement.',
    'each-time': 'The home practice answers each request before anything opens.',
    'while-closed':
      'While a closure of the home practice is in force nobody has to be asked. At other times nothing opens under this arrangement.',
  };
  return clause(heading, [
    `${approvalNames[terms.approval]}.`,
    more[terms.approval],
    'In danger to life, when the home practice cannot be reached, a record may always be opened. It is never silent: the home practice’s privacy officer sees it first.',
  ]);
}

function basesClause(terms: Partial<Terms>): Clause {
  const heading = 'On what legal basis';
  if (!terms.bases?.length) return gap(heading, 'No legal basis has been chosen yet.');
  const says: Record<Terms['bases'][number], string> = {
    'direct-care': 'Direct care of the patient, under this arrangement.',
    'copi-3-4':
      'A notice under regulation 3(4) of the Health Service (Control of Patient Information) Regulations 2002, while one is in force.',
  };
  return clause(
    heading,
    [
      'Before each access the notice in force for its basis is shown and acknowledged. Where none is in force, nothing opens under it.',
      'Accepted are:',
    ],
    terms.bases.map((one) => says[one]),
  );
}

function durationClause(terms: Partial<Terms>): Clause {
  const heading = 'From when and for how long';
  if (!terms.from || !terms.until) return gap(heading, 'The dates have not been chosen yet.');
  const sentences = [`In force from ${longDate(terms.from)} until ${longDate(terms.until)}, both days included.`];
  if (terms.openMinutes) sentences.push(`An open record closes by itself after ${terms.openMinutes} minutes.`);
  return clause(heading, sentences);
}

const pathWords: Record<Terms['relationships']['self'], string> = {
  reviewed: 'may go on, and the privacy officer reviews it',
  'second-person': 'may go on once a second person at the same desk has witnessed it, and it is reviewed',
  'home-practice': 'the home practice decides first, and it is reviewed',
  refused: 'does not look',
};
const knownAs: Record<keyof Terms['relationships'], string> = {
  self: 'The patient is the person who would look',
  family: 'Family',
  friend: 'A friend',
  colleague: 'A colleague',
  neighbour: 'A neighbour',
};
const knownOrder = ['self', 'family', 'friend', 'colleague', 'neighbour'] as const;

function relationshipsClause(terms: Partial<Terms>): Clause {
  const heading = 'When somebody knows the patient';
  const paths = terms.relationships;
  if (!paths) return gap(heading, 'It has not been chosen yet what happens then.');
  return clause(
    heading,
    ['Whoever knows the patient says so before looking. Then:'],
    knownOrder.map((one) => `${knownAs[one]}: ${pathWords[paths[one]]}.`),
  );
}

function risksClause(terms: Partial<Terms>): Clause {
  const heading = 'Risks that the parties accept';
  if (!terms.risks?.length)
    return gap(heading, 'No risk has been accepted yet. An arrangement cannot be signed without.');
  return clause(
    heading,
    ['By signing, each party accepts these risks in the public interest, with what is done about them:'],
    terms.risks.map((one) => `${withStop(one.title)} ${one.mitigation}`),
  );
}

function contractClause(terms: Partial<Terms>): Clause {
  const words = terms.contractBasis?.trim() ?? '';
  return words === ''
    ? gap(
        'Under which contract',
        'Nothing is said yet about the contract under which care is given. Clinical indemnity follows the contract.',
      )
    : clause('Under which contract', [withStop(words)]);
}

function agreementClause(terms: Partial<Terms>): Clause {
  const heading = 'Records, incidents, complaints and the end';
  const agreed = agreementParts.flatMap(({ id, name }) => {
    const words = terms.agreement?.[id]?.trim() ?? '';
    return words === '' ? [] : [`${name}: ${withStop(words)}`];
  });
  return agreed.length === 0
    ? clause(heading, ['Nothing is agreed about these beyond what the law says.'])
    : clause(heading, [], agreed);
}

function endingClause(): Clause {
  return clause('Review, stopping and ending', [
    'The home practice stays controller of its records. Its privacy officer is told of every access and reviews it. The patient may ask who looked.',
    'Any party may stop all access at once, or end this arrangement, giving the reason. Only the party that stopped it can allow access again.',
  ]);
}

const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
