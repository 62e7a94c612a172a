import type { ReactNode } from 'react';
import { standing } from '../../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../../shared/domain/calendar';
import { counted } from '../../../../shared/domain/words';
import { useInstant } from '../../../app/useInstant';
import { useActor, useRows } from '../../../engine';
import { Facts } from '../../../ui';
import { useWho } from '../../staff-access';

/** Who can get into our records and who is in now; what the arrangements are that let them. */
export function RecordsFacts(): ReactNode {
  const actor = useActor();
  const today = londonDate(useInstant(60));
  const who = useWho('home');
  const accesses = useRows('access');
  const arrangements = useRows('arrangement').map((view) => view.value);
  const here = accesses.map((view) => view.value).filter((one) => one.home === actor.organisation);
  const open = here.filter((one) => one.state.is === 'open').length;
  const asked = here.filter((one) => londonDate(one.asked.at) === today).length;
  const standings = arrangements.map((one) => standing(one, today));
  const waiting = standings.filter((one) => one === 'awaiting-signatures').length;
  const suspended = standings.filter((one) => one === 'suspended').length;
  const practices = new Set(who.now.map(({ one }) => one.buddy)).size;
  return (
    <Facts
      facts={[
        {
          label: 'Can get in',
          value: who.now.length === 0 ? 'Nobody has a sign-in' : counted(who.now.length, 'person', 'people'),
          strong: who.now.length > 0,
          detail:
            who.now.length === 0 ? 'to our clinical system, today' : `of ${counted(practices, 'practice')}, as of now`,
        },
        {
          label: 'Our records',
          value: open === 0 ? 'None open to others' : `${open} open to others now`,
          detail: `${counted(asked, 'request')} by buddies today`,
        },
        {
          label: 'Arrangements',
          value: `${standings.filter((one) => one === 'active').length} active`,
          detail: [
            ...(suspended > 0 ? [`${suspended} stopped`] : []),
            ...(waiting > 0 ? [counted(waiting, 'waits for signatures', 'wait for signatures')] : []),
          ].join(', '),
        },
      ]}
    />
  );
}
