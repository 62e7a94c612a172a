import { z } from 'zod';
import { calendarDate, line, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { boardRole } from './model';

/** Puts somebody without an account on the board, says to which group somebody belongs, or takes them off it. */
export const keepBoardPerson = defineCommand({
  name: 'staffing.keepPerson',
  ledger: 'practice',
  nature: 'intent',
  title: 'Change who is on the staffing board',
  args: z.strictObject({ id: uuid, name: line(120), role: boardRole, offFrom: calendarDate.nullable() }),
  async handle(read, args, context) {
    const refused = needsRole(context, ['practice-manager', 'receptionist'], 'change who is on the board');
    if (refused) return refused;
    const known = await read.get(context.ledger, 'boardPerson', args.id);
    if (known && known.at >= context.madeAt) return changed([]);
    const staff = await read.list(context.ledger, 'staff');
    const account = staff.find((one) => one.person === args.id);
    if (!account) {
      const others = [
        ...staff.filter((one) => one.left === null).map((one) => ({ id: one.person, name: one.name })),
        ...(await read.list(context.ledger, 'boardPerson')).filter((one) => one.offFrom === null),
      ];
      const twin = others.find((one) => one.id !== args.id && one.name.toLowerCase() === args.name.toLowerCase());
      if (twin && args.offFrom === null) {
        return reject(
          'staffing.twin',
          `${twin.name} is on the board already.`,
          'If there are two of the same name, tell them apart: add “nurse” or an initial.',
          'name',
        );
      }
    }
    return changed([
      write('boardPerson', args.id, {
        ...args,
        name: account?.name ?? args.name,
        at: context.madeAt,
        by: context.actor,
      }),
    ]);
  },
});
