import { useState } from 'react';
import { longDate, shortDate } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { staffAccessStandingNames } from '../../../shared/domain/staff-access/standing';
import { hasRole } from '../../../shared/protocol/actor';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useActor } from '../../engine';
import { Button, Message, Meta, Table, Toned } from '../../ui';
import { useCertificateThere, useStaffAccesses } from '../staff-access';
import { rolesOf, useStaffHere } from './useStaffHere';

/** Who the applicant is on the list of staff, and where they can get in with what is registered here. */
export function WhoItIs({ one, onAsk }: { one: CardRegistration; onAsk: () => void }) {
  const actor = useActor();
  const { go } = useNavigation();
  const words = usePracticeWords();
  const { of } = useStaffHere();
  const there = useCertificateThere(one.person);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const staff = of(one);
  const keeper = hasRole(actor, 'practice-manager', 'registration-authority');
  const accesses = useStaffAccesses().filter(
    (view) => view.standing.live && view.one.buddy === actor.organisation && view.one.person === one.person,
  );
  const expires = one.issued?.expires ?? null;
  const differs = expires === null || one.ended ? [] : there.differs(expires);
  const write = async () => {
    if (expires === null) return;
    const written = await there.write(expires);
    setRefused(written.ok ? null : written.rejection);
  };
  const asks = (says: string) =>
    keeper && !one.ended ? (
      <Button look="quiet" onPress={onAsk}>
        {says}
      </Button>
    ) : undefined;
  if (staff === undefined) {
    return (
      <Message tone="quiet" title="Not found on your list of staff yet." actions={asks('Say who it is')}>
        Say who it is, and the sign-ins at your buddies stand here.
      </Message>
    );
  }
  return (
    <>
      {staff.left !== null && !one.ended && (
        <Message tone="bad" title={`${staff.name} left on ${longDate(londonDate(staff.left))}.`}>
          End their position here in the Care Identity Service, then give the registration up.
        </Message>
      )}
      {differs.length > 0 && (
        <Message
          tone="warn"
          title="Your buddies read another last day of the certificate."
          actions={
            keeper ? (
              <Button onPress={write}>{`Write down ${expires === null ? '' : shortDate(expires)}`}</Button>
            ) : null
          }
        >
          {differs.join(', ')}
        </Message>
      )}
      <Refused by={refused} />
      <Table
        caption="Where they can get in"
        meta={
          <>
            {`${staff.name}, ${rolesOf(staff)}`} {asks('It is somebody else')}
          </>
        }
        actions={
          hasRole(actor, 'practice-manager', 'caldicott-guardian') && staff.left === null ? (
            <Button look="quiet" onPress={() => go({ at: 'staff-access', view: 'ask' })}>
              Ask for access at a buddy
            </Button>
          ) : undefined
        }
        columns={[
          {
            id: 'system',
            title: 'System',
            names: true,
            cell: (view) => (
              <Button look="quiet" onPress={() => go({ at: 'staff-access', view: 'one', id: view.one.id })}>
                {`${view.one.system} of ${words.nameOf(view.one.home)}`}
              </Button>
            ),
          },
          { id: 'standing', title: 'How it stands', cell: (view) => staffAccessStandingNames[view.standing.is] },
          {
            id: 'card',
            title: 'Certificate there',
            cell: (view) => {
              const day = view.one.prepared?.what.cardExpires ?? null;
              if (day === null) return <Meta>Not written down</Meta>;
              const words = `Until ${shortDate(day)}`;
              return expires !== null && day !== expires ? <Toned tone="warn">{words}</Toned> : words;
            },
          },
        ]}
        rows={accesses}
        rowId={(view) => view.one.id}
        empty="Nowhere at a buddy."
      />
    </>
  );
}
