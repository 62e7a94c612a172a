import { listMoment } from '../../../shared/domain/dates';
import type { StaffAccess } from '../../../shared/domain/staff-access/model';
import type { StaffAccessStanding } from '../../../shared/domain/staff-access/standing';
import type { Step } from '../../ui';

/** The life of a staff access as a line of steps: what was done by whom, and what is waited for. @param now ISO instant */
export function lifeOf(
  one: StaffAccess,
  standing: StaffAccessStanding,
  now: string,
  shortName: (code: string) => string,
): Step[] {
  const { state } = one;
  const home = shortName(one.home);
  const steps: Step[] = [];
  const done = (id: string, title: string, at: string, detail?: string, stepState?: Step['state']) =>
    steps.push({
      id,
      title,
      time: listMoment(at, now),
      ...(detail === undefined || detail === '' ? {} : { detail }),
      ...(stepState === undefined ? {} : { state: stepState }),
    });
  const quoted = (reason: string) => (reason === '' ? '' : `“${reason}”`);
  done('asked', `Asked for by ${one.asked.by.name}`, one.asked.at);
  const approved = 'approved' in state ? state.approved : null;
  const setUp = 'setUp' in state ? state.setUp : null;
  const confirmed = 'confirmed' in state ? state.confirmed : null;
  if (approved) done('approved', `Approved by ${approved.by.name}`, approved.at, quoted(approved.reason));
  if (setUp) {
    done(
      'set-up',
      `Account made, says ${setUp.by.name}`,
      setUp.at,
      setUp.localUser === null ? '' : `User name ${setUp.localUser}`,
    );
  }
  if (confirmed) done('confirmed', `${one.name} signed in`, confirmed.at);
  if (state.is === 'confirmed') {
    for (const check of state.checked) done(`check ${check.at}`, `Confirmed again by ${check.by.name}`, check.at);
  }
  if (state.is === 'declined') done('end', `Declined by ${state.by.name}`, state.at, quoted(state.reason), 'stopped');
  if (state.is === 'withdrawn') done('end', `Withdrawn by ${state.by.name}`, state.at, '', 'stopped');
  if (state.is === 'revoked') done('end', `Revoked by ${state.by.name}`, state.at, quoted(state.reason), 'stopped');
  for (const concern of one.concerns) {
    steps.push({ id: `concern ${concern.says}`, title: concern.says, detail: concern.next, state: 'warn' });
  }
  if (one.accountClosed) done('closed', `Account closed, says ${one.accountClosed.by.name}`, one.accountClosed.at);
  if (!standing.live) {
    if (standing.is === 'lapsed')
      steps.push({ id: 'lapsed', title: 'Lapsed', detail: standing.why ?? '', state: 'stopped' });
    return steps;
  }
  if (standing.is === 'suspended') {
    steps.push({ id: 'suspended', title: 'Suspended', detail: standing.why ?? '', state: 'warn' });
  }
  const coming: [id: string, title: string][] = [
    ['approved', `${home} approves`],
    ['set-up', `${home} makes the account`],
    ['confirmed', `${one.name} signs in once`],
  ];
  const missing = coming.filter(([id]) => !steps.some((step) => step.id === id) && !(id !== 'confirmed' && confirmed));
  missing.forEach(([id, title], place) => steps.push({ id, title, state: place === 0 ? 'now' : 'coming' }));
  return steps;
}
