import { addDays } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import {
  cardStanding,
  expiryWarningDays,
  meetingDue,
  meetingReminderDays,
} from '../../../shared/domain/smartcard/standing';
import type { Staff } from '../../../shared/domain/staff/model';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
import type { Need } from '../today/needs';

/**
 * What the registrations ask of this person: the agent decides and issues, the manager sees to meetings and certificates.
 * Of somebody who has left, only that their position here is ended.
 * @param staff of the practice
 */
export function cardNeeds(
  registrations: readonly CardRegistration[],
  actor: Pick<Actor, 'roles'>,
  today: string,
  staff: readonly Staff[],
): Need[] {
  const agent = hasRole(actor, 'registration-authority');
  const manager = hasRole(actor, 'practice-manager');
  return registrations.flatMap((one) => {
    const standing = cardStanding(one, today);
    const last = one.history.at(-1)?.at ?? one.begun.at;
    const need = (what: string, says: string, detail: string, since: string, tone?: Need['tone']): Need => ({
      id: `card-${what}-${one.id}`,
      kind: 'card',
      says,
      detail,
      since,
      place: { at: 'smartcards', view: 'one', id: one.id },
      ...(tone ? { tone } : {}),
    });
    const leaver = one.person === undefined ? undefined : staff.find((each) => each.person === one.person && each.left);
    if (leaver?.left) {
      return (agent || manager) && one.issued && !one.ended
        ? [
            need(
              'left',
              `${leaver.name} has left: end their position in the Care Identity Service`,
              'Until then their card still opens your records. Then give the registration up here.',
              leaver.left,
              'bad',
            ),
          ]
        : [];
    }
    const needs: Need[] = [];
    if (agent && standing === 'waits-for-decision')
      needs.push(
        need(
          'decide',
          `Decide on the registration of ${one.applicant}`,
          'Every step is done, and a document was seen.',
          last,
        ),
      );
    if (agent && standing === 'to-issue')
      needs.push(need('issue', `Issue to ${one.applicant}`, 'The registration is granted.', last));
    if (manager && standing === 'more-needed')
      needs.push(
        need('more', `More evidence is needed for ${one.applicant}`, one.decision?.reason ?? '', last, 'warn'),
      );
    if (manager && standing === 'locked')
      needs.push(
        need('locked', `Has the smartcard of ${one.applicant} come?`, 'It is locked until somebody says so.', last),
      );
    const expires = one.issued?.expires;
    if (manager && expires && (standing === 'expired' || standing === 'expires-soon')) {
      const gone = standing === 'expired';
      needs.push(
        need(
          'expiry',
          gone ? `The smartcard of ${one.applicant} has run out` : `The smartcard of ${one.applicant} must be renewed`,
          gone
            ? 'It cannot be renewed remotely any more: both must be in the same room.'
            : `Until ${shortDate(expires)} the holder can renew it from anywhere; afterwards only face to face.`,
          `${addDays(expires, -expiryWarningDays)}T00:00:00.000Z`,
          gone ? 'bad' : 'warn',
        ),
      );
    }
    const due = meetingDue(one, today);
    if ((manager || agent) && one.again && (due === 'soon' || due === 'overdue')) {
      needs.push(
        need(
          'meeting',
          `Meet ${one.applicant} face to face`,
          `${one.again.what}. ${due === 'overdue' ? 'Overdue since' : 'By'} ${shortDate(one.again.until)}.`,
          `${addDays(one.again.until, -meetingReminderDays)}T00:00:00.000Z`,
          due === 'overdue' ? 'bad' : 'warn',
        ),
      );
    }
    return needs;
  });
}
