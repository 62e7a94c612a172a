import { z } from 'zod';
import { role, who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode, paragraphs, uuid } from '../../protocol/primitives';
import { rejection } from '../../protocol/sync';

/**
 * Staff access: this person may sign in to that practice's clinical system. It is recorded here and set up in the system
 * itself by the home practice; nothing of it opens a patient's record.
 */

const act = z.object({ at: instant, by: who });
const reasoned = act.extend({ reason: paragraphs(500) });

export const approved = act.extend({ reason: z.string().max(500) });
/** The home practice says that the account exists; its name in that system, if the person needs it. */
export const accountMade = act.extend({ localUser: line(60).nullable() });
/** The person signed in; `receivedAt` is null until the service has it. */
export const signedIn = act.extend({ receivedAt: instant.nullable() });

/** Where it stands by what people did; what ends by itself is computed in standing.ts. */
export const staffAccessState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('asked') }),
  reasoned.extend({ is: z.literal('declined') }),
  act.extend({ is: z.literal('withdrawn') }),
  z.object({ is: z.literal('approved'), approved }),
  z.object({ is: z.literal('set-up'), approved, setUp: accountMade }),
  z.object({
    is: z.literal('confirmed'),
    approved,
    /** Null when the person signed in before the home practice said that the account exists. */
    setUp: accountMade.nullable(),
    confirmed: signedIn,
    /** Each time a named person of either side said that it is still needed; the last one counts. */
    checked: z.array(act),
  }),
  reasoned.extend({
    is: z.literal('revoked'),
    approved: approved.nullable(),
    setUp: accountMade.nullable(),
    confirmed: signedIn.nullable(),
  }),
]);
export type StaffAccessState = z.infer<typeof staffAccessState>;

/** What somebody signs in with. Only a smartcard has a certificate that runs out and cannot be renewed remotely. */
export const authenticators = [
  'smartcard',
  'windows-hello',
  'security-key',
  'passkey',
  'authenticator-app',
  'nhsmail',
  'tablet',
  'password',
] as const;
export const authenticator = z.enum(authenticators);
export type Authenticator = z.infer<typeof authenticator>;
export const authenticatorNames: Record<Authenticator, string> = {
  smartcard: 'Smartcard',
  'windows-hello': 'Windows Hello',
  'security-key': 'Security key',
  passkey: 'Passkey',
  'authenticator-app': 'Authenticator app',
  nhsmail: 'NHSmail',
  tablet: 'Tablet',
  password: 'User name and password',
};

/** What has to be right before the day it is needed. Never a password or a PIN. */
export const preparation = z.object({
  /** The position in the person's care identity at the home practice's ODS code. */
  position: line(100).nullable(),
  /** The person's user name in that system. */
  localUser: line(60).nullable(),
  /** The supplier's number of the home practice, which some systems ask for when one changes organisation. */
  organisationNumber: line(40).nullable(),
  /** The user name for signing in without a card, where the system has that. */
  emergencyUser: line(60).nullable(),
  authenticator: authenticator.nullable(),
  /** Last day of the card's certificate. */
  cardExpires: calendarDate.nullable(),
});
export type Preparation = z.infer<typeof preparation>;

/** One drill, or one sign-in: it worked, or it did not because. */
export const signInTry = act.extend({
  receivedAt: instant.nullable(),
  worked: z.boolean(),
  because: z.string().max(300),
});
export type SignInTry = z.infer<typeof signInTry>;
/** How many of the last tries a row keeps; the log keeps all. */
export const triesKept = 12;

/** Row kind `staffAccess` in the pair ledger of home practice and buddy: one person's access to one system, from asking to its end. */
export const staffAccess = z.object({
  id: uuid,
  home: odsCode,
  buddy: odsCode,
  system: line(60),
  person: uuid,
  /** As the buddy's list of staff had it when it was asked for. */
  name: line(120),
  role,
  from: calendarDate,
  /** Its own last day; null: as long as the arrangement. */
  until: calendarDate.nullable(),
  asked: act,
  state: staffAccessState,
  prepared: act.extend({ what: preparation }).nullable(),
  tries: z.array(signInTry).max(triesKept),
  /** The home practice closed the account in its system, after the access had ended. */
  accountClosed: act.nullable(),
  /** What should not have happened: signed in after it was revoked, for one. */
  concerns: z.array(rejection),
});
export type StaffAccess = z.infer<typeof staffAccess>;
