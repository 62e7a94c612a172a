import { readFile } from 'node:fs/promises';
import { dayMonthYear } from '../../shared/domain/dates';
import { notice as noticeSchema, noticeRowId, type Notice } from '../../shared/domain/notice/model';
import { plainIssue } from '../../shared/domain/plain-issue';
import { referenceLedger } from '../../shared/protocol/ledger';
import { Explained } from '../explained';
import type { Store } from '../store/store';
import type { Operator } from './operator';

/**
 * Publishes those of these notices that this service has not yet published: all at its first start, later what a new
 * version of the product brings. A published version is never altered, so running it again changes nothing.
 */
export async function publishNotices(store: Store, operator: Operator, notices: readonly Notice[]): Promise<number> {
  const published = await store.within({ reads: [referenceLedger] }, (tx) =>
    tx.selectFrom('row').where('ledger', '=', referenceLedger).where('kind', '=', 'notice').select('id').execute(),
  );
  const known = new Set(published.map((one) => one.id));
  const fresh = notices.filter((one) => !known.has(noticeRowId(one)));
  const results = await operator.act(
    fresh.map((notice) => ({ ledger: referenceLedger, name: 'notice.publish', args: { notice } })),
  );
  const refused = results.find((one) => one.outcome !== 'applied');
  if (refused) throw new Error(`A notice could not be published: ${refused.rejection.says}`);
  return fresh.length;
}

/**
 * Publishes one version of a notice from a JSON file (shape: shared/domain/notice/model.ts). It reaches every device by
 * itself, and is never altered afterwards: a correction is the next version.
 * @returns what to say when it is done
 */
export async function noticeCommand(operator: Operator, args: string[]): Promise<string> {
  const [verb, file, ...rest] = args;
  if (verb !== 'publish' || file === undefined || rest.length > 0)
    throw new Explained('service notice publish FILE.json');
  const notice = noticeIn(file, await readFile(file, 'utf8').catch(() => undefined));
  const [result] = await operator.act([{ ledger: referenceLedger, name: 'notice.publish', args: { notice } }]);
  if (result?.outcome !== 'applied')
    throw new Explained(`Nothing was published. ${result ? `${result.rejection.says} ${result.rejection.next}` : ''}`);
  const until = notice.until === null ? 'until it is replaced' : `until ${dayMonthYear(notice.until)}`;
  return `Published ${notice.title}, version ${notice.version}, in force from ${dayMonthYear(notice.from)} ${until}.`;
}

function noticeIn(file: string, text: string | undefined): Notice {
  if (text === undefined) throw new Explained(`${file} could not be read. Nothing was published.`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Explained(`${file} is not JSON: ${error instanceof Error ? error.message : ''} Nothing was published.`);
  }
  const checked = noticeSchema.safeParse(content);
  if (!checked.success) {
    const { field, says } = plainIssue(checked.error);
    throw new Explained(`${file} is not a notice. ${field ? `${field}: ` : ''}${says} Nothing was published.`);
  }
  return checked.data;
}
