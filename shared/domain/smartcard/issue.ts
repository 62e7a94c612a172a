import { z } from 'zod';
import { calendarDate, uuid } from '../../protocol/primitives';
import { defineCommand, reject } from '../command';
import { longDate } from '../dates';
import { kept, mayRecord, onlyAuthority, openRegistration, refusesLater } from './of-practice';
import { authenticatorGuidance } from './routes';

/** The card or another authenticator is issued; a card travels locked. */
export const issueAuthenticator = defineCommand({
  name: 'smartcard.issue',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record what was issued',
  args: z.strictObject({ registration: uuid, expires: calendarDate.nullable() }),
  async handle(read, args, context) {
    const refused = onlyAuthority(context, 'record what was issued');
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    if (one.issued) {
      return reject('smartcard.issued', 'It is recorded as issued already.', 'Nothing more is to be done.');
    }
    if (one.decision?.is !== 'granted') {
      return reject(
        'smartcard.notGranted',
        'The registration is not granted, so nothing can be issued.',
        'Decide on it first.',
      );
    }
    const { certificate, name } = authenticatorGuidance[one.authenticator];
    if (certificate && (args.expires === null || args.expires <= context.today)) {
      return reject(
        'smartcard.expiryMissing',
        'The certificate of a card runs out, and the day is not said.',
        'Read it off the card’s screen: two to three years from today.',
        'expires',
      );
    }
    const at = { at: context.madeAt, by: context.actor };
    return kept(
      { ...one, issued: { ...at, expires: certificate ? args.expires : null, received: null } },
      context,
      `Issued: ${name}`,
    );
  },
});

/** It came, and is unlocked. */
export const receiveAuthenticator = defineCommand({
  name: 'smartcard.receive',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record that it was received',
  args: z.strictObject({ registration: uuid, on: calendarDate }),
  async handle(read, args, context) {
    const refused = mayRecord(context) ?? refusesLater(args.on, context.today);
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    if (!one.issued || one.issued.received) {
      return reject('smartcard.notOnItsWay', 'Nothing is on its way.', 'Look at the registration again.');
    }
    const received = { at: context.madeAt, by: context.actor };
    return kept({ ...one, issued: { ...one.issued, received } }, context, 'Received, and unlocked');
  },
});

/** The certificate runs on. Before its end by the holder, from anywhere; afterwards only with the agent in one room. */
export const renewAuthenticator = defineCommand({
  name: 'smartcard.renew',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record a renewed certificate',
  args: z.strictObject({ registration: uuid, expires: calendarDate, how: z.enum(['remotely', 'in-person']) }),
  async handle(read, args, context) {
    const refused = args.how === 'in-person' ? onlyAuthority(context, 'renew in person') : mayRecord(context);
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    const { issued } = one;
    if (!issued?.expires) {
      return reject('smartcard.noCertificate', 'There is no certificate to renew.', 'Look at the registration again.');
    }
    const before = issued.expires;
    if (before < context.today && args.how === 'remotely') {
      return reject(
        'smartcard.expired',
        `The certificate ran out on ${longDate(before)}. A card that has run out cannot be renewed remotely.`,
        'The holder and the Registration Authority agent must be in the same room: choose “In person”.',
        'how',
      );
    }
    if (args.expires <= before || args.expires <= context.today) {
      return reject(
        'smartcard.expiryEarlier',
        `The new certificate must run longer than until ${longDate(before)}.`,
        'Read the day off the card’s screen again.',
        'expires',
      );
    }
    return kept(
      { ...one, issued: { ...issued, expires: args.expires } },
      context,
      `Renewed ${args.how === 'remotely' ? 'remotely' : 'in person'}, until ${longDate(args.expires)}`,
    );
  },
});
