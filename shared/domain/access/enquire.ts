import { z } from 'zod';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write, type Concern } from '../command';
import { needsRole } from '../roles';
import { noSuchAccess, now } from './of-pair';

/** The home practice's privacy officer asks the person who looked. */
export const enquire = defineCommand({
  name: 'access.enquire',
  ledger: 'pair',
  nature: 'fact',
  title: 'Ask about an access',
  args: z.strictObject({ access: uuid, enquiry: uuid, question: sealed }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    const refused = needsRole(context, ['privacy-officer', 'caldicott-guardian'], 'ask about an access');
    if (refused) return refused;
    if (one.home !== context.actor.organisation) {
      return reject(
        'access.otherSide',
        'The patient’s own practice asks about this access.',
        'Ask your own privacy officer if something worries you.',
      );
    }
    if (one.by.person === context.actor.person) {
      return reject('review.own', 'Nobody reviews their own access.', 'Ask another privacy officer.');
    }
    if (one.enquiries.some((earlier) => earlier.id === args.enquiry)) return changed([]);
    const enquiry = {
      id: args.enquiry,
      question: args.question,
      asked: { ...now(context), by: context.actor },
      reply: null,
    };
    return changed([write('access', one.id, { ...one, enquiries: [...one.enquiries, enquiry] })]);
  },
});

/** The person who looked replies. */
export const reply = defineCommand({
  name: 'access.reply',
  ledger: 'pair',
  nature: 'fact',
  title: 'Reply to a privacy officer',
  args: z.strictObject({ access: uuid, enquiry: uuid, text: sealed }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    if (one.by.person !== context.actor.person || one.buddy !== context.actor.organisation) {
      return reject(
        'access.notYours',
        `${one.by.name} looked at this record, so only they reply.`,
        'Tell them that a question waits.',
      );
    }
    const asked = one.enquiries.find((earlier) => earlier.id === args.enquiry);
    if (!asked)
      return reject(
        'access.noEnquiry',
        'This question is not known here.',
        'Wait until the latest changes have arrived, then try again.',
      );
    if (asked.reply) {
      if (asked.reply.at === context.madeAt) return changed([]);
      const concern: Concern = {
        code: 'access.repliedTwice',
        says: 'This question was replied to already. A second reply is kept in the log.',
        next: 'Ring the privacy officer if you want to add something.',
      };
      const known = one.concerns.some((earlier) => earlier.code === concern.code);
      return changed(known ? [] : [write('access', one.id, { ...one, concerns: [...one.concerns, concern] })], [
        concern,
      ]);
    }
    const enquiries = one.enquiries.map((earlier) =>
      earlier.id === args.enquiry ? { ...earlier, reply: { ...now(context), text: args.text } } : earlier,
    );
    return changed([write('access', one.id, { ...one, enquiries })]);
  },
});
