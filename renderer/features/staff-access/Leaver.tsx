import { useState } from 'react';
import { handedOut } from '../../../shared/domain/joining/model';
import { roleNames } from '../../../shared/protocol/actor';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { runs } from '../../../shared/domain/smartcard/of-person';
import { authenticatorGuidance } from '../../../shared/domain/smartcard/routes';
import { counted, listed } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useRows } from '../../engine';
import { Button, ChoiceRow, Column, EmptyState, Message, SidePanel, WhatWillHappen, type Happening } from '../../ui';
import { performEach } from './perform-each';
import { toRevoke } from './to-revoke';
import { useRegistrationOf } from './useRegistrationOf';

/** Somebody has left: it is recorded here, and every access of theirs at a buddy is revoked, each by its own command. */
export function Leaver({ person }: { person: string | undefined }) {
  const engine = useEngine();
  const actor = useActor();
  const words = usePracticeWords();
  const { back } = useNavigation();
  const rows = useRows('staffAccess');
  const staff = useRows('staff')
    .map((view) => view.value)
    .filter((one) => one.organisation === actor.organisation && one.person !== actor.person)
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const [chosen, setChosen] = useState<string | null>(person ?? null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [did, setDid] = useState<string | null>(null);
  const who = staff.find((one) => one.person === chosen);
  const registration = useRegistrationOf(who?.person);
  const left = who ? toRevoke(rows, who.person, actor.organisation) : [];
  const choices = staff.filter((one) => one.left === null || one.person === person || one.person === chosen);

  const record = async () => {
    if (!who) return;
    if (who.left === null) {
      const recorded = await engine.perform('staff.leave', practiceLedger(actor.organisation), { person: who.person });
      if (!recorded.ok) {
        setRefused(recorded.rejection);
        return;
      }
    }
    const revoked = await performEach(
      engine,
      left.map(({ value, ledger }) => ({
        name: 'staffAccess.revoke',
        ledger,
        args: { id: value.id, reason: `${who.name} has left our practice.` },
        about: `${value.system} of ${words.shortName(value.home)}`,
      })),
    );
    setRefused(revoked.ok ? null : revoked.rejection);
    if (revoked.ok)
      setDid(
        `${who.name} has left. ${left.length === 0 ? 'There was no access to revoke.' : `${counted(left.length, 'access is', 'accesses are')} revoked.`}`,
      );
  };
  return (
    <Column
      title="Somebody has left"
      lead="So that nobody who has left can still get into a buddy’s records."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <>
              <Button
                look="danger"
                keys="Ctrl+Enter"
                onPress={record}
                disabled={who === undefined || (who.left !== null && left.length === 0)}
                why="Choose who has left"
              >
                {who === undefined
                  ? 'Record it'
                  : who.left === null
                    ? `Record that ${who.name} has left`
                    : `Revoke the accesses of ${who.name}`}
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <WhatWillHappen
            lines={
              who
                ? [
                    who.left === null
                      ? {
                          id: 'left',
                          kind: 'next',
                          text: `${who.name} is recorded as having left`,
                          detail: 'Only your practice reads that',
                        }
                      : { id: 'left', kind: 'settled', text: `${who.name} is recorded as having left` },
                    left.length === 0
                      ? { id: 'none', kind: 'note', text: 'There is no access at a buddy to revoke' }
                      : {
                          id: 'revoke',
                          kind: 'next',
                          text: `${counted(left.length, 'access', 'accesses')} at buddies ${left.length === 1 ? 'is' : 'are'} revoked`,
                          detail: `${listed(left.map(({ value }) => `${value.system} of ${words.shortName(value.home)}`))}. They read the reason, and close the account`,
                        },
                    ...ofRegistration(registration),
                    who.roles.every((role) => handedOut.includes(role))
                      ? {
                          id: 'account',
                          kind: who.left === null ? 'next' : 'settled',
                          text: 'They can act for your practice no more',
                          detail:
                            'From now on; a computer that is offline learns it when it connects, and opens nothing new after 72 hours',
                        }
                      : {
                          id: 'account',
                          kind: 'note',
                          text: 'Their sign-in to Practice Buddy',
                          detail:
                            'Is taken off by the administrator of the service, since this role looks at what you do',
                        },
                  ]
                : [{ id: 'who', kind: 'unknown', text: 'Choose who has left', detail: 'Then you see what will end' }]
            }
          />
        </SidePanel>
      }
    >
      <Refused by={refused} takesFocus />
      {did !== null && (
        <Message tone="good" title={did} takesFocus>
          {who?.roles.every((role) => handedOut.includes(role))
            ? 'They can act for your practice no more, from the moment this reaches the service.'
            : 'Ask the administrator of the service to take their account off as well.'}
        </Message>
      )}
      {choices.length === 0 ? (
        <EmptyState title="Nobody else is on the list of staff." />
      ) : (
        <ChoiceRow
          label="Who has left?"
          choices={choices.map((one) => ({
            value: one.person,
            label: one.name,
            detail: listed(one.roles.map((role) => roleNames[role])),
          }))}
          value={chosen}
          onChange={(value) => {
            setChosen(value);
            setDid(null);
            setRefused(null);
          }}
          down
          autoFocus
        />
      )}
    </Column>
  );
}

/** What becomes of the registration of somebody who leaves. */
function ofRegistration(one: CardRegistration | undefined): Happening[] {
  if (one === undefined) return [];
  if (runs(one)) {
    return [
      {
        id: 'registration',
        kind: 'next',
        text: 'Their registration for a smartcard is given up',
        detail: 'Nothing is issued on it any more',
      },
    ];
  }
  if (!one.issued || one.ended) return [];
  return [
    {
      id: 'registration',
      kind: 'note',
      text: `${authenticatorGuidance[one.authenticator].name}: it stays theirs`,
      detail: 'Today asks you and the Registration Authority to end their position here',
    },
  ];
}
