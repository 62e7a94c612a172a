import { noticeRowId, type Notice } from '../../shared/domain/notice/model';
import { referenceLedger } from '../../shared/protocol/ledger';
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
