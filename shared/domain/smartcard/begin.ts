import { z } from 'zod';
import { changed, defineCommand, reject } from '../command';
import { longDate } from '../dates';
import { cardRegistration } from './model';
import { givenUp, happened, kept, mayRecord, refusesNumbers } from './of-practice';
import { staffHere } from './of-person';
import { routeOpen, routes } from './routes';

/** Begins the registration of somebody who needs an identity, by a route that is in force today. */
export const beginRegistration = defineCommand({
  name: 'smartcard.begin',
  ledger: 'practice',
  nature: 'intent',
  title: 'Begin a registration for a smartcard',
  args: cardRegistration.pick({ id: true, applicant: true, person: true, route: true, authenticator: true }).strict(),
  async handle(read, args, context) {
    const refused = mayRecord(context) ?? refusesNumbers(args.applicant, 'applicant');
    if (refused) return refused;
    const known = await read.get(context.ledger, 'cardRegistration', args.id);
    if (happened(known, context)) return changed([]);
    if (known) {
      return reject(
        'smartcard.known',
        'A registration with this number is there already, so no second one was begun.',
        'Look at the list of registrations.',
      );
    }
    if (!routeOpen(args.route, context.today)) {
      const { name, until } = routes[args.route];
      return reject(
        'smartcard.routeEnded',
        `The route “${name}” ended on ${longDate(until ?? context.today)}, so no new registration can begin by it.`,
        'Choose a route that is in force.',
        'route',
      );
    }
    const found = args.person === undefined ? undefined : await staffHere(read, context, args.person);
    if (found && 'rejection' in found) return found;
    const begun = { at: context.madeAt, by: context.actor };
    // On the list of staff a person has one name.
    const applicant = found?.one.name ?? args.applicant;
    return kept(
      {
        ...args,
        applicant,
        begun,
        steps: [],
        evidence: [],
        decision: null,
        again: null,
        issued: null,
        ended: null,
        history: [],
      },
      context,
      `Began by: ${routes[args.route].name}`,
    );
  },
});

/** Gives a registration up: the person left, or it was a mistake. */
export const endRegistration = defineCommand({
  name: 'smartcard.end',
  ledger: 'practice',
  nature: 'intent',
  title: 'Give up a registration',
  args: z.strictObject({ registration: cardRegistration.shape.id, reason: z.string().trim().min(1).max(500) }),
  async handle(read, args, context) {
    const refused = mayRecord(context) ?? refusesNumbers(args.reason, 'reason');
    if (refused) return refused;
    const known = await read.get(context.ledger, 'cardRegistration', args.registration);
    if (happened(known, context)) return changed([]);
    if (!known || known.ended) {
      return reject(
        'smartcard.ended',
        'This registration is not under way any more, so nothing was recorded.',
        'Look at the list of registrations again.',
      );
    }
    return changed([givenUp(known, context, args.reason)]);
  },
});
