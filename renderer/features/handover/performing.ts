import type { EntryPlace } from '../../../shared/domain/handover/model';
import type { LedgerId } from '../../../shared/protocol/ledger';
import type { Engine, Performed } from '../../engine';
import type { CheckedLine } from './lines';

type Doing = Pick<Engine, 'perform' | 'seal'>;

/**
 * Hands the lines over, one command each. Stops at the first that is refused; the ids are the lines' own, so trying
 * again records none twice.
 * @param insteadOf a returned handover that the first line takes the place of
 */
export async function offerLines(
  engine: Doing,
  pair: LedgerId,
  access: string,
  lines: readonly CheckedLine[],
  entry: EntryPlace,
  insteadOf: string | null = null,
): Promise<Performed> {
  let last: Performed = { ok: true, command: '' };
  for (const [place, { what, owner, ...line }] of lines.entries()) {
    const sealed = await engine.seal(pair, what);
    if (!sealed.ok) return sealed;
    last = await engine.perform('handover.offer', pair, {
      ...line,
      access,
      entry,
      owner: { ...owner },
      what: sealed.value,
      insteadOf: place === 0 ? insteadOf : null,
    });
    if (!last.ok) return last;
  }
  return last;
}

const simply = (verb: 'accept' | 'take' | 'done' | 'read') => (engine: Doing, pair: LedgerId, id: string) =>
  engine.perform(`handover.${verb}`, pair, { handover: id });

export const acceptIt = simply('accept');
export const takeItOver = simply('take');
export const sayDone = simply('done');
export const markRead = simply('read');

export async function returnIt(engine: Doing, pair: LedgerId, id: string, reason: string): Promise<Performed> {
  const sealed = await engine.seal(pair, reason);
  return sealed.ok ? engine.perform('handover.return', pair, { handover: id, reason: sealed.value }) : sealed;
}
