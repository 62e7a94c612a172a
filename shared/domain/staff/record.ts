import { z } from 'zod';
import { hasRole } from '../../protocol/actor';
import { organisationsIn } from '../../protocol/ledger';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { staff } from './model';

/** Who works at the practice, and as what. */
export const recordStaff = defineCommand({
  name: 'staff.record',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record a member of staff',
  args: z.strictObject({ staff }),
  async handle(_read, { staff: one }, context) {
    const refused = needsRole(context, ['practice-manager', 'administrator'], 'record who works here');
    if (refused) return refused;
    if (!organisationsIn(context.ledger).includes(one.organisation)) {
      return reject(
        'staff.organisation',
        'This person would be recorded at another practice.',
        'Choose this practice.',
        'organisation',
      );
    }
    if (one.roles.includes('administrator') && !hasRole(context.actor, 'administrator')) {
      return reject(
        'staff.administrator',
        'Only a service administrator names another one.',
        'Choose the person’s roles at the practice.',
        'roles',
      );
    }
    return changed([write('staff', one.person, one)]);
  },
});
