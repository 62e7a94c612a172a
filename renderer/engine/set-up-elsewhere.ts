import type { Profile } from '../../shared/protocol/identity';
import type { Rejection } from '../../shared/protocol/sync';
import type { Engine, Result } from './api';
import { enrolPerson, newStore } from './enrolling';
import { colleagueAt } from './entries';
import type { Unlocked } from './unlocked';
import { vault } from './vault';

type Enrolled = Awaited<ReturnType<typeof enrolPerson>>;
const refused = (rejection: Rejection): { ok: false; rejection: Rejection } => ({ ok: false, rejection });

/**
 * A store for another practice of the person who is unlocked: they sign in with their password, the service says that it is
 * they and that they work there, and their own key goes into the new keyring. Whoever is unlocked stays so until it worked.
 */
export async function setUpElsewhere(
  here: Unlocked,
  { organisation, account, password, deviceName, secret }: Parameters<Engine['setUpElsewhere']>[0],
  signIn: (account: string, password: string) => Promise<Result<Profile>>,
): Promise<Enrolled> {
  const { desk } = here;
  const answer = await signIn(account, password);
  // The window's session is the password's now: the device signs in anew before its next request.
  here.session.forget();
  if (!answer.ok) return answer;
  const profile = answer.value;
  if (profile.person !== desk.keys.person) return refused(somebodyElse(desk.actor.name));
  const membership = profile.memberships.find((one) => one.organisation === organisation);
  if (!membership) return refused(notThere);
  const colleague = colleagueAt(await vault.people(), membership, profile);
  if (colleague) return refused(taken(membership.name, colleague.name));
  const { kept: own } = await desk.keys.own();
  await desk.handOver();
  const enrolled = await enrolPerson({ profile, membership, deviceName, secret, own, ...newStore() });
  if (!enrolled.ok) desk.takeBack();
  return enrolled;
}

const somebodyElse = (name: string): Rejection => ({
  code: 'set-up.other-person',
  says: `This account is not ${name}’s, so nothing was set up.`,
  next: 'Type your own account. Somebody else sets up a practice from the lock screen.',
  field: 'account',
});
const notThere: Rejection = {
  code: 'set-up.not-there',
  says: 'The service does not know you at this practice any more, so nothing was set up.',
  next: 'Ask the practice manager there.',
};
const taken = (practice: string, colleague: string): Rejection => ({
  code: 'set-up.taken',
  says: `This computer already keeps ${practice}’s store, which only somebody it knows can open.`,
  next: `Ask ${colleague} or another colleague to unlock it and add you there.`,
});
