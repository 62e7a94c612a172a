import { standingAt } from '../arrangement/standing';
import { londonDate } from '../calendar';
import { dayMonthYear } from '../dates';
import type { Notice } from '../notice/model';
import { capitalised, counted, listed, possessive, shortName } from '../words';
import type { CoverageLine, CoverageQuestion, Judgement } from './coverage';
import { unreadOf, usualOpenMinutes } from './coverage-blocks';
import { purposeNames } from './model';

/** "What will happen", line by line, beside the form: what is done, what comes, or what stands in the way. */
export function linesFor(
  settled: Judgement,
  notice: Notice | undefined,
  home: string,
  question: CoverageQuestion,
): CoverageLine[] {
  const { arrangement } = settled;
  const short = shortName(home);
  if (settled.decision === 'refused') {
    return settled.blocks.map((block) => ({ tone: 'stop', text: block.says, detail: block.next }));
  }
  const lines: CoverageLine[] = [];
  const placeHidden = question.restricted === 'location';
  if (placeHidden) {
    lines.push({
      tone: 'stop',
      text: 'Where this patient lives must not become known',
      detail:
        'Their practice is not named here. Send no text message. Electronic prescriptions, referrals and the Summary Care Record may not be available',
    });
  } else if (arrangement && standingAt(arrangement, question.madeAt) === 'active') {
    lines.push({
      tone: 'good',
      text: `Covered by the arrangement of ${dayMonthYear(londonDate(arrangement.proposedAt))}`,
      detail: `${listed(arrangement.terms.parties.map((party) => party.name))}, until ${dayMonthYear(arrangement.terms.until)}`,
    });
  }
  if (settled.how?.how === 'break-glass') {
    lines.push({
      tone: 'step',
      text: 'Opened without approval, for danger to life',
      detail: `${capitalised(possessive(short))} privacy officer sees it first`,
    });
  } else if (settled.decision === 'granted') {
    lines.push({ tone: 'good', text: 'Granted at once', detail: settled.because });
  } else {
    lines.push({
      tone: 'step',
      text: `${capitalised(short)} decides`,
      detail: `${settled.because}. You hear here as soon as they have`,
    });
  }
  const unread = arrangement && unreadOf(arrangement, question);
  if (unread) {
    lines.push({
      tone: 'step',
      text: `You have not read version ${unread.version} of the protocol with ${short}`,
      detail: 'Nothing waits for it. Read it when the patient is gone: it is on Today',
    });
  }
  if (
    !question.breakGlass &&
    question.relationship !== 'none' &&
    arrangement?.terms.relationships[question.relationship] === 'second-person'
  ) {
    lines.push({
      tone: 'step',
      text: 'A colleague at this computer witnesses it with their own PIN',
      detail: 'Because you know the patient. Without them it does not open',
    });
  }
  if (notice) {
    lines.push({
      tone: 'step',
      text: `You read and acknowledge the ${question.basis === 'copi-3-4' ? 'COPI' : 'direct care'} notice, version ${notice.version}`,
      detail: `${question.purpose ? `For ${purposeNames[question.purpose].toLowerCase()}, each time` : 'Each time'}, under a minute${notice.fictional ? '. This notice is fictional, for the demonstration' : ''}`,
    });
  }
  const systems =
    arrangement?.terms.systems.filter((one) => one.organisation === question.home).map((one) => one.system) ?? [];
  const system = question.system ?? systems[0];
  const guide = question.guides.find((one) => one.system === system);
  lines.push({
    tone: 'step',
    text: `The record is open to you for ${counted(arrangement?.terms.openMinutes ?? usualOpenMinutes, 'minute')}`,
    detail: placeHidden
      ? 'They tell you the way in with their answer, or ring you'
      : system
        ? `In ${system}${guide ? `. If it does not work, ring ${guide.telephone}` : ''}`
        : `Ring ${home} to learn the way in`,
  });
  lines.push({
    tone: 'step',
    text: `${capitalised(possessive(short))} privacy officer sees that you looked`,
    detail: question.offline
      ? 'You are offline: it is kept on this computer and sent when you are connected'
      : question.relationship === 'none'
        ? 'With your reason, as soon as you have asked'
        : 'With your reason, and that you know the patient',
  });
  return lines;
}
