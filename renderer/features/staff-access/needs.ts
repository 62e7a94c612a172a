import { addDays, londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import { signatories, stoppers } from '../../../shared/domain/roles';
import { rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import { accountToClose, recheckWarningDays } from '../../../shared/domain/staff-access/standing';
import type { Staff } from '../../../shared/domain/staff/model';
import { counted } from '../../../shared/domain/words';
import { hasRole, type Actor, type Role } from '../../../shared/protocol/actor';
import type { Need } from '../today/needs';
import type { StaffAccessView } from './useStaffAccesses';

interface Known {
  actor: Actor;
  views: readonly StaffAccessView[];
  /** Of this practice. */
  staff: readonly Staff[];
  /** ISO instant. */
  now: string;
  shortName: (code: string) => string;
}

const keepers: readonly Role[] = ['practice-manager', 'caldicott-guardian', 'registration-authority'];

/** What staff access adds to Today, for this person. */
export function staffAccessNeeds(known: Known): Need[] {
  return [...atOurPractice(known), ...ofOurPeople(known), ...own(known)];
}

function atOurPractice({ actor, views, shortName, now }: Known): Need[] {
  const here = views.filter(({ one }) => one.home === actor.organisation && one.person !== actor.person);
  const needs: Need[] = [];
  const asked = here.filter(({ one, standing }) => one.state.is === 'asked' && standing.is === 'asked');
  const [first] = asked;
  if (first && hasRole(actor, ...signatories)) {
    const oldest = asked.reduce((least, { one }) => (one.asked.at < least ? one.asked.at : least), first.one.asked.at);
    needs.push({
      id: 'staff-access asked',
      since: oldest,
      place:
        asked.length === 1 ? { at: 'staff-access', view: 'one', id: first.one.id } : { at: 'staff-access', view: 'in' },
      says:
        asked.length === 1
          ? `Decide: ${first.one.name} of ${shortName(first.one.buddy)} asks for a sign-in to ${first.one.system}`
          : `Decide: ${asked.length} people of your buddies ask for a sign-in`,
      detail: 'Approved, they get an account from you. It opens no record by itself.',
    });
  }
  if (!hasRole(actor, ...keepers)) return [...needs, ...toCheck(here, 'home', actor, now, shortName)];
  for (const { one, standing } of here) {
    if (one.state.is === 'approved' && standing.is === 'approved') {
      needs.push({
        id: `${one.id} make`,
        kind: 'make-account',
        since: one.state.approved.at,
        place: { at: 'staff-access', view: 'one', id: one.id },
        says: `Make the account of ${one.name} in ${one.system}`,
        detail: `Approved by ${one.state.approved.by.name}. Then say so here.`,
      });
    }
    if (accountToClose(one, standing)) {
      needs.push({
        id: `${one.id} close`,
        since: 'at' in one.state ? one.state.at : one.asked.at,
        place: { at: 'staff-access', view: 'one', id: one.id },
        says: `Close the account of ${one.name} in ${one.system}`,
        detail: `${standing.why ?? 'The access has ended.'} The account is still there until you close it.`,
        tone: 'bad',
      });
    }
  }
  return [...needs, ...toCheck(here, 'home', actor, now, shortName)];
}

function ofOurPeople({ actor, views, staff, now, shortName }: Known): Need[] {
  const ours = views.filter(({ one }) => one.buddy === actor.organisation);
  const needs: Need[] = [];
  if (hasRole(actor, ...stoppers)) {
    for (const person of staff) {
      if (person.left === null) continue;
      const left = ours.filter(
        ({ one }) =>
          one.person === person.person && ['asked', 'approved', 'set-up', 'confirmed'].includes(one.state.is),
      );
      if (left.length === 0) continue;
      needs.push({
        id: `${person.person} left`,
        since: person.left,
        place: { at: 'staff-access', view: 'leaver', id: person.person },
        says: `${person.name} has left, and ${counted(left.length, 'access', 'accesses')} at your buddies still ${left.length === 1 ? 'stands' : 'stand'}`,
        detail: 'Revoke them: your buddies do not know that the person has left.',
        tone: 'bad',
      });
    }
  }
  return [
    ...needs,
    ...toCheck(
      ours.filter(({ one }) => one.person !== actor.person),
      'buddy',
      actor,
      now,
      shortName,
    ),
  ];
}

/** What lapses soon unless somebody of either side confirms it again: one sentence for all. */
function toCheck(
  views: readonly StaffAccessView[],
  side: 'home' | 'buddy',
  actor: Actor,
  now: string,
  shortName: (code: string) => string,
): Need[] {
  if (!hasRole(actor, ...stoppers)) return [];
  const until = addDays(londonDate(now), recheckWarningDays);
  const soon = views
    .filter(({ standing }) => standing.live && standing.checkBy !== null && standing.checkBy <= until)
    .sort((one, other) => (one.standing.checkBy ?? '').localeCompare(other.standing.checkBy ?? ''));
  const [first] = soon;
  const checkBy = first?.standing.checkBy;
  if (!first || checkBy === null || checkBy === undefined) return [];
  const who =
    soon.length === 1
      ? `${first.one.name}’s access to ${first.one.system} of ${shortName(first.one.home)}`
      : counted(soon.length, 'staff access', 'staff accesses');
  return [
    {
      id: `staff-access check ${side}`,
      since: `${addDays(checkBy, -recheckWarningDays)}T00:00:00.000Z`,
      place:
        soon.length === 1
          ? { at: 'staff-access', view: 'one', id: first.one.id }
          : { at: 'staff-access', view: side === 'home' ? 'in' : 'ours' },
      says: `Confirm again that ${who} ${soon.length === 1 ? 'is' : 'are'} needed`,
      detail: `The first lapses after ${dayMonthYear(checkBy)}.`,
      tone: 'warn',
    },
  ];
}

function own({ actor, views, now, shortName }: Known): Need[] {
  return views
    .filter(({ one, standing }) => one.person === actor.person && one.buddy === actor.organisation && standing.canGetIn)
    .flatMap(({ one }): Need[] => {
      const place = { at: 'staff-access' as const, view: 'one' as const, id: one.id };
      if (one.state.is === 'set-up') {
        return [
          {
            id: `${one.id} sign-in`,
            kind: 'own-sign-in',
            since: one.state.setUp.at,
            place,
            says: `Sign in once to ${one.system} of ${shortName(one.home)}, and say that it worked`,
            detail: 'Your account is there. Prove the way in before the day you need it.',
          },
        ];
      }
      const { is, card, says } = rehearsed(one, now);
      if (card !== null) {
        return [
          {
            id: `${one.id} card`,
            since: one.prepared?.at ?? one.asked.at,
            place,
            says: 'Renew your smartcard',
            detail: card,
            tone: is === 'card-expired' ? 'bad' : 'warn',
          },
        ];
      }
      if (is !== 'stale' && is !== 'failed') return [];
      return [
        {
          id: `${one.id} rehearse`,
          kind: 'own-sign-in',
          since: one.tries.at(-1)?.at ?? one.asked.at,
          place,
          says: `Try the way into ${one.system} of ${shortName(one.home)}: one minute`,
          detail: says,
          tone: 'warn',
        },
      ];
    });
}
