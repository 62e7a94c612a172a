import type { CommandDefinition } from '../../shared/domain/command';
import type { Command } from '../../shared/protocol/command';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { PushResult, Rejection } from '../../shared/protocol/sync';
import type { Store } from '../store/store';
import { runBatch } from './batch';
import { LedgerQueues } from './ledger-queue';
import { programFault } from './refusals';

/** What the executor says about itself: numbers and names of ledgers' kinds, never what is in a command. */
export interface ExecutorLog {
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

export interface ExecutorOptions {
  store: Store;
  registry: ReadonlyMap<string, CommandDefinition>;
  log: ExecutorLog;
  /** After the commit: these ledgers have new entries. */
  grew: (ledgers: LedgerId[]) => void;
  /** ISO instant at which a command was received; the clock's where nothing is given. Only the demonstration's story tells of earlier days. */
  receivedAt?: (command: Command) => string;
}

/** Most commands in one transaction: long enough to share a commit, short enough that nobody waits behind it. */
const mostInOneTransaction = 200;

const busy: Rejection = {
  code: 'service.busy',
  says: 'The service could not take this just now. It is kept on this computer and nothing is lost.',
  next: 'It is sent again by itself.',
};

/** Takes commands in, with authority. One for each process; the database's locks hold between processes. */
export class Executor {
  readonly #queues: LedgerQueues<Command, PushResult>;

  constructor(private readonly options: ExecutorOptions) {
    this.#queues = new LedgerQueues((ledger, commands) => this.#run(ledger, commands), mostInOneTransaction);
  }

  /**
   * Executes commands in the order given and answers for each. Never throws for what a command holds.
   * When one is postponed, the later ones of the same device are too, so that their order stays.
   */
  async execute(commands: readonly Command[]): Promise<PushResult[]> {
    const results: PushResult[] = [];
    for (const run of runsOfOneLedger(commands)) {
      const held = new Set(results.flatMap((one, at) => (one.outcome === 'postponed' ? [commands[at]?.device] : [])));
      const blocked = run.some((one) => held.has(one.device));
      results.push(...(blocked ? run.map((one) => postponed(one.id)) : await this.#submit(run)));
    }
    return results;
  }

  async #submit(run: Command[]): Promise<PushResult[]> {
    const ledger = run[0]?.ledger;
    if (ledger === undefined) return [];
    return this.#queues.submit(ledger, run);
  }

  async #run(ledger: LedgerId, commands: Command[]): Promise<PushResult[]> {
    try {
      return await this.#transaction(ledger, commands);
    } catch (error) {
      this.options.log.warn({ reason: reasonOf(error), commands: commands.length }, 'a transaction failed');
    }
    // One of them may be what failed: alone, each can only harm itself.
    const results: PushResult[] = [];
    for (const [at, command] of commands.entries()) {
      const held = results.some(
        (one, before) => one.outcome === 'postponed' && commands[before]?.device === command.device,
      );
      if (held) {
        results.push(postponed(command.id));
        continue;
      }
      try {
        results.push(...(await this.#transaction(ledger, [command])));
      } catch (error) {
        const reason = reasonOf(error);
        this.options.log.error({ reason, at, command: command.name }, 'a command could not be executed');
        results.push(
          isItsOwnDoing(reason)
            ? { outcome: 'rejected', id: command.id, receivedAt: new Date().toISOString(), rejection: programFault }
            : postponed(command.id),
        );
      }
    }
    return results;
  }

  async #transaction(ledger: LedgerId, commands: Command[]): Promise<PushResult[]> {
    const { results, grew } = await runBatch(this.options, ledger, commands);
    if (grew) this.options.grew([ledger]);
    return results;
  }
}

const postponed = (id: string): PushResult => ({ outcome: 'postponed', id, rejection: busy });

function runsOfOneLedger(commands: readonly Command[]): Command[][] {
  const runs: Command[][] = [];
  for (const command of commands) {
    const last = runs.at(-1);
    if (last?.[0]?.ledger === command.ledger && last.length < mostInOneTransaction) last.push(command);
    else runs.push([command]);
  }
  return runs;
}

/** PostgreSQL's classes 22 (data) and 54 (limits): the same command would fail tomorrow, and hold up all that follow it. */
const isItsOwnDoing = (reason: string): boolean => /^(?:22|54)[0-9A-Z]{3}$/.test(reason);

/** PostgreSQL's code or the error's name: a message may quote values. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'unknown';
}
