import type { Actor } from '../../protocol/actor';
import { londonDate } from '../calendar';
import type { Outcome, Read } from '../command';
import { commands } from '../registry';
import { devices, harbourView, ids, type World } from './practices';

/** An outcome in a word: the code of its refusal, those of its concerns, or whether anything was written. */
export function told(outcome: Outcome): string {
  if ('rejection' in outcome) return outcome.rejection.code;
  if (outcome.concerns.length > 0) return outcome.concerns.map(({ code }) => code).join(' ');
  return outcome.changes.length > 0 ? 'done' : 'nothing new';
}

/** The very same command twice, as a device sends it that had no answer: what each was told. */
export async function twice(
  world: World,
  actor: Actor,
  ledger: string,
  name: string,
  args: Record<string, unknown>,
): Promise<[first: string, again: string]> {
  const device = actor.organisation === harbourView.code ? devices.harbour : devices.larkfield;
  const asked = world.asked(ledger, name, args, device);
  return [told(await world.run(asked, actor)), told(await world.run(asked, actor))];
}

/**
 * A handler by itself, without the runner's own checks before it: what it says when it is asked by somebody, or about
 * something, that the runner would not have let through.
 */
export async function handled(
  read: Read,
  actor: Actor,
  ledger: string,
  name: string,
  args: Record<string, unknown>,
): Promise<string> {
  const definition = commands.get(name);
  if (!definition) throw new Error(`There is no command ${name}`);
  const madeAt = '2026-11-24T10:41:00.000Z';
  return told(
    await definition.handle(read, definition.args.parse(args), {
      actor,
      device: devices.larkfield,
      command: ids.unknown,
      ledger,
      madeAt,
      today: londonDate(madeAt),
      receivedAt: madeAt,
    }),
  );
}
