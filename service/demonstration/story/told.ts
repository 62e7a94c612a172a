import type { Role } from '../../../shared/protocol/actor';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import type { Executor } from '../../commands/execute';
import { addAccount } from '../../identity/accounts';
import { Operator } from '../../operator/operator';
import { noLedgers, type Store } from '../../store/store';
import { demonstrationPassword, people } from '../people';

/** One thing that somebody of the story did. */
export interface StoryAct {
  /** Account, `anne.cole`. */
  by: string;
  /** ISO instant. */
  at: string;
  ledger: string;
  name: string;
  args: Record<string, unknown>;
}

/** A day of the story: `day(-3)` is the date three days ago, `at(-3, '08:15')` an instant on it (UTC, as in winter). */
export interface Days {
  day: (offset: number) => string;
  at: (offset: number, time: string) => string;
}
export function daysFrom(now: string): Days {
  const day = (offset: number) => addDays(londonDate(now), offset);
  return { day, at: (offset, time) => `${day(offset)}T${time}:00.000Z` };
}

interface Cast {
  person: string;
  name: string;
  organisation: string;
  roles: readonly Role[];
}

/** The hub’s host has a manager in the story; nobody can be her in the demonstration, so she is not in its list of people. */
const quayside: Cast & { account: string } = {
  account: 'dev.sharma',
  person: '00000000-0000-4000-9000-000000000901',
  name: 'Dev Sharma',
  organisation: 'Z99003',
  roles: ['practice-manager'],
};

/** Who is who, by account. Throws for nobody’s account: a mistake in the story. */
export function castOf(account: string): Cast {
  const found = account === quayside.account ? quayside : people.find((one) => one.account === account);
  if (!found) throw new Error(`Nobody in the story is called ${account}`);
  return found;
}

/** Has everything done in order, each by its own person. Throws when anything is refused: the story must be possible. */
export async function tell(store: Store, executor: Executor, acts: readonly StoryAct[]): Promise<void> {
  await store.within(noLedgers, (tx) =>
    addAccount(tx, { ...quayside, roles: [...quayside.roles], password: demonstrationPassword }),
  );
  const desks = new Map<string, Operator>();
  try {
    for (const { by, at, ledger, name, args } of [...acts].sort((one, other) => one.at.localeCompare(other.at))) {
      const { person, organisation } = castOf(by);
      const desk = desks.get(by) ?? (await Operator.asMember(store, executor, person, organisation));
      desks.set(by, desk);
      const [result] = await desk.act([{ ledger, name, args, madeAt: at }]);
      if (result?.outcome !== 'applied')
        throw new Error(`The story could not go on: ${by}, ${name} at ${at}: ${result?.rejection.says ?? 'no answer'}`);
    }
  } finally {
    for (const desk of desks.values()) await desk.leave();
  }
}
