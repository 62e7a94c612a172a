import type { Rejection } from '../../protocol/sync';
import { dayMonthYear } from '../dates';
import type { TermsQuestion } from './check-terms';
import type { Party } from './model';

/** What keeps these parties from making an arrangement: who proposes stands first, and nobody is named twice, unknown or closed. */
export function checkParties(parties: readonly Party[], { proposer, organisation }: TermsQuestion): Rejection[] {
  const field = 'parties';
  const codes = parties.map((party) => party.organisation);
  const others = codes.filter((code) => code !== proposer);
  if (codes.filter((code) => code === proposer).length > 1 || (codes.length > 0 && others.length === 0)) {
    return [
      {
        code: 'arrangement.ownBuddy',
        says: 'A practice cannot be its own buddy.',
        next: 'Choose another practice.',
        field,
      },
    ];
  }
  if (!codes.includes(proposer)) {
    return [
      {
        code: 'arrangement.notParty',
        says: 'Your practice is not one of the parties.',
        next: 'Add your practice, then choose the buddy.',
        field,
      },
    ];
  }
  if (codes[0] !== proposer) {
    return [
      {
        code: 'arrangement.firstParty',
        says: 'The practice that proposes must be named first.',
        next: 'Put your practice first.',
        field,
      },
    ];
  }
  const found: Rejection[] = [];
  for (const code of new Set(others)) {
    const name = parties.find((party) => party.organisation === code)?.name ?? code;
    if (others.filter((one) => one === code).length > 1) {
      found.push({
        code: 'arrangement.twice',
        says: `${name} (${code}) is named twice.`,
        next: 'Take one of them out.',
        field,
      });
    }
    const known = organisation(code);
    if (!known) {
      found.push({
        code: 'arrangement.unknownOrganisation',
        says: `No organisation with the code ${code} is in the register.`,
        next: 'Look it up by name, and compare code and town.',
        field,
      });
    } else if (known.status === 'closed') {
      const when = known.closedOn ? ` on ${dayMonthYear(known.closedOn)}` : '';
      found.push({
        code: 'arrangement.closedOrganisation',
        says: `${known.name} (${code}) closed for good${when}, so it cannot be a buddy.`,
        next: 'Choose a practice that is open.',
        field,
      });
    }
  }
  return found;
}
