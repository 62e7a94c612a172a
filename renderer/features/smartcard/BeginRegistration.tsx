import { useState } from 'react';
import { z } from 'zod';
import type { Rejection } from '../../../shared/protocol/sync';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { londonDate } from '../../../shared/domain/calendar';
import {
  authenticatorGuidance,
  authenticators,
  cardRoutes,
  routeOpen,
  routes,
} from '../../../shared/domain/smartcard/routes';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine, useNow } from '../../engine';
import { ActOrBack, ChoiceRow, Column, SidePanel, TextField, WhatWillHappen } from '../../ui';
import { nobody, personChosen, staffNamed } from './staff-named';
import { rolesOf, useStaffHere } from './useStaffHere';

/** Who, by which route, for what; the steps of the route stand beside it. */
export function BeginRegistration({ person: about }: { person: string | undefined }) {
  const engine = useEngine();
  const actor = useActor();
  const { instead, back } = useNavigation();
  const today = londonDate(useNow(60));
  const { working } = useStaffHere();
  const form = useKept(about === undefined ? 'smartcard.begin' : `smartcard.begin ${about}`);
  const [applicant, setApplicant] = form.field(
    'applicant',
    z.string(),
    working.find((one) => one.person === about)?.name ?? '',
  );
  const [chosen, setChosen] = form.field('person', z.string().nullable(), about ?? null);
  const [route, setRoute] = form.field('route', z.enum(cardRoutes).nullable(), null);
  const [authenticator, setAuthenticator] = form.field('authenticator', z.enum(authenticators).nullable(), 'smartcard');
  const alike = staffNamed(applicant, working);
  const person = personChosen(applicant, alike, chosen);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const go = async () => {
    setTried(true);
    setRefused(null);
    if (applicant.trim() === '' || route === null || authenticator === null) return;
    if (alike.length > 0 && person === null) return;
    const id = crypto.randomUUID();
    const done = await engine.perform('smartcard.begin', practiceLedger(actor.organisation), {
      id,
      applicant: applicant.trim(),
      ...(person === null || person === nobody ? {} : { person }),
      route,
      authenticator,
    });
    if (done.ok) {
      form.done();
      instead({ at: 'smartcards', view: 'one', id });
    } else setRefused(done.rejection);
  };
  const at = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  return (
    <Column
      title="Begin a registration"
      lead="For a colleague who needs a smartcard or another authenticator."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={go} onBack={back}>
              Begin the registration
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={
              route === null
                ? [{ id: 'route', kind: 'unknown', text: 'Choose a route, and its steps stand here.' }]
                : [
                    ...routes[route].steps.map((step) => ({
                      id: step.id,
                      kind: 'next' as const,
                      text: step.says,
                      detail: step.by === 'practice' ? 'Your practice' : 'The Registration Authority',
                    })),
                    ...(routes[route].remote
                      ? [
                          {
                            id: 'meeting',
                            kind: 'note' as const,
                            text: 'What was relaxed is put right face to face, by a day that the Registration Authority sets.',
                          },
                        ]
                      : []),
                  ]
            }
          />
        </SidePanel>
      }
    >
      <TextField
        label="Name of the applicant"
        value={applicant}
        onChange={setApplicant}
        maxLength={120}
        autoFocus
        error={at('applicant') ?? (tried && applicant.trim() === '' ? 'Type the name.' : undefined)}
      />
      {alike.length > 0 && (
        <ChoiceRow
          label="Is it somebody on your list of staff?"
          down
          choices={[
            ...alike.map((one) => ({ value: one.person, label: one.name, detail: rolesOf(one) })),
            { value: nobody, label: 'Nobody of these' },
          ]}
          value={person}
          onChange={setChosen}
          error={at('person') ?? (tried && person === null ? 'Say whether it is.' : undefined)}
        />
      )}
      <ChoiceRow
        label="By which route?"
        down
        choices={cardRoutes.map((one) => ({
          value: one,
          label: routes[one].name,
          detail: `${routes[one].detail}. ${routes[one].inForce}.`,
          ...(routeOpen(one, today) ? {} : { closed: 'It has ended: no new registration can begin by it.' }),
        }))}
        value={route}
        onChange={setRoute}
        error={at('route') ?? (tried && route === null ? 'Choose a route.' : undefined)}
      />
      <ChoiceRow
        label="For what?"
        down
        choices={authenticators.map((one) => ({
          value: one,
          label: authenticatorGuidance[one].name,
          detail: authenticatorGuidance[one].detail,
        }))}
        value={authenticator}
        onChange={setAuthenticator}
      />
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} />
    </Column>
  );
}
