import { z } from 'zod';
import { logResponse, type LogEntry } from '../../shared/protocol/evidence';
import type { LedgerId } from '../../shared/protocol/ledger';
import { Desk } from '../../service/testing/desk';
import type { Service } from './service';

/** Whom the tests look through: a clinician of the buddy, who reads the pair's ledger and enrols on no other computer. */
const watcher = { account: 'meera.anand', password: 'demonstration only' };

/** What the service has on record, asked of it straight over HTTP, past every cable. */
export class LogAtService {
  private constructor(private readonly desk: Desk) {}

  static async of(service: Service): Promise<LogAtService> {
    return new LogAtService(await Desk.at(service.url, watcher.account, watcher.password));
  }

  /** All entries of a ledger, in their order. */
  async entries(ledger: LedgerId): Promise<LogEntry[]> {
    await this.desk.signIn();
    const all: LogEntry[] = [];
    for (;;) {
      const answer = await this.desk.ask('GET', `/ledgers/${encodeURIComponent(ledger)}/log?from=${all.length + 1}`);
      const { entries, head } = logResponse.parse(answer.body);
      all.push(...entries);
      if (all.length >= head.size || entries.length === 0) return all;
    }
  }

  /** The notes of the answers to a closure between two practices, in the order of the log. */
  async notes(pair: LedgerId): Promise<string[]> {
    const entries = await this.entries(pair);
    return entries.flatMap(({ command }) =>
      command.name === 'closure.answer' ? [z.string().parse(command.args['note'])] : [],
    );
  }
}
