import { z } from 'zod';
import { calendarDate } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { longDate, weekdayOf } from '../dates';
import { needsRole } from '../roles';
import { returnFigures, type ReturnStep } from './model';
import { isSameReturn, sentAtOf, stepId } from './return-steps';
import { builtInScale, scaleById, scaleId, wordsOn } from './scale';

/** The figures of the weekly return to the LMC, and that its text was copied or sent. */
export const recordReturn = defineCommand({
  name: 'pressure.recordReturn',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record the weekly return',
  args: z.strictObject({
    monday: calendarDate,
    ...returnFigures.pick({ counts: true, patients: true, level: true, note: true }).shape,
    /** The scale whose words stand in the text; absent: the built-in one. */
    scale: scaleId.optional(),
    sent: z.boolean(),
    /** Absent: from before steps were kept. */
    copied: z.boolean().optional(),
  }),
  async handle(read, { sent, copied, scale: chosen, monday, ...args }, context) {
    const refused = needsRole(context, ['practice-manager'], 'record the weekly return');
    if (refused) return refused;
    if (weekdayOf(monday) !== 1 || monday > context.today) {
      return reject(
        'return.monday',
        `${longDate(monday)} is no Monday that has come, and the return counts Monday’s appointments.`,
        'Choose the Monday of the week.',
        'monday',
      );
    }
    const scale = scaleById(await read.list(context.ledger, 'importedScale'), chosen ?? builtInScale.id);
    if (!scale) {
      return reject('return.scale', 'The scale of this return is not known here.', 'Choose the level again.', 'level');
    }
    const { madeAt: at, actor: by } = context;
    const figures = { ...args, ...(chosen === undefined ? {} : { on: wordsOn(scale, args.level) }) };
    const known = await read.get(context.ledger, 'weeklyReturn', monday);
    if (copied === undefined) {
      // Rebuilt from the log, such a return must come out as it was.
      if (known && known.at >= at) return changed([]);
      const sentAt = sent ? at : (known?.sentAt ?? null);
      return changed([write('weeklyReturn', monday, { ...figures, monday, at, by, sentAt })]);
    }
    const id = stepId(monday, context.command);
    if (await read.get(context.ledger, 'returnStep', id)) return changed([]);
    const steps = (await read.list(context.ledger, 'returnStep')).filter((one) => one.monday === monday);
    const taken: ReturnStep[] = sent || copied ? [{ ...figures, monday, step: sent ? 'sent' : 'copied', at, by }] : [];
    if (taken.length === 0 && known && known.at >= at) return changed([]);
    const sentAt = sentAtOf([...steps, ...taken], known?.sentAt ?? null);
    // Whoever only copies or sends has counted nothing anew; and what was put right later stays.
    const stays = known && (known.at >= at || isSameReturn(known, figures));
    return changed([
      ...taken.map((step) => write('returnStep', id, step)),
      write('weeklyReturn', monday, stays ? { ...known, sentAt } : { ...figures, monday, at, by, sentAt }),
    ]);
  },
});
