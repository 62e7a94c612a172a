import { changed, reject, write, type Context, type Outcome, type Read } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, staffRoles } from '../roles';
import type { Handover, HandoverState, handoverSteps } from './model';

export const noSuchHandover = reject(
  'handover.unknown',
  'This handover is not known here.',
  'Wait until the latest changes have arrived, then try again.',
);

/** By whom and when, as it is written into the row. */
export const actOf = (context: Context) => ({
  at: context.madeAt,
  receivedAt: context.receivedAt,
  by: context.actor,
});

/** The handover, if it is known and this member of staff stands on that side of it. */
export async function ofSide(
  read: Read,
  id: string,
  context: Context,
  side: 'home' | 'either',
): Promise<{ one: Handover } | { outcome: Outcome }> {
  const one = await read.get(context.ledger, 'handover', id);
  if (!one) return { outcome: noSuchHandover };
  if (side === 'home' && one.home !== context.actor.organisation) {
    return {
      outcome: reject('handover.otherSide', 'The patient’s own practice answers this.', 'Ring them if it is urgent.'),
    };
  }
  const refused = needsRole(context, staffRoles, 'deal with what was handed over');
  return refused ? { outcome: refused } : { one };
}

/** The row after one more step. */
export const stepped = (
  one: Handover,
  context: Context,
  step: (typeof handoverSteps)[number],
  state: HandoverState,
): Handover => ({ ...one, state, life: [...one.life, { ...actOf(context), step }] });

/** What a step leads to: written once, however often it is sent. */
export const takes = (
  one: Handover,
  context: Context,
  step: (typeof handoverSteps)[number],
  state: HandoverState,
): Outcome => changed([write('handover', one.id, stepped(one, context, step, state))]);

/** Whether this very step was taken by this very command, sent before. */
export const hasStep = (one: Handover, context: Context, step: (typeof handoverSteps)[number]): boolean =>
  one.life.some(
    (earlier) => earlier.step === step && earlier.at === context.madeAt && earlier.by.person === context.actor.person,
  );

/** Why nothing can be answered any more, or who has it already. */
export function settledWords(one: Handover, context: Context): string {
  const { state } = one;
  const when = (instant: string) => timeAndDay(instant, context.today);
  switch (state.is) {
    case 'offered':
      return 'Nobody has accepted this yet';
    case 'accepted':
      return `${state.by.name} accepted this at ${when(state.at)}`;
    case 'returned':
      return `${state.by.name} returned this at ${when(state.at)}`;
    case 'done':
      return `${state.by.name} said at ${when(state.at)} that this is done`;
    case 'replaced':
      return `This was handed over again at ${when(state.at)}`;
  }
}
