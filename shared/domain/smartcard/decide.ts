import { z } from 'zod';
import { calendarDate, uuid } from '../../protocol/primitives';
import { defineCommand, reject } from '../command';
import { isTheirs } from './of-person';
import { decisionNames, decisions, faceToFace } from './model';
import { kept, onlyAuthority, openRegistration, refusesLater, refusesNumbers } from './of-practice';
import { routes } from './routes';
import { missingForDecision } from './standing';

/**
 * The Registration Authority's decision. It can be made anew until something is issued: more evidence came, or it was a
 * slip. After a route without a meeting, what was relaxed is put right face to face by a day.
 */
export const decideRegistration = defineCommand({
  name: 'smartcard.decide',
  ledger: 'practice',
  nature: 'intent',
  title: 'Decide on a registration',
  args: z.strictObject({
    registration: uuid,
    is: z.enum(decisions),
    reason: z.string().trim().max(500),
    again: faceToFace.strict().nullable(),
  }),
  async handle(read, args, context) {
    const refused =
      onlyAuthority(context, 'decide on a registration') ??
      refusesNumbers(args.reason, 'reason') ??
      refusesNumbers(args.again?.what ?? '', 'what');
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    if (one.issued) {
      return reject(
        'smartcard.issued',
        'It is issued already, so the decision stands.',
        'Revoke it in the Care Identity Service, and give the registration up here with the reason.',
      );
    }
    if (isTheirs(one, context.actor)) {
      return reject(
        'smartcard.oneself',
        'Nobody decides on their own registration.',
        'Ask another Registration Authority agent.',
      );
    }
    const missing = missingForDecision(one);
    if (args.is === 'granted' && missing.length > 0) {
      return reject(
        'smartcard.notReady',
        `Something is missing before it can be granted: ${missing.join('; ')}.`,
        'Record what was done, or decide that more evidence is needed.',
      );
    }
    if (args.is !== 'granted' && args.reason === '') {
      return reject(
        'smartcard.reasonMissing',
        'The applicant will ask why, and nothing is written yet.',
        'Write in one sentence what is missing or why not.',
        'reason',
      );
    }
    if (args.is === 'granted' && routes[one.route].remote && args.again === null) {
      return reject(
        'smartcard.meetingMissing',
        'Nobody has met the applicant, so somebody must later.',
        'Say what is redone face to face, and by when.',
        'until',
      );
    }
    if (args.again !== null && args.again.until < context.today) {
      return reject('smartcard.meetingPast', 'That day has gone by.', 'Choose a day to come.', 'until');
    }
    const at = { at: context.madeAt, by: context.actor };
    const again = args.is === 'granted' && args.again ? { ...args.again, done: null } : null;
    const decision = { is: args.is, reason: args.reason, ...at };
    return kept({ ...one, decision, again }, context, `Decided: ${decisionNames[args.is]}`, args.reason);
  },
});

/** What was relaxed for the distance has been done face to face. */
export const recordMeeting = defineCommand({
  name: 'smartcard.met',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record that the applicant was met',
  args: z.strictObject({ registration: uuid, on: calendarDate }),
  async handle(read, args, context) {
    const refused = onlyAuthority(context, 'record the meeting') ?? refusesLater(args.on, context.today);
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    if (!one.again || one.again.done) {
      return reject('smartcard.noMeeting', 'No meeting is waited for.', 'Nothing more is to be done.');
    }
    const again = { ...one.again, done: { at: context.madeAt, by: context.actor } };
    return kept({ ...one, again }, context, `Met face to face: ${one.again.what}`);
  },
});
