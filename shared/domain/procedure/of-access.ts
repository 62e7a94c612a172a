import { kindOf, type LedgerId } from '../../protocol/ledger';
import type { Access } from '../access/model';
import { reject, type Context, type Outcome, type Read } from '../command';
import { needsRole } from '../roles';
import { reviewers } from '../review/reviewers';

type Refused = Outcome & { rejection: unknown };

/** The access that an officer writes about: of their practice's records, and not their own. */
export async function reviewable(
  read: Read,
  context: Context,
  args: { access: string; pair: LedgerId },
  to: string,
): Promise<{ access: Access } | Refused> {
  const refused = needsRole(context, reviewers, to);
  if (refused) return refused;
  const access = kindOf(args.pair) === 'pair' ? await read.get(args.pair, 'access', args.access) : undefined;
  if (!access || access.home !== context.actor.organisation) {
    return reject(
      'review.unknown',
      'This access is not one of your practice’s records.',
      'Look at the list of reviews again.',
    );
  }
  if (access.by.person === context.actor.person) {
    return reject(
      'review.own',
      'Nobody reviews their own access.',
      'Ask another privacy officer or the Caldicott Guardian.',
    );
  }
  return { access };
}
