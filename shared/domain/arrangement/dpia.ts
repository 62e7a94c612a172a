import { roleNames } from '../../protocol/actor';
import { dayMonthYear } from '../dates';
import { basisNames } from '../notice/model';
import type { RiskEntry } from '../risk/entry';
import { scoreInFull } from '../risk/score';
import { listed } from '../words';
import type { DpiaSection } from './dpia-row';
import { dpiaSections } from './dpia-row';
import { approvalNames, type Party, type Terms } from './model';

/** The heading of each part. */
export const dpiaTitles: Record<DpiaSection, string> = {
  why: 'Why an assessment is made',
  parties: 'Who is responsible',
  data: 'What data, and of whom',
  purposes: 'What it is used for, and how',
  bases: 'On what lawful bases',
  necessity: 'Why it is needed, and no more than needed',
  consultation: 'Who was asked',
  risks: 'The risks',
  measures: 'What is done about them',
  'sign-off': 'Sign-off',
};

const inFull = ({ name, organisation, town }: Party): string =>
  `${name} (${[organisation, town].filter(Boolean).join(', ')})`;

/**
 * A data protection impact assessment in outline, made from what an arrangement says and how the practice's register judges
 * its risks (UK GDPR article 35(7)). A beginning: people who know the practice read it, change it and sign it.
 * @param entries the practice's register; a risk without an entry stands without a score
 */
export function dpiaOf(terms: Terms, entries: readonly RiskEntry[]): Record<DpiaSection, string> {
  const parties = listed(terms.parties.map((party) => party.name));
  const systems = terms.systems.map(
    ({ system, organisation }) =>
      `${system} of ${terms.parties.find((party) => party.organisation === organisation)?.name ?? organisation}`,
  );
  const judged = (id: string) => entries.find((entry) => entry.id === id);
  return {
    why: [
      `${parties} agree to stand in for each other when one of them cannot give its patients the care they need. Staff of one then look at records of patients whom they never met, held by another.`,
      'That is health data, looked at by people without an earlier relationship with the patient, so the risk to patients is assessed before it begins.',
    ].join('\n\n'),
    parties: [
      ...terms.parties.map((party) => `- ${inFull(party)}`),
      '',
      terms.agreement?.controllers?.trim() ||
        'Each practice stays controller of its own patients’ records. Whoever looks acts for their own employer, who is controller of that look.',
      ...(terms.agreement?.dpiaReference ? ['', `Reference: ${terms.agreement.dpiaReference}.`] : []),
    ].join('\n'),
    data: [
      'Patients registered with the parties whose own practice cannot see to them at that time. Nobody else’s record is looked at.',
      `What is looked at: the patient’s record in ${listed(systems)}, as far as the care of that moment needs it. Nothing is copied from one system into another.`,
      'Practice Buddy itself keeps who asked, why, when, and what was done. The patient’s name, number and the reason are encrypted so that only the two practices can read them.',
    ].join('\n\n'),
    purposes: [
      'Care of the patient who needs it, as their own practice would give it.',
      `Who may look: ${listed(terms.roles.map((role) => `${roleNames[role]}s`))} of the parties, one patient at a time, for at most ${terms.openMinutes} minutes.`,
      `How each look is approved: ${approvalNames[terms.approval].charAt(0).toLowerCase()}${approvalNames[terms.approval].slice(1)}.`,
      'Before each look a notice is shown and acknowledged. Afterwards the home practice is told what was done, and its privacy officer reviews the look.',
    ].join('\n\n'),
    bases: [
      'UK GDPR article 6(1)(e), a task in the public interest, and article 9(2)(h), provision of health care.',
      `Confidentiality: ${listed(
        terms.bases.map((one) => basisNames[one]),
        'or',
      )}, as the notice in force says. Where none is in force, nothing opens under it.`,
      ...(terms.agreement?.controllers ? [terms.agreement.controllers] : []),
    ].join('\n\n'),
    necessity: [
      'Without the record, care by another practice is unsafe: allergies, medicines and recent results are missing. The Summary Care Record holds only part of them, and the home practice cannot be rung when it is closed.',
      `It holds from ${dayMonthYear(terms.from)} until ${dayMonthYear(terms.until)} and is looked at again before it is renewed. Any party stops all access at once.`,
      ...(terms.agreement?.retention ? [`How long records of this are kept: ${terms.agreement.retention}`] : []),
      'Patients are told by the privacy notice, a poster and the website. They may ask who looked, and may ask that their record is not looked at without their own practice.',
    ].join('\n\n'),
    consultation: [
      'Data protection officer: ',
      'Caldicott Guardian: ',
      'Patients (participation group): ',
      'Staff: ',
    ].join('\n'),
    risks: terms.risks
      .map((one) => {
        const entry = judged(one.id);
        const scores = entry
          ? `\n   Before: ${scoreInFull(entry.before)}. Now: ${scoreInFull(entry.after)}.`
          : '\n   Not scored in the register yet.';
        return `- ${one.title}.${scores}`;
      })
      .join('\n'),
    measures: terms.risks
      .map((one) => {
        const entry = judged(one.id);
        return `- ${one.title}: ${one.mitigation}${entry ? ` Looked after by ${entry.owner.name}, next review ${dayMonthYear(entry.reviewOn)}.` : ''}`;
      })
      .join('\n'),
    'sign-off': [
      'Data protection officer’s advice: ',
      'Residual risks accepted by: ',
      'Name, role, date: ',
      'To be looked at again on: ',
    ].join('\n'),
  };
}

export { dpiaSections };
