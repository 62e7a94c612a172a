import { hashedText } from '../../../shared/domain/restriction/model';
import { proposedTerms } from '../../../shared/domain/procedure/model';
import { pairLedger, privacyLedger } from '../../../shared/protocol/ledger';
import type { Days } from './days';
import { idOf, pair } from './ids';
import { patientOf, type PatientName } from './patients';
import { castOf, type StoryAct } from './told';
import { Hashed, Sealed } from './words';

/** What the officers did: whom they protect, what they drew and found, whom they asked, and one incident. */
export function privacy(days: Days): StoryAct[] {
  return [...protectedPatients(days), ...procedure(days), ...findings(days), ...questions(days), ...incident(days)];
}

const act = (by: string, at: string, name: string, args: Record<string, unknown>): StoryAct => ({
  by,
  at,
  ledger: privacyLedger(castOf(by).organisation),
  name,
  args,
});

interface Protection {
  by: string;
  at: string;
  patient: PatientName;
  kind: 'approval' | 'location';
  reason: string;
  lifted?: { at: string; reason: string };
}

/** On the list, and known to the buddies by the hash of the number. */
function protect({ by, at, patient, kind, reason, lifted }: Protection): StoryAct[] {
  const home = castOf(by).organisation;
  const id = idOf(`protected: ${patient}`);
  const hash = new Hashed(hashedText(home, patientOf(patient).nhsNumber));
  const buddies = ['Z99001', 'Z99002', 'Z99003'].filter((code) => code !== home).map((code) => pairLedger(home, code));
  const toBuddies = (when: string, name: string, args: Record<string, unknown>) =>
    buddies.map((ledger): StoryAct => ({ by, at: when, ledger, name: `restriction.${name}`, args: { hash, ...args } }));
  return [
    act(by, at, 'protected.add', { id, patient: new Sealed(patientOf(patient)), kind, reason, until: null }),
    ...toBuddies(at, 'share', { kind, until: null }),
    ...(lifted
      ? [
          act(by, lifted.at, 'protected.lift', { id, reason: new Sealed(lifted.reason) }),
          ...toBuddies(lifted.at, 'lift', {}),
        ]
      : []),
  ];
}

const protectedPatients = ({ at }: Days): StoryAct[] =>
  [
    { by: 'tom.ellery', at: at(9, '14:10'), patient: 'rosa', kind: 'approval', reason: 'family-of-staff' },
    { by: 'tom.ellery', at: at(9, '14:20'), patient: 'hannah', kind: 'location', reason: 'at-risk' },
    {
      by: 'tom.ellery',
      at: at(9, '14:30'),
      patient: 'margaret',
      kind: 'approval',
      reason: 'objected',
      lifted: { at: at(5, '10:05'), reason: 'She no longer objects: her letter is in the record.' },
    },
    { by: 'nia.powell', at: at(8, '15:00'), patient: 'tariq', kind: 'approval', reason: 'staff' },
  ].flatMap((one) => protect(one as Protection)); // the literals are of these kinds

function procedure({ at }: Days): StoryAct[] {
  const officers = (['tom.ellery', 'ruth.adeyemi'] as const).map((account) => {
    const { person, name } = castOf(account);
    return { person, name };
  });
  return [
    act('tom.ellery', at(8, '09:00'), 'procedure.set', { ...proposedTerms, officers, id: idOf('procedure') }),
    act('tom.ellery', at(8, '09:10'), 'procedure.drawSample', { id: idOf('sample 1'), alsoUrgent: [] }),
    // Only this computer can see that a patient has the name of whoever looked.
    act('tom.ellery', at(2, '09:00'), 'procedure.drawSample', { id: idOf('sample 2'), alsoUrgent: [idOf('sunita')] }),
  ];
}

const found = (by: string, at: string, of: string, outcome: string, note: string | null): StoryAct =>
  act(by, at, 'review.record', { access: idOf(of), pair, outcome, note: note === null ? null : new Sealed(note) });

const compared = (by: string, at: string, of: string, appointment: string, rota: string): StoryAct =>
  act(by, at, 'procedure.reconcile', {
    access: idOf(of),
    pair,
    checks: { handback: 'fits', appointment, rota },
  });

function findings({ at, ago }: Days): StoryAct[] {
  return [
    compared('tom.ellery', at(8, '09:22'), 'dennis', 'fits', 'fits'),
    found(
      'tom.ellery',
      at(8, '09:25'),
      'dennis',
      'appropriate',
      'Ambulance sheet fits. He has thanked both practices.',
    ),
    act('ruth.adeyemi', at(8, '12:50'), 'procedure.confirm', {
      access: idOf('dennis'),
      pair,
      agrees: true,
      note: null,
    }),
    compared('tom.ellery', at(2, '09:32'), 'bernard', 'fits', 'fits'),
    found('tom.ellery', at(2, '09:35'), 'bernard', 'appropriate', null),
    compared('ruth.adeyemi', at(2, '12:30'), 'moira', 'fits', 'not-checked'),
    found('ruth.adeyemi', at(2, '12:34'), 'moira', 'appropriate', 'I saw her the week after: as written.'),
    found('nia.powell', at(4, '13:40'), 'george', 'appropriate', 'His daughter confirms it.'),
    found('tom.ellery', ago(200), 'jack', 'asked', null),
  ];
}

const asked = (by: string, at: string, of: string, question: string): StoryAct => ({
  by,
  at,
  ledger: pair,
  name: 'access.enquire',
  args: { access: idOf(of), enquiry: idOf(`enquiry: ${of}`), question: new Sealed(question) },
});
const replied = (by: string, at: string, of: string, text: string): StoryAct => ({
  by,
  at,
  ledger: pair,
  name: 'access.reply',
  args: { access: idOf(of), enquiry: idOf(`enquiry: ${of}`), text: new Sealed(text) },
});

function questions({ at, ago }: Days): StoryAct[] {
  return [
    asked('tom.ellery', at(6, '09:10'), 'sunita', 'You share a family name with this patient. Are you related?'),
    found('tom.ellery', at(6, '09:11'), 'sunita', 'asked', null),
    replied('priya.nair', at(6, '12:05'), 'sunita', 'No. It is a common name; I had never met her before.'),
    found('tom.ellery', at(6, '16:20'), 'sunita', 'appropriate', 'Not related. Tablets issued the same afternoon.'),
    asked(
      'tom.ellery',
      at(2, '09:40'),
      'rhys',
      'The record was open for two minutes and nothing was done. What was looked for?',
    ),
    found('tom.ellery', at(2, '09:41'), 'rhys', 'asked', null),
    replied('joan.hartley', at(2, '14:10'), 'rhys', 'I had the wrong Mr Griffiths and closed it when I saw his age.'),
    asked('tom.ellery', ago(199), 'jack', 'The handback is missing. What was found, and does his mother know?'),
  ];
}

function incident({ ago }: Days): StoryAct[] {
  return [
    found(
      'tom.ellery',
      ago(20 * 60),
      'rhys',
      'incident',
      'The record of another patient of the same name was opened: the date of birth was not asked.',
    ),
    act('tom.ellery', ago(19 * 60 + 20), 'incident.record', {
      access: idOf('rhys'),
      pair,
      done: new Sealed(
        'Rang Nia Powell at Harbour View. Joan Hartley saw the summary page only. Both patients will be told.',
      ),
      reporting: { is: 'undecided' },
      end: null,
    }),
  ];
}
