import { canonical } from '../../evidence/canonical';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct } from '../roles';
import { lastChange } from './as-of';
import { closers, refusesCover, refusesOverlap, refusesTimes } from './fits';
import { closureFacts, type Closure, type ClosureFacts } from './model';

/** Only what changes is said, so that two people who change different things undo nothing of each other's. */
const args = closureFacts.partial().extend({ closure: uuid }).strict();

/** Changes a closure that waits or runs: what is closed, until when, why, who is asked. Both sides read it at once. */
export const changeClosure = defineCommand({
  name: 'closure.change',
  ledger: 'board',
  nature: 'intent',
  title: 'Change a closure',
  args,
  async handle(read, { closure: id, ...asked }, context) {
    const { actor, madeAt, today } = context;
    const refused = needsRole(context, closers, 'change a closure');
    if (refused) return refused;
    const closures = await read.list(context.ledger, 'closure');
    const one = closures.find((each) => each.id === id);
    if (!one)
      return reject('closure.unknown', 'This closure is not known here.', 'Look at the list of closures again.');
    if (one.changes?.some((each) => sameAct(context, each.by, each.at))) return changed([]);
    const over = isOver(one, madeAt);
    if (over !== undefined) {
      return reject(
        'closure.over',
        `${over} at ${timeAndDay(one.reopened?.at ?? one.until ?? madeAt, today)}, so it can no longer be changed.`,
        'Close the practice anew if it must be closed.',
      );
    }
    const last = lastChange(one);
    if (last && last.at > madeAt) {
      return reject(
        'closure.changedLater',
        `${last.by.name} changed this closure at ${timeAndDay(last.at, today)}, later than this.`,
        'Look at it as it stands, and change it again if it is wrong.',
      );
    }
    if (asked.from !== undefined && asked.from !== one.from && one.from <= madeAt) {
      return reject(
        'closure.begun',
        `It began at ${timeAndDay(one.from, today)}, so its beginning can no longer be changed.`,
        'Change the end, or open the practice again.',
        'from',
      );
    }
    const before = factsOf(one);
    const after = closureFacts.parse({ ...before, ...asked });
    if (canonical(after) === canonical(before)) {
      return reject('closure.unchanged', 'Nothing is different from before.', 'Change something, or go back.');
    }
    const moved = asked.from !== undefined || asked.until !== undefined;
    const unfit =
      (moved
        ? (refusesTimes({ ...after, planned: one.planned }, context) ??
          refusesOverlap(closures, { ...after, id, rehearsal: one.rehearsal }, context))
        : undefined) ??
      // Who was asked before stays asked, whatever became of the arrangement: they are told all the same.
      (await refusesCover(
        read,
        after.cover.filter((code) => !before.cover.includes(code)),
        context,
      ));
    if (unfit) return unfit;
    const changes = [...(one.changes ?? []), { at: madeAt, by: actor, before }];
    return changed([write('closure', id, { ...one, ...after, changes })]);
  },
});

const factsOf = ({ from, until, extent, cause, reason, cover }: Closure): ClosureFacts => ({
  from,
  until,
  extent,
  ...(cause === undefined ? {} : { cause }),
  reason,
  cover,
});

/** How it came to its end, if it did. */
function isOver({ reopened, until }: Closure, at: string): string | undefined {
  if (reopened) return `${reopened.by.name} opened the practice again`;
  return until !== null && until <= at ? 'It ended' : undefined;
}
