import { z } from 'zod';
import { paragraphs } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { sameAct, signatories, stoppers } from '../roles';
import { arrangementFor, tooLate } from './of-ledger';
import type { Arrangement } from './model';
import { partyName } from './standing';

const args = z.strictObject({ reason: paragraphs(500) });

/** The suspensions that are over once the present one, if there is one, ends at `until`. */
function suspensionsUntil(one: Arrangement, until: string): Pick<Arrangement, 'suspensions'> {
  if (one.state.is !== 'suspended') return {};
  return { suspensions: [...(one.suspensions ?? []), { from: one.state.at, until }] };
}

/** Any party stops all new access at once. */
export const suspendArrangement = defineCommand({
  name: 'arrangement.suspend',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Suspend an arrangement',
  args,
  async handle(read, { reason }, context) {
    const found = await arrangementFor(read, context, stoppers, 'suspend an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (one.state.is === 'suspended' && sameAct(context, one.state.by, one.state.at)) return changed([]);
    if (one.state.is !== 'signed') return tooLate(one, context, 'suspended');
    return changed([
      write('arrangement', one.id, {
        ...one,
        state: { is: 'suspended', by: context.actor, at: context.madeAt, reason, signedAt: one.state.at },
      }),
    ]);
  },
});

/** The party that suspended lets access begin again. */
export const resumeArrangement = defineCommand({
  name: 'arrangement.resume',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Resume an arrangement',
  args,
  async handle(read, _args, context) {
    const found = await arrangementFor(read, context, stoppers, 'resume an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    // Already as wanted: a resumption that arrives twice, or after a colleague's.
    if (one.state.is === 'signed') return changed([]);
    if (one.state.is !== 'suspended') return tooLate(one, context, 'resumed');
    if (one.state.by.organisation !== context.actor.organisation) {
      const name = partyName(one, one.state.by.organisation);
      return reject(
        'arrangement.suspendedByOther',
        `${name} suspended this arrangement, so only ${name} can resume it.`,
        `Ring ${name}.`,
      );
    }
    return changed([
      write('arrangement', one.id, {
        ...one,
        ...suspensionsUntil(one, context.madeAt),
        state: { is: 'signed', at: one.state.signedAt },
      }),
    ]);
  },
});

/** Any party ends it for good. */
export const endArrangement = defineCommand({
  name: 'arrangement.end',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'End an arrangement',
  args,
  async handle(read, { reason }, context) {
    const found = await arrangementFor(read, context, signatories, 'end an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (one.state.is === 'ended' && sameAct(context, one.state.by, one.state.at)) return changed([]);
    if (one.state.is !== 'signed' && one.state.is !== 'suspended') return tooLate(one, context, 'ended');
    return changed([
      write('arrangement', one.id, {
        ...one,
        ...suspensionsUntil(one, context.madeAt),
        state: { is: 'ended', by: context.actor, at: context.madeAt, reason },
      }),
    ]);
  },
});
