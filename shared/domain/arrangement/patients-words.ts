import { dayMonthYear } from '../dates';
import { roleNames } from '../../protocol/actor';
import { listed } from '../words';
import type { Party, Terms } from './model';

/** What patients are told of an arrangement, in their words: they go to a surgery, not to a practice. */
export interface PatientsWords {
  /** A paragraph for the surgery's privacy notice. */
  privacyNotice: string;
  poster: string;
  website: string;
}

export const patientsWordsNames: Record<keyof PatientsWords, string> = {
  privacyNotice: 'Privacy notice',
  poster: 'Poster',
  website: 'Website',
};

/**
 * The words of one party, made from the arrangement. A beginning to be changed by who knows the surgery.
 * @param own the party whose patients are spoken to
 * @param telephone of the surgery; empty when it is not known
 */
export function patientsWords(terms: Terms, own: Party, telephone: string): PatientsWords {
  const others = terms.parties.filter((party) => party.organisation !== own.organisation);
  const names = listed(others.map(({ name, town }) => (town === '' ? name : `${name} in ${town}`)));
  const short = listed(others.map((party) => party.name));
  const who = listed(terms.roles.map((role) => plainRoles[role] ?? `${roleNames[role]}s`));
  const ring = telephone === '' ? 'Ask at reception.' : `Ring us on ${telephone} or ask at reception.`;
  const from = dayMonthYear(terms.from);
  const until = dayMonthYear(terms.until);
  const when =
    terms.approval === 'while-closed'
      ? 'while our surgery is closed'
      : terms.approval === 'each-time'
        ? 'when we agree to it for that one patient'
        : 'when we cannot see to you ourselves';
  return {
    privacyNotice: [
      `Care by another surgery. We have an agreement with ${names}. If our surgery cannot see to you, ${who} there may look at your record and give you the care you need, as they would for their own patients. They may do so only ${when}, only as far as your care needs it, and for one patient at a time.`,
      `Our surgery stays responsible for your record. Each time somebody looks, it is recorded who it was and why, and our privacy officer checks it. The law that allows this is UK GDPR article 6(1)(e), a task in the public interest, and article 9(2)(h), health care. The agreement holds from ${from} until ${until}.`,
      `You may ask us who looked at your record, and why. You may also tell us if you do not want another surgery to look without asking us first. ${ring}${terms.agreement?.complaintRoute ? ` Complaints: ${withStop(terms.agreement.complaintRoute)}` : ''} You can also complain to the Information Commissioner’s Office, ico.org.uk.`,
    ].join('\n\n'),
    poster: [
      `${own.name} and ${short} help each other`,
      `If our surgery has to close, or too many of us are ill, ${short} will look after you.`,
      'The people there may then look at your record, only for your care. We check every time who looked and why.',
      'Do you not want this, or would you like to know who looked? Ask at reception.',
    ].join('\n\n'),
    website: [
      `When we cannot see to you, ${short} will`,
      `From ${from} our surgery and ${names} stand in for each other. If we have to close or have too few people, you may be seen by the other surgery, and ${who} there may look at your record to care for you.`,
      'You do not have to do anything. You stay registered with us.',
      `We record every time that somebody looks at your record, and check it. You may ask who looked. If you do not want another surgery to look at your record without asking us first, tell us. ${ring}`,
    ].join('\n\n'),
  };
}

/** What patients call them. */
const plainRoles: Partial<Record<Terms['roles'][number], string>> = {
  clinician: 'doctors and nurses',
  'practice-manager': 'managers',
};

const withStop = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
