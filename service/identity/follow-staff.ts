import { handedOut } from '../../shared/domain/joining/model';
import { staff } from '../../shared/domain/staff/model';
import type { Command } from '../../shared/protocol/command';
import type { Change } from '../../shared/protocol/row';
import type { Tx } from '../store/store';
import { endMembership } from './people';
import { rolesAt } from './sessions';

/**
 * Who may sign in for a practice follows its list of staff where the practice itself decides, in the command's own
 * transaction: whoever joined with a code may, and whoever left may no more. Recording staff in any other way lets nobody in.
 * Whoever looks at what the manager does is taken off by the service's administrator only.
 */
export async function followStaff(tx: Tx, command: Pick<Command, 'name'>, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'staff' || change.value === null) continue;
    const { person, organisation, roles, left } = staff.parse(change.value);
    if (command.name === 'joining.join') {
      await tx
        .insertInto('membership')
        .values({ person, organisation, roles })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else if (left !== null) {
      const has = await rolesAt(tx, person, organisation);
      if (has?.every((one) => handedOut.includes(one))) await endMembership(tx, person, organisation);
    }
  }
}
