import { runCommand, HandlerError } from '../../shared/domain/run';
import type { Outcome } from '../../shared/domain/command';
import type { Ended } from '../../shared/domain/ended';
import { leafOf } from '../../shared/evidence/log';
import { append, emptyFrontier, rootOf, type Frontier } from '../../shared/evidence/merkle';
import { hasRole, type Actor } from '../../shared/protocol/actor';
import type { Command } from '../../shared/protocol/command';
import { kindOf, type LedgerId } from '../../shared/protocol/ledger';
import type { Change } from '../../shared/protocol/row';
import type { PushResult, Rejection } from '../../shared/protocol/sync';
import { writeInPieces } from '../store/pieces';
import { HandlersRead, Overlay } from '../store/read';
import { followArrangements } from '../store/relations';
import { lockLedger, look, type Tx } from '../store/store';
import { makersOf, signerOf, type Maker } from './actors';
import { earlierOutcomes, type Earlier } from './earlier';
import type { ExecutorOptions } from './execute';
import { reachOf } from './reach';
import * as refusals from './refusals';
import { followStaff } from '../identity/follow-staff';
import { noteMismatches } from './witness';

interface Accepted {
  command: Command;
  actor: Actor;
  /** See commands/actors.ts: null for whoever is in force. */
  ended: Ended | null;
  /** See store/read.ts. */
  seen: Record<LedgerId, number>;
  index: number;
  leaf: string;
  root: string;
  receivedAt: string;
}

interface Stored {
  command: Command;
  result: PushResult;
}

/**
 * Executes the waiting commands of one ledger in one transaction. Handlers only read and answer; what they change is laid
 * over the database (`Overlay`) and written at the end in a few statements, so a command that is refused leaves no trace
 * to undo and a full queue costs one commit.
 * @throws whatever the database throws; nothing of the batch is then kept
 */
export async function runBatch(
  options: ExecutorOptions,
  ledger: LedgerId,
  commands: readonly Command[],
): Promise<{ results: PushResult[]; grew: boolean }> {
  return options.store.within({ reads: [], writes: ledger }, async (tx) => {
    await lockLedger(tx, ledger);
    const batch = await Batch.begin(options, tx, ledger, commands);
    const results: PushResult[] = [];
    for (const command of commands) results.push(await batch.take(command));
    await batch.write();
    return { results, grew: batch.accepted.length > 0 };
  });
}

/** U+0000 is JSON and no text that PostgreSQL can keep. The lookbehind passes over a backslash that is itself escaped. */
const holdsNul = (command: Command): boolean => /(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(command));

class Batch {
  readonly accepted: Accepted[] = [];
  readonly #stored: Stored[] = [];
  readonly #overlay: Overlay;
  readonly #reaches = new Map<string, ReadonlySet<LedgerId>>();
  readonly #now = new Date().toISOString();
  #frontier: Frontier;
  #looking: ReadonlySet<LedgerId> | undefined;

  private constructor(
    private readonly options: ExecutorOptions,
    private readonly tx: Tx,
    private readonly ledger: LedgerId,
    private readonly before: Frontier,
    private readonly makersOf: (command: Command) => readonly Maker[],
    private readonly earlier: Earlier,
  ) {
    this.#frontier = before;
    this.#overlay = new Overlay(ledger);
  }

  static async begin(options: ExecutorOptions, tx: Tx, ledger: LedgerId, commands: readonly Command[]): Promise<Batch> {
    await look(tx, [ledger]);
    const head = await tx
      .selectFrom('ledger')
      .where('ledger', '=', ledger)
      .select(['size', 'peaks'])
      .executeTakeFirst();
    const makers = await makersOf(tx, commands);
    const earlier = await earlierOutcomes(tx, commands);
    return new Batch(options, tx, ledger, head ?? emptyFrontier, makers, earlier);
  }

  async take(command: Command): Promise<PushResult> {
    const first = this.earlier.resultOf(command);
    if (first) return first;
    const receivedAt = this.options.receivedAt?.(command) ?? this.#now;
    const refuse = (rejection: Rejection): PushResult => ({
      outcome: 'rejected',
      id: command.id,
      receivedAt,
      rejection,
    });
    if (this.earlier.isTaken(command)) return refuse(refusals.sequenceReused);
    const makers = this.makersOf(command);
    // What nobody signed says nothing about the device's own sequence, so it leaves no trace in it.
    if (makers.length === 0) return refuse(refusals.notEnrolled);
    const maker = await signerOf(command, makers);
    if (!maker) return refuse(refusals.badSignature);
    if (this.earlier.isLate(command)) return refuse(refusals.outOfOrder);

    const answer = holdsNul(command)
      ? refusals.unstorable
      : maker.is === 'notMember'
        ? refusals.notMember
        : await this.#act(command, maker, receivedAt);
    const result: PushResult = 'outcome' in answer ? answer : refuse(answer);
    this.#stored.push({ command, result });
    this.earlier.remember(command, result);
    return result;
  }

  async #act(
    command: Command,
    maker: Exclude<Maker, { is: 'notMember' }>,
    receivedAt: string,
  ): Promise<PushResult | Rejection> {
    const { actor, ended } = maker;
    const reads = await this.#reach(actor);
    if (this.#looking !== reads) {
      await look(this.tx, [...reads]);
      this.#looking = reads;
    }
    const read = new HandlersRead(this.tx, reads, this.#overlay, this.#frontier.size);
    let outcome: Outcome;
    try {
      outcome = await runCommand(this.options.registry, read, command, actor, receivedAt, ended);
    } catch (error) {
      if (!(error instanceof HandlerError)) throw error;
      this.options.log.error({ command: command.name, reason: error.message }, 'a handler broke its contract');
      return refusals.programFault;
    }
    return 'rejection' in outcome
      ? outcome.rejection
      : this.#accept({ command, actor, ended, seen: read.seen(), receivedAt }, outcome.changes);
  }

  async #reach(actor: Actor): Promise<ReadonlySet<LedgerId>> {
    const who = `${actor.organisation} ${actor.roles.join(' ')}`;
    const known = this.#reaches.get(who);
    if (known) return known;
    const reads = await reachOf(this.tx, actor, this.#overlay.arrangements());
    // The service's own acts in a practice's ledger are judged by what stands there, as everybody's are.
    if (hasRole(actor, 'administrator') && kindOf(this.ledger) === 'practice') reads.add(this.ledger);
    this.#looking = undefined;
    this.#reaches.set(who, reads);
    return reads;
  }

  async #accept(taken: Omit<Accepted, 'index' | 'leaf' | 'root'>, changes: readonly Change[]): Promise<PushResult> {
    const { command, receivedAt } = taken;
    const leaf = leafOf(command, receivedAt);
    this.#frontier = append(this.#frontier, leaf);
    const index = this.#frontier.size;
    this.#overlay.apply(changes, index);
    this.accepted.push({ ...taken, index, leaf, root: rootOf(this.#frontier) });
    // Who reads what may have changed with it, for the next command of this very batch.
    if (await followArrangements(this.tx, this.ledger, changes)) this.#reaches.clear();
    await followStaff(this.tx, command, changes);
    return { outcome: 'applied', id: command.id, index, receivedAt };
  }

  async write(): Promise<void> {
    const { tx, ledger } = this;
    await look(tx, [ledger]);
    if (this.accepted.length > 0) {
      const head = { size: this.#frontier.size, root: rootOf(this.#frontier), peaks: this.#frontier.peaks };
      if (this.before.size === 0) {
        await tx
          .insertInto('ledger')
          .values({ ledger, ...head })
          .execute();
        await tx.insertInto('ledger_name').values({ ledger }).execute();
      } else await tx.updateTable('ledger').set(head).where('ledger', '=', ledger).execute();
      await tx
        .insertInto('log')
        .values(
          this.accepted.map(({ command, actor, ended, seen, index, leaf, root, receivedAt }) => ({
            ledger,
            index,
            command_id: command.id,
            device: command.device,
            seq: command.seq,
            body: JSON.stringify(command),
            actor: JSON.stringify(actor),
            seen: JSON.stringify(seen),
            ended: ended && JSON.stringify(ended),
            received_at: receivedAt,
            leaf,
            root,
          })),
        )
        .execute();
      await writeInPieces(tx, this.#overlay.rows());
    }
    if (this.#stored.length > 0) {
      await tx
        .insertInto('outcome')
        .values(
          this.#stored.map(({ command, result }) => ({
            device: command.device,
            seq: command.seq,
            command_id: command.id,
            result: JSON.stringify(result),
          })),
        )
        .execute();
    }
    const mismatches = await noteMismatches(
      tx,
      this.accepted.map(({ command, actor }) => ({
        command,
        reads: this.#reaches.get(`${actor.organisation} ${actor.roles.join(' ')}`) ?? new Set([ledger]),
      })),
      this.#now,
    );
    if (mismatches > 0) {
      this.options.log.error(
        { mismatches },
        'A DEVICE WAS SHOWN A LOG THAT THIS SERVICE NEVER HAD (witness_mismatch). Was it restored from an older backup? See docs: operations.',
      );
    }
  }
}
