import type { Acknowledgement } from '../../../shared/domain/access/model';
import type { AccessView } from '../access/lists';

/**
 * The person's last acknowledgement of any version of a notice, from the accesses this desk knows.
 * @param notice the id that all versions share, `direct-care`
 */
export function lastAcknowledgement(
  all: readonly AccessView[],
  person: string,
  notice: string,
): Acknowledgement | undefined {
  let last: Acknowledgement | undefined;
  for (const { value } of all) {
    if (value.by.person !== person || !('opening' in value.state)) continue;
    const { acknowledgement } = value.state.opening;
    if (!acknowledgement.notice.startsWith(`${notice}@`)) continue;
    if (!last || acknowledgement.at > last.at) last = acknowledgement;
  }
  return last;
}
