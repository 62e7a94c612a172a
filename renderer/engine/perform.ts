import { commands } from '../../shared/domain/registry';
import { refusalIn } from '../../shared/domain/run';
import { signCommand } from '../../shared/evidence/signature';
import type { Actor } from '../../shared/protocol/actor';
import type { Command, UnsignedCommand } from '../../shared/protocol/command';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Json } from '../../shared/protocol/primitives';
import type { Rejection } from '../../shared/protocol/sync';
import type { Performed } from './api';
import { Locked, runOnDesk, type Desk } from './desk';
import { SeqMoved } from './disk';
import { sealEntry, type OutboxEntry } from './outbox';
import { Witness } from './rebase';
import { openingRefused } from './standing';

/** Whose hand it is: the person unlocked, or a colleague beside them with a key of their own. */
export interface Hand {
  actor: Actor;
  signing: CryptoKey;
}

/**
 * Does one thing: run the handler on what this desk knows, sign, write it down, show it; in this order, one at a time.
 * At the moment of acting a concern refuses as a rejection does: nothing was recorded.
 */
export async function perform(
  desk: Desk,
  name: string,
  ledger: LedgerId,
  args: Record<string, Json>,
  hand?: Hand,
): Promise<Performed> {
  try {
    await desk.allRead;
    return await desk.queue.run(() => act(desk, name, ledger, args, hand));
  } catch (error) {
    if (error instanceof Locked || desk.signal.aborted) return { ok: false, rejection: lockedMeanwhile };
    // The message of an error may quote what was typed, so only its name is written down.
    console.error('An act could not be recorded:', error instanceof Error ? error.name : typeof error);
    return { ok: false, rejection: notRecorded };
  }
}

async function act(
  desk: Desk,
  name: string,
  ledger: LedgerId,
  args: Record<string, Json>,
  hand: Hand = { actor: desk.actor, signing: desk.keys.signing },
): Promise<Performed> {
  desk.mustBeOpen();
  const madeAt = new Date().toISOString();
  const refusedNow = (await mayWait(desk, name, ledger, args)) ? openingRefused(desk.standing, madeAt) : undefined;
  if (refusedNow) return { ok: false, rejection: refusedNow };

  const { actor } = hand;
  const asked = { id: crypto.randomUUID(), ledger, name, args, device: desk.keys.device, madeAt };
  const witness = new Witness(desk.overlay.rows);
  const outcome = await runOnDesk(witness, { command: asked, actor });
  const refusal = refusalIn(outcome);
  if (refusal || 'rejection' in outcome) return { ok: false, rejection: refusal ?? notRecorded };

  const command = await record(desk, hand, {
    ...asked,
    actor: { person: actor.person, organisation: actor.organisation },
    seq: desk.nextSeq,
    basedOn: headsOf(desk, new Set([ledger, ...witness.ledgers])),
  });
  desk.overlay.add(ledger, outcome.changes);
  desk.show(outcome.changes.map(({ kind, id }) => `${ledger}\n${kind}\n${id}`));
  desk.showWaiting();
  return { ok: true, command: command.id };
}

/** An opening waits for the connection and the clock to be right; danger to life does not. */
async function mayWait(desk: Desk, name: string, ledger: LedgerId, args: Record<string, Json>): Promise<boolean> {
  if (name !== 'access.open' || typeof args['access'] !== 'string') return false;
  const access = await desk.overlay.rows.get(ledger, 'access', args['access']);
  return access?.breakGlass !== true;
}

/** Signs and writes: the number is compared and moved on in the same transaction, so it is never given twice. */
async function record(desk: Desk, { actor, signing }: Hand, unsigned: UnsignedCommand): Promise<Command> {
  const { keys, disk } = desk;
  for (;;) {
    const seq = desk.nextSeq;
    const command = await signCommand(signing, { ...unsigned, seq });
    const title = commands.get(command.name)?.title ?? command.name;
    const entry: OutboxEntry = { command, actor, title, state: { is: 'unsent' } };
    const sealed = await sealEntry(keys.store, entry);
    desk.mustBeOpen();
    try {
      await disk.write({ expectSeq: seq, meta: [{ name: 'seq', value: seq + 1 }], outbox: [{ seq, sealed }] });
    } catch (error) {
      if (!(error instanceof SeqMoved)) throw error;
      const stored = (await disk.meta('seq'))?.value;
      desk.nextSeq = Math.max(seq + 1, typeof stored === 'number' ? stored : 1);
      if (typeof stored !== 'number' || stored < seq)
        await disk.write({ meta: [{ name: 'seq', value: desk.nextSeq }] });
      continue;
    }
    desk.nextSeq = seq + 1;
    desk.outbox.add(entry);
    return command;
  }
}

/** Heads of the ledgers that the handler was shown, so the command also bears witness of them. */
function headsOf(desk: Desk, ledgers: ReadonlySet<LedgerId>): UnsignedCommand['basedOn'] {
  return [...ledgers].flatMap((ledger) => desk.standing.ledgers[ledger]?.head ?? []).slice(0, 64);
}

const lockedMeanwhile: Rejection = {
  code: 'desk.locked',
  says: 'This computer was locked before it was recorded, so nothing was changed.',
  next: 'Unlock it and do it again.',
};

const notRecorded: Rejection = {
  code: 'desk.not-recorded',
  says: 'This computer could not write it down, so nothing was changed. What you typed is still here.',
  next: 'Try again. If it fails again, check that the disk is not full, and tell support.',
};
