import { useState } from 'react';
import { z } from 'zod';
import { hasRole, roleNames, type Role } from '../../../shared/protocol/actor';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { longDate } from '../../../shared/domain/dates';
import { signatories } from '../../../shared/domain/roles';
import { counted, listed } from '../../../shared/domain/words';
import { pairLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import {
  ActOrBack,
  Button,
  CheckList,
  ChoiceRow,
  Column,
  DateField,
  EmptyState,
  SidePanel,
  WhatWillHappen,
} from '../../ui';
import { performEach } from './perform-each';
import { useStaffAccesses } from './useStaffAccesses';

/** Asks a buddy to let people of ours sign in to its system: oneself, or, for a manager, several at once. */
export function AskStaffAccess() {
  const engine = useEngine();
  const actor = useActor();
  const { instead, back } = useNavigation();
  const words = usePracticeWords();
  const today = londonDate(useNow(60));
  const manages = hasRole(actor, ...signatories);
  const known = useStaffAccesses();
  const staff = useRows('staff')
    .map((view) => view.value)
    .filter((one) => one.organisation === actor.organisation && one.left === null);
  const open = useRows('arrangement')
    .map((view) => view.value)
    .filter(
      (one) => isParty(one, actor.organisation) && ['active', 'not-begun', 'suspended'].includes(standing(one, today)),
    );
  const targets = open.flatMap((one) =>
    one.terms.systems
      .filter((shared) => shared.organisation !== actor.organisation)
      .map((shared) => ({ ...shared, roles: one.terms.roles })),
  );
  const choices = [...new Map(targets.map((one) => [`${one.organisation} ${one.system}`, one])).entries()];
  const form = useKept('staffAccess.ask');
  const [target, setTarget] = form.field(
    'target',
    z.string().nullable(),
    choices.length === 1 ? (choices[0]?.[0] ?? null) : null,
  );
  const [chosen, setChosen] = form.field('chosen', z.array(z.string()), manages ? [] : [actor.person]);
  const [until, setUntil] = form.field('until', z.string(), '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const at = choices.find(([id]) => id === target)?.[1];
  const people = manages
    ? [
        ...(staff.some((one) => one.person === actor.person)
          ? []
          : [{ person: actor.person, name: actor.name, roles: actor.roles }]),
        ...staff,
      ].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    : [actor];
  const roleOf = (roles: readonly Role[]) => at?.roles.find((one) => roles.includes(one));
  const has = (person: string) =>
    known.some(
      ({ one, standing: stands }) =>
        stands.live && one.person === person && one.home === at?.organisation && one.system === at.system,
    );
  const lastDay = until.trim() === '' ? null : typedDate(until, Number(today.slice(0, 4)));
  const asking = people.filter(
    (one) => chosen.includes(one.person) && roleOf(one.roles) !== undefined && !has(one.person),
  );
  const ready = at !== undefined && asking.length > 0 && lastDay !== undefined;
  const home = at ? words.nameOf(at.organisation) : '';

  const ask = async () => {
    setTried(true);
    if (!ready) return;
    const performed = await performEach(
      engine,
      asking.map((one) => ({
        name: 'staffAccess.ask',
        ledger: pairLedger(actor.organisation, at.organisation),
        args: {
          id: crypto.randomUUID(),
          home: at.organisation,
          system: at.system,
          person: one.person,
          // Those without a role were left out above.
          role: roleOf(one.roles) ?? 'receptionist',
          from: today,
          until: lastDay,
        },
        about: one.name,
      })),
    );
    if (performed.ok) {
      form.done();
      instead({ at: 'staff-access', view: 'ours' });
    } else setRefused(performed.rejection);
  };

  if (choices.length === 0) {
    return (
      <Column title="Ask for staff access">
        <EmptyState
          title="No buddy shares a system with you."
          action={
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          }
        >
          An arrangement names the systems that the other side may use. Ask your practice manager to make one.
        </EmptyState>
      </Column>
    );
  }
  return (
    <Column
      title="Ask for staff access"
      lead="So that the way in works before the day it is needed."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={ask} onBack={back}>
              {asking.length > 1 ? `Ask for ${counted(asking.length, 'person', 'people')}` : 'Ask'}
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={
              at
                ? [
                    {
                      id: 'approve',
                      kind: 'next',
                      text: `${words.shortName(at.organisation)} approves`,
                      detail: 'Its practice manager or Caldicott Guardian',
                    },
                    {
                      id: 'account',
                      kind: 'next',
                      text: 'They make the account',
                      detail: `In ${at.system}, and say so here`,
                    },
                    {
                      id: 'sign-in',
                      kind: 'next',
                      text: 'Each person signs in once',
                      detail: 'And says here that it worked',
                    },
                    {
                      id: 'ends',
                      kind: 'note',
                      text: 'It ends by itself',
                      detail:
                        'With the arrangement, on its last day, when the person leaves, or when nobody confirms it again',
                    },
                  ]
                : [
                    {
                      id: 'unknown',
                      kind: 'unknown',
                      text: 'Choose the system',
                      detail: 'Then you see what will happen',
                    },
                  ]
            }
          />
          <KeptNote kept={form} />
          <Refused by={refused} takesFocus />
        </SidePanel>
      }
    >
      <ChoiceRow
        label="Into which system?"
        choices={choices.map(([value, one]) => ({
          value,
          label: `${one.system} of ${words.nameOf(one.organisation)}`,
        }))}
        value={target}
        onChange={setTarget}
        down
        error={tried && at === undefined ? 'Choose a system.' : undefined}
        autoFocus
      />
      {manages ? (
        <CheckList
          label="For whom?"
          hint={
            at ? `${home} lets in ${listed(at.roles.map((one) => `${roleNames[one]}s`))}` : 'choose the system first'
          }
          choices={people.map((one) => {
            const role = roleOf(one.roles);
            return {
              value: one.person,
              label: role ? `${one.name}, ${roleNames[role]}` : one.name,
              closed:
                at === undefined
                  ? undefined
                  : role === undefined
                    ? 'not in a role that the arrangement covers'
                    : has(one.person)
                      ? 'has it, or it is being decided'
                      : undefined,
            };
          })}
          value={chosen}
          onChange={setChosen}
          error={tried && asking.length === 0 ? 'Tick at least one person whom the arrangement covers.' : undefined}
        />
      ) : (
        tried &&
        asking.length === 0 && (
          <Refused
            by={{
              code: 'staffAccess.nobody',
              says: has(actor.person)
                ? 'You have this access already, or it is being decided.'
                : 'The arrangement does not cover your role.',
              next: 'Ask your practice manager.',
            }}
          />
        )
      )}
      <DateField
        label="Last day"
        hint="leave it empty: as long as the arrangement"
        value={until}
        onChange={setUntil}
        good={lastDay ? longDate(lastDay) : undefined}
        error={
          lastDay === undefined
            ? 'Write it as 31 12 2026.'
            : refused?.field === 'until'
              ? `${refused.says} ${refused.next}`
              : undefined
        }
      />
    </Column>
  );
}
