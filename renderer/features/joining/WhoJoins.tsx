import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { timeAndDay } from '../../../shared/domain/dates';
import { invitationStanding, type Invitation } from '../../../shared/domain/joining/model';
import { capitalised, listed } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useConnection, useEngine, useRows } from '../../engine';
import { Button, Chip, Column, EmptyState, Table } from '../../ui';
import { CodeShown, type Made } from './CodeShown';
import names from './Joining.module.css';
import { JoiningActs } from './JoiningActs';

/** Every code that was made here: for whom, as what, by whom and when, and what became of it. */
export function WhoJoins() {
  const engine = useEngine();
  const actor = useActor();
  const offline = useConnection().is === 'offline';
  const { go } = useNavigation();
  const at = useInstant(60);
  const today = londonDate(at);
  const ledger = practiceLedger(actor.organisation);
  const staff = useRows('staff').filter((view) => view.ledger === ledger);
  const views = useRows('invitation')
    .filter((view) => view.ledger === ledger)
    .sort((one, other) => other.value.made.at.localeCompare(one.value.made.at));
  const [made, setMade] = useState<Made | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const withdraw = async (one: Invitation) => {
    setMade(null);
    const done = await engine.perform('joining.withdraw', ledger, { id: one.id });
    setRefused(done.ok ? null : done.rejection);
  };
  const newCode = async (one: Invitation) => {
    setMade(null);
    const code = await engine.joiningCode(one.id);
    setRefused(code.ok ? null : code.rejection);
    if (code.ok) setMade({ name: one.name, account: one.account, ...code.value });
  };
  const leftAt = (person: string) => staff.find((view) => view.id === person)?.value.left ?? null;
  const state = (one: Invitation) => {
    const standing = invitationStanding(one, at);
    const left = one.used && leftAt(one.used.person);
    switch (standing) {
      case 'used':
        return (
          <>
            <Chip tone={left ? 'quiet' : 'good'}>Used</Chip>{' '}
            {`${one.used?.name ?? ''} joined ${timeAndDay(one.used?.at ?? '', today)}`}
            {left && <>, and left {timeAndDay(left, today)}</>}
          </>
        );
      case 'withdrawn':
        return (
          <>
            <Chip tone="quiet">Withdrawn</Chip>{' '}
            {`by ${one.withdrawn?.by.name ?? ''}, ${timeAndDay(one.withdrawn?.at ?? '', today)}`}
          </>
        );
      case 'expired':
        return (
          <>
            <Chip tone="quiet">Expired</Chip> {`It worked until ${timeAndDay(one.until, today)}`}
          </>
        );
      case 'unused':
        return (
          <>
            <Chip tone="warn">Unused</Chip> {`Works until ${timeAndDay(one.until, today)}`}
          </>
        );
    }
  };
  const invite = (
    <Button keys="N" onPress={() => go({ at: 'joining', view: 'invite' })}>
      Let somebody join
    </Button>
  );
  return (
    <Column title="Who joins us" lead="Codes by which somebody with an account comes to act for this practice too.">
      {made && <CodeShown key={made.code} made={made} />}
      <Refused by={refused} takesFocus />
      {views.length === 0 ? (
        <EmptyState title="No code was made yet" action={invite}>
          With a code a locum, or somebody of a neighbouring practice, joins by themselves: nobody sets anything up for
          them.
        </EmptyState>
      ) : (
        <Table
          caption="Joining codes"
          actions={invite}
          rows={views}
          rowId={(view) => view.id}
          columns={[
            {
              id: 'who',
              title: 'For whom',
              names: true,
              cell: ({ value }) => (
                <>
                  {value.name}
                  <br />
                  {value.account}
                </>
              ),
            },
            {
              id: 'as',
              title: 'As',
              cell: ({ value }) => capitalised(listed(value.roles.map((one) => roleNames[one]))),
            },
            {
              id: 'made',
              title: 'Made',
              cell: ({ value, pending }) => (
                <>
                  {`by ${value.made.by.name}`}
                  <br />
                  {pending ? 'Not sent yet' : timeAndDay(value.made.at, today)}
                </>
              ),
            },
            { id: 'state', title: 'State', cell: ({ value }) => state(value) },
            {
              id: 'acts',
              title: 'Change',
              cell: ({ value }) => (
                <span className={names.acts}>
                  <JoiningActs
                    one={value}
                    standing={invitationStanding(value, at)}
                    mine={value.made.by.person === actor.person}
                    offline={offline}
                    stays={value.used !== null && leftAt(value.used.person) === null}
                    onWithdraw={() => withdraw(value)}
                    onNewCode={() => newCode(value)}
                  />
                </span>
              ),
            },
          ]}
        />
      )}
    </Column>
  );
}
