import { z } from 'zod';
import { practiceLedger } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { listed } from '../words';
import { pressure, pressureCause } from './model';
import { staffNamesIn } from './names-in';
import { level } from './level';
import { builtInScale, definitionOn, scaleById, scaleId, wordsOn } from './scale';

/**
 * A person says how hard-pressed the practice is. Whatever the board suggests, this is what counts; a correction is a new
 * declaration. Buddies read it, so words that name a member of staff are refused.
 */
export const declarePressure = defineCommand({
  name: 'pressure.declare',
  ledger: 'board',
  nature: 'intent',
  title: 'Declare the pressure level',
  args: z.strictObject({
    id: uuid,
    level,
    /** The scale whose words the person chose by; absent: the built-in one. */
    scale: scaleId.optional(),
    cause: pressureCause.nullable(),
    plan: z.string().trim().pipe(pressure.shape.plan),
    /** The person has looked at single words that are also part of a colleague’s name, and means something else. */
    meansNobody: z.boolean(),
  }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, ['practice-manager', 'clinician'], 'declare the pressure level');
    if (refused) return refused;
    const known = await read.get(context.ledger, 'pressure', args.id);
    if (known && sameAct(context, known.by, known.at)) return changed([]);
    if (known) {
      return reject('pressure.exists', 'This was declared already.', 'To correct it, declare the level again.');
    }
    const practice = practiceLedger(actor.organisation);
    const scale = scaleById(await read.list(practice, 'importedScale'), args.scale ?? builtInScale.id);
    if (!scale) {
      return reject(
        'pressure.scale',
        'The scale that you chose by is not known here, so nobody could read what the level means.',
        'Declare the level again, by the words that are shown then.',
      );
    }
    const { name } = definitionOn(scale, args.level);
    const green = args.level === 'green';
    if (!green && args.cause === null) {
      return reject(
        'pressure.cause',
        `${name} needs its cause, so that buddies know how they can help.`,
        'Choose what causes it.',
        'cause',
      );
    }
    if (!green && args.plan === '') {
      return reject(
        'pressure.plan',
        `${name} needs a plan, so that buddies know what comes.`,
        'Say in a sentence what you do about it.',
        'plan',
      );
    }
    const names = [...(await read.list(practice, 'staff')), ...(await read.list(practice, 'boardPerson'))];
    const found = staffNamesIn(
      args.plan,
      names.map((one) => one.name),
    );
    if (found.whole.length > 0) {
      return reject(
        'pressure.names',
        `Your buddies would read the name ${listed(found.whole)}.`,
        'Say it without names: “two of four receptionists”.',
        'plan',
      );
    }
    if (found.parts.length > 0 && !args.meansNobody) {
      return reject(
        'pressure.words',
        `${listed(found.parts.map((part) => `“${part}”`))} is part of a colleague’s name, and your buddies would read it.`,
        'Say it without names, or confirm that nobody is meant.',
        'plan',
      );
    }
    return changed([
      write('pressure', args.id, {
        id: args.id,
        organisation: actor.organisation,
        level: args.level,
        ...(args.scale === undefined ? {} : { on: wordsOn(scale, args.level) }),
        cause: green ? null : args.cause,
        plan: green ? '' : args.plan,
        at: madeAt,
        by: actor,
      }),
    ]);
  },
});
