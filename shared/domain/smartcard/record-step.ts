import { z } from 'zod';
import { calendarDate, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject } from '../command';
import { evidenceKinds, evidenceNames } from './evidence-kinds';
import { note } from './model';
import { kept, mayRecord, onlyAuthority, openRegistration, refusesLater, refusesNumbers } from './of-practice';
import { stepOf } from './routes';

/** Ticks a step of the route, or opens it again when it was a slip. */
export const recordStep = defineCommand({
  name: 'smartcard.step',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record a step of a registration',
  args: z.strictObject({ registration: uuid, step: z.string().max(40), on: calendarDate, done: z.boolean() }),
  async handle(read, args, context) {
    const refused = mayRecord(context) ?? refusesLater(args.on, context.today);
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    const step = stepOf(one.route, args.step);
    if (!step) {
      return reject('smartcard.stepUnknown', 'This route has no such step.', 'Look at the registration again.');
    }
    const theirs = step.by === 'registration-authority' ? onlyAuthority(context, 'record this step') : undefined;
    if (theirs) return theirs;
    const steps = one.steps.filter((other) => other.step !== args.step);
    if (!args.done) {
      // A card that was issued rests on its steps: they are history then.
      if (one.issued) {
        return reject(
          'smartcard.issued',
          'The authenticator is issued, so the steps that led to it are not opened again.',
          'Write a note that says what was wrong.',
        );
      }
      if (steps.length === one.steps.length) return changed([]);
      return kept({ ...one, steps }, context, `Opened again: ${step.says}`);
    }
    const tick = { step: args.step, on: args.on, at: context.madeAt, by: context.actor };
    return kept({ ...one, steps: [...steps, tick] }, context, step.says);
  },
});

/** Somebody of the Registration Authority saw a document. That it was seen is kept; the document is not. */
export const seeEvidence = defineCommand({
  name: 'smartcard.see',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record that a document was seen',
  args: z.strictObject({ registration: uuid, id: uuid, kind: z.enum(evidenceKinds), on: calendarDate }),
  async handle(read, args, context) {
    const refused = onlyAuthority(context, 'record that a document was seen') ?? refusesLater(args.on, context.today);
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    const seen = { id: args.id, kind: args.kind, on: args.on, at: context.madeAt, by: context.actor };
    const evidence = [...one.evidence.filter(({ id }) => id !== args.id), seen];
    return kept({ ...one, evidence }, context, `Saw: ${evidenceNames[args.kind]}`);
  },
});

/** Takes back what was recorded by a slip, until something rests on it. */
export const unseeEvidence = defineCommand({
  name: 'smartcard.unsee',
  ledger: 'practice',
  nature: 'intent',
  title: 'Take back that a document was seen',
  args: z.strictObject({ registration: uuid, id: uuid }),
  async handle(read, args, context) {
    const refused = onlyAuthority(context, 'take back that a document was seen');
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { one } = found;
    const seen = one.evidence.find(({ id }) => id === args.id);
    if (!seen) return changed([]);
    if (one.decision?.is === 'granted') {
      return reject(
        'smartcard.restsOnIt',
        'The registration was granted on what was seen, so it is not taken back any more.',
        'Decide anew first: more evidence is needed.',
      );
    }
    const evidence = one.evidence.filter(({ id }) => id !== args.id);
    return kept({ ...one, evidence }, context, `Took back: ${evidenceNames[seen.kind]}`);
  },
});

/** A few words in the history. Numbers of documents are refused. */
export const writeNote = defineCommand({
  name: 'smartcard.note',
  ledger: 'practice',
  nature: 'intent',
  title: 'Write a note on a registration',
  args: z.strictObject({ registration: uuid, words: note }),
  async handle(read, args, context) {
    const refused = mayRecord(context) ?? refusesNumbers(args.words, 'words');
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    return kept(found.one, context, 'Wrote a note', args.words);
  },
});
