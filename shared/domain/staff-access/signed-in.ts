import type { StaffAccess } from './model';
import type { StaffAccessStanding } from './standing';

/** What decides whether somebody has a proved way into a system. */
export interface SignInQuestion {
  person: string;
  buddy: string;
  home: string;
  /** Undefined while it is not known which: then any system there will do. */
  system: string | undefined;
}

/** Whether the person has a confirmed sign-in there: asked by the request form and by the reasons of the review. */
export const hasConfirmedSignIn = (
  question: SignInQuestion,
  all: readonly { one: StaffAccess; standing: StaffAccessStanding }[],
): boolean =>
  all.some(
    ({ one, standing }) =>
      one.person === question.person &&
      one.buddy === question.buddy &&
      one.home === question.home &&
      (question.system === undefined || one.system === question.system) &&
      standing.canGetIn &&
      one.state.is === 'confirmed',
  );
