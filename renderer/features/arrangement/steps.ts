import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { partyName, standing, unsigned } from '../../../shared/domain/arrangement/standing';
import { dayMonthYear, longDate } from '../../../shared/domain/dates';
import { roleNames, type Actor } from '../../../shared/protocol/actor';
import type { Step } from '../../ui';

const whoInWords = (by: Actor) => `${by.name}, ${by.roles.map((role) => roleNames[role]).join(', ')}`;

/**
 * Parties and signatures as a line of steps: what has happened, what is waited for, what will come.
 * @param moment how an instant reads in a list, "Mon 09:12"
 */
export function arrangementSteps(one: Arrangement, today: string, moment: (at: string) => string): Step[] {
  const nameOf = (code: string) => partyName(one, code);
  const steps: Step[] = one.signatures.map((signature, index) => ({
    id: signature.command,
    time: moment(signature.at),
    title: `${index === 0 ? 'Proposed and signed' : 'Signed'} for ${nameOf(signature.by.organisation)}`,
    detail: `${whoInWords(signature.by)}${signature.receivedAt === null ? '. Not sent yet' : ''}`,
  }));
  const stands = standing(one, today);
  if (stands === 'awaiting-signatures') {
    for (const [index, party] of unsigned(one).entries()) {
      steps.push({ id: party.organisation, title: `${party.name} signs`, state: index === 0 ? 'now' : 'coming' });
    }
    steps.push({ id: 'begins', title: `It holds from ${longDate(one.terms.from)}`, state: 'coming' });
    return steps;
  }
  const { state } = one;
  switch (state.is) {
    case 'declined':
    case 'withdrawn':
    case 'suspended':
    case 'ended':
      steps.push({
        id: state.is,
        time: moment(state.at),
        title: `${stopWords[state.is]} by ${nameOf(state.by.organisation)}`,
        detail: `${whoInWords(state.by)}: “${state.reason}”`,
        state: state.is === 'suspended' ? 'warn' : 'stopped',
      });
      break;
    case 'proposed':
      steps.push({ id: 'never', title: 'It ran out before everybody had signed', state: 'stopped' });
      break;
    case 'signed':
      steps.push(...lifeSteps(one, stands));
      break;
  }
  return steps;
}

const stopWords = {
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  suspended: 'All access stopped',
  ended: 'Ended',
} as const;

function lifeSteps(one: Arrangement, stands: ReturnType<typeof standing>): Step[] {
  const from = dayMonthYear(one.terms.from);
  const until = dayMonthYear(one.terms.until);
  const ends: Step = { id: 'ends', title: `It ends by itself after ${until}`, state: 'coming' };
  if (stands === 'not-begun') return [{ id: 'begins', title: `It begins on ${from}`, state: 'now' }, ends];
  if (stands === 'active') return [{ id: 'begins', title: `In force since ${from}` }, ends];
  return [
    { id: 'begins', title: `In force since ${from}` },
    { id: 'ends', title: `It ran out on ${until}`, state: 'stopped' },
  ];
}
