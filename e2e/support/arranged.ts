import { randomUUID } from 'node:crypto';
import type { Terms } from '../../shared/domain/arrangement/model';
import { hashOfTerms } from '../../shared/domain/arrangement/standing';
import { json } from '../../shared/protocol/primitives';
import { termsOf } from '../../service/testing/arrange';
import { Desk } from '../../service/testing/desk';
import { demonstrationPassword } from './practice';
import type { Service } from './service';

/**
 * Two practice managers who sign over HTTP, as their computers would: the quick way to an arrangement, for tests that
 * are about what comes after it. The windows learn of it by their own sync.
 */
export class Managers {
  private constructor(
    readonly larkfield: Desk,
    readonly harbourView: Desk,
  ) {}

  static async of(service: Service): Promise<Managers> {
    const at = async (account: string) => Desk.at(service.url, account, await demonstrationPassword(service, account));
    return new Managers(await at('anne.cole'), await at('sam.okoye'));
  }

  /** Larkfield proposes, Harbour View signs. Returns the arrangement's id. */
  async arrange(differently: Partial<Terms> = {}): Promise<string> {
    const id = randomUUID();
    const terms: Terms = {
      ...termsOf(['Z99001', 'Larkfield Surgery'], ['Z99002', 'Harbour View Practice']),
      ...differently,
    };
    const termsHash = hashOfTerms(terms);
    await this.does(this.larkfield, id, 'arrangement.propose', { id, terms, termsHash });
    await this.does(this.harbourView, id, 'arrangement.sign', { termsHash });
    return id;
  }

  /** Larkfield ends it, so that another may take its place. */
  async end(arrangement: string): Promise<void> {
    await this.does(this.larkfield, arrangement, 'arrangement.end', { reason: 'Another one takes its place' });
  }

  private async does(desk: Desk, arrangement: string, name: string, args: Record<string, unknown>): Promise<void> {
    const plain = json.parse(JSON.parse(JSON.stringify(args)));
    if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) throw new TypeError('Not arguments');
    const result = await desk.act({ ledger: `arrangement:${arrangement}`, name, args: plain });
    if (result.outcome !== 'applied') throw new Error(`${name}: ${result.rejection.says}`);
  }
}
