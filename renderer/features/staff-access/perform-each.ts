import type { Rejection } from '../../../shared/protocol/sync';
import type { Engine, Performed } from '../../engine';
import type { Json } from '../../../shared/protocol/primitives';

/** One command of several that belong together, with whom it is about, for the refusal. */
export interface Each {
  name: string;
  ledger: string;
  args: Record<string, Json>;
  about: string;
}

/**
 * Several commands, one after the other. One that is refused does not keep the others from being done: it is said at the
 * end, with the number of those that were.
 */
export async function performEach(engine: Pick<Engine, 'perform'>, all: readonly Each[]): Promise<Performed> {
  const refused: { about: string; rejection: Rejection }[] = [];
  let last: Performed = { ok: true, command: '' };
  for (const { name, ledger, args, about } of all) {
    const performed = await engine.perform(name, ledger, args);
    if (performed.ok) last = performed;
    else refused.push({ about, rejection: performed.rejection });
  }
  const [first] = refused;
  if (!first) return last;
  const done = all.length - refused.length;
  return {
    ok: false,
    rejection: {
      ...first.rejection,
      says: `${all.length > 1 ? `${done} of ${all.length} were done. ${first.about}: ` : ''}${first.rejection.says}`,
    },
  };
}
