import type { Access } from '../access/model';
import { londonDate } from '../calendar';
import type { StaffAccess } from './model';
import type { StaffAccessStanding } from './standing';

/** What decides whether somebody has a proved way into a system. */
export interface SignInQuestion {
  person: string;
  buddy: string;
  home: string;
  system: string;
}

const isOf = (one: StaffAccess, { person, buddy, home, system }: SignInQuestion): boolean =>
  one.person === person && one.buddy === buddy && one.home === home && one.system === system;

/** Whether the person has a confirmed sign-in there now. A patient's access does not need one: it would hold up care. */
export const hasConfirmedSignIn = (
  question: SignInQuestion,
  all: readonly { one: StaffAccess; standing: StaffAccessStanding }[],
): boolean => all.some(({ one, standing }) => isOf(one, question) && standing.canGetIn && one.state.is === 'confirmed');

/** Whether whoever opened a record had a confirmed sign-in then; a later revocation does not count. @param at ISO instant */
export const signedInThen = (
  access: Pick<Access, 'by' | 'buddy' | 'home' | 'system'>,
  at: string,
  all: readonly StaffAccess[],
): boolean =>
  all.some((one) => {
    const { state } = one;
    if (!isOf(one, { ...access, person: access.by.person })) return false;
    if (!('confirmed' in state) || state.confirmed === null || state.confirmed.at > at) return false;
    if (one.until !== null && one.until < londonDate(at)) return false;
    return state.is !== 'revoked' || state.at > at;
  });
