import type { Change } from '../../protocol/row';
import type { Rejection } from '../../protocol/sync';
import { changed, reject, write, type Context, type Outcome, type Read } from '../command';
import { needsRole, sameAct } from '../roles';
import type { CardRegistration } from './model';
import { numberIn } from './no-numbers';

type Rejected = { rejection: Rejection };

/** Who may do what with a registration. The Caldicott Guardian reads. */
export const mayRecord = (context: Context) =>
  needsRole(context, ['practice-manager', 'registration-authority'], 'keep the registrations for smartcards');
export const onlyAuthority = (context: Context, to: string) => needsRole(context, ['registration-authority'], to);

/** The registration, if anything can still happen to it; otherwise the outcome to give back at once. */
export async function openRegistration(
  read: Read,
  context: Context,
  id: string,
): Promise<{ is: 'open'; one: CardRegistration } | { is: 'over'; outcome: Outcome }> {
  const over = (outcome: Outcome) => ({ is: 'over' as const, outcome });
  const one = await read.get(context.ledger, 'cardRegistration', id);
  if (!one) {
    return over(
      reject(
        'smartcard.unknown',
        'This registration is not known here, so nothing was recorded.',
        'Look at the list of registrations again.',
      ),
    );
  }
  if (happened(one, context)) return over(changed([]));
  if (one.ended) {
    return over(
      reject(
        'smartcard.ended',
        `${one.ended.by.name} gave this registration up, so nothing more is recorded in it.`,
        'Begin a new one if it is wanted after all.',
      ),
    );
  }
  return { is: 'open', one };
}

export const happened = (one: CardRegistration | undefined, context: Context): boolean =>
  one?.history.some((event) => sameAct(context, event.by, event.at)) ?? false;

/** Writes the registration with what was done to it in its history. */
export const kept = (one: CardRegistration, context: Context, did: string, words = ''): Outcome =>
  changed([recorded(one, context, did, words)]);

const recorded = (one: CardRegistration, context: Context, did: string, words: string): Change =>
  write('cardRegistration', one.id, {
    ...one,
    history: [...one.history, { at: context.madeAt, by: context.actor, did, words }],
  });

/** Nothing more happens in it, for this reason. */
export const givenUp = (one: CardRegistration, context: Context, reason: string): Change =>
  recorded(
    { ...one, ended: { reason, at: context.madeAt, by: context.actor } },
    context,
    'Gave the registration up',
    reason,
  );

/** A rejection when a note holds what is seen and never stored. */
export function refusesNumbers(text: string, field: string): Rejected | undefined {
  const what = numberIn(text);
  if (what === undefined) return undefined;
  return reject(
    'smartcard.number',
    `This looks as if it holds ${what}. Such numbers are seen and never kept here, so nothing was recorded.`,
    'Take the number out. That the document was seen is enough.',
    field,
  );
}

/** A rejection when something is said to have been done on a day that has not come. */
export function refusesLater(on: string, today: string): Rejected | undefined {
  if (on <= today) return undefined;
  return reject(
    'smartcard.later',
    'That day has not come yet, so it cannot have been done.',
    'Choose today or an earlier day.',
    'on',
  );
}
