import type { ReactNode } from 'react';
import { roleNames } from '../../../shared/protocol/actor';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { capitalised } from '../../../shared/domain/words';
import { rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import { userThere, type CanGetIn } from '../../../shared/domain/staff-access/who-can-get-in';
import { useNavigation } from '../../app/navigation';
import { Button, Meta, Table, Toned } from '../../ui';

/** The people of one practice, each opened by the name. `on` paper has no buttons. */
export function PeopleTable({
  caption,
  meta,
  actions,
  people,
  at,
  on = 'screen',
}: {
  caption: string;
  meta?: ReactNode;
  actions?: ReactNode;
  people: readonly CanGetIn[];
  /** ISO instant. */
  at: string;
  on?: 'screen' | 'paper';
}) {
  const { go } = useNavigation();
  const day = (instant: string | null) => (instant === null ? null : shortDate(londonDate(instant)));
  return (
    <Table
      caption={caption}
      meta={meta}
      actions={actions}
      rows={people}
      rowId={({ one }) => one.id}
      columns={[
        {
          id: 'name',
          title: 'Person',
          cell: ({ one }) => (
            <>
              {on === 'paper' ? (
                one.name
              ) : (
                <Button look="quiet" onPress={() => go({ at: 'staff-access', view: 'one', id: one.id })}>
                  {one.name}
                </Button>
              )}
              <br />
              <Meta>{capitalised(roleNames[one.role])}</Meta>
            </>
          ),
        },
        {
          id: 'system',
          title: 'System',
          cell: ({ one }) => {
            const user = userThere(one);
            return (
              <>
                {one.system}
                <br />
                <Meta>{user === null ? 'User name not written down' : `User name ${user}`}</Meta>
              </>
            );
          },
        },
        {
          id: 'confirmed',
          title: 'Confirmed',
          cell: ({ since, confirmedAt, standing }) => (
            <>
              {confirmedAt === null ? <Toned tone="warn">Not signed in yet</Toned> : day(confirmedAt)}
              <br />
              <Meta>
                {`Account since ${day(since) ?? ''}${standing.checkBy === null ? '' : `, again by ${shortDate(standing.checkBy)}`}`}
              </Meta>
            </>
          ),
        },
        {
          id: 'opened',
          title: 'Last opened a record',
          cell: ({ lastOpened, standing }) => (
            <>
              {day(lastOpened) ?? 'Never'}
              <br />
              <Meta>{standing.until === null ? '' : `Until ${shortDate(standing.until)}`}</Meta>
            </>
          ),
        },
        ...(on === 'paper'
          ? []
          : [
              {
                id: 'proved',
                title: 'Rehearsed',
                cell: ({ one }: CanGetIn) => {
                  const proof = rehearsed(one, at);
                  return (
                    <Toned tone={proof.is === 'proved' ? 'good' : 'warn'}>
                      {proof.is === 'proved' ? 'Proved' : proof.is === 'never' ? 'Never tried' : 'Not proved'}
                    </Toned>
                  );
                },
              },
            ]),
      ]}
    />
  );
}
