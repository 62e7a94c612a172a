import { referenceOf } from '../domain/access/reference';
import { purposeNames, type Access } from '../domain/access/model';
import { longMoment } from '../domain/dates';
import { breachHours, type Incident } from '../domain/review/incident';
import type { Review } from '../domain/review/model';
import { roleNames } from '../protocol/actor';

export interface BreachFacts {
  practice: string;
  buddy: string;
  access: Access;
  review: Review;
  incident: Incident | undefined;
  /** The officers' own words, unsealed; empty where there are none. They are kept as written, so they must name nobody. */
  words: { found: string; done: string; because: string };
  /** ISO instant: when the draft is made. */
  now: string;
}

/**
 * A draft of the report of a personal-data breach, with what UK GDPR article 33(3) asks for in the order of the regulator's
 * own questions. It names neither the patient nor whoever looked: the officer adds what is needed. What is not known here
 * says so in square brackets.
 */
export function breachDraft({ practice, buddy, access, review, incident, words, now }: BreachFacts): string {
  const opened = 'opening' in access.state ? access.state.opening.at : null;
  const aware = review.awareAt ?? review.at;
  const late = Date.parse(now) - Date.parse(aware) > breachHours * 3_600_000;
  const part = (title: string, ...lines: string[]) => [title.toUpperCase(), ...lines, ''].join('\n');
  return [
    part(
      'Personal-data breach: draft',
      `Our reference: ${referenceOf(access.id)}`,
      'Not sent by Practice Buddy: you send it.',
    ),
    part(
      'Organisation',
      practice,
      '[Registration number with the ICO]',
      '[Name, telephone and email of the contact or data protection officer]',
    ),
    part(
      'What happened',
      `A member of staff of ${buddy} (${access.by.roles.map((role) => roleNames[role]).join(', ')}) ${opened ? 'opened' : 'asked for'} the record of one patient of ${practice} for “${purposeNames[access.purpose]}”. Our privacy review found that it was not appropriate.`,
      words.found || '[What was not right]',
    ),
    part('When it happened', longMoment(opened ?? access.asked.at)),
    part('When and how we became aware', `${longMoment(aware)}, in our review of who looked at our records.`),
    ...(late ? [part('Why this comes after 72 hours', '[Reason for the delay]')] : []),
    part('Whose data, and how many', 'Patients: 1 person, 1 record.', '[Whether the person is a child or vulnerable]'),
    part('What data', 'Health data in a GP record (special category), and what identifies the patient.'),
    part('Likely consequences', '[What may follow for the patient]'),
    part(
      'What was done',
      words.done || '[Measures taken and planned]',
      incident?.closed ? `The incident was closed on ${longMoment(incident.closed.at)}.` : 'The incident is open.',
    ),
    ...(incident?.reporting.is === 'not-reported'
      ? [part('Not reported to the ICO, because', words.because || '[Reason]')]
      : incident?.reporting.is === 'reported'
        ? [
            part(
              'Reported to the ICO',
              `${longMoment(incident.reporting.at)}, reference ${incident.reporting.reference || '[reference]'}`,
            ),
          ]
        : []),
    part(
      'Who else was told',
      '[Patient told: yes or no, and why]',
      '[NHS: data security and protection incident tool]',
    ),
  ].join('\n');
}
