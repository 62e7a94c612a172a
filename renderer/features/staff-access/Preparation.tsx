import { useState } from 'react';
import { z } from 'zod';
import { dayMonthYear, longDate } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import {
  authenticatorNames,
  authenticators,
  authenticator as authenticatorSchema,
  type Preparation as Prepared,
} from '../../../shared/domain/staff-access/model';
import type { Rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import { userThere } from '../../../shared/domain/staff-access/who-can-get-in';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useActor, useEngine, useNow } from '../../engine';
import { Button, ChoiceRow, DateField, Dialog, Facts, Message, TextField } from '../../ui';
import type { StaffAccessView } from './useStaffAccesses';
import names from './WhoCanGetIn.module.css';

/** What has to be right before the day, whether it was tried, and the drill of one minute. */
export function Preparation({ view, proof, writes }: { view: StaffAccessView; proof: Rehearsed; writes: boolean }) {
  const engine = useEngine();
  const actor = useActor();
  const [editing, setEditing] = useState(false);
  const [failing, setFailing] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const { one, standing, ledger } = view;
  const what = one.prepared?.what;
  const tries = one.person === actor.person && standing.canGetIn && one.state.is === 'confirmed';
  const rehearse = async (worked: boolean, because: string) => {
    const performed = await engine.perform('staffAccess.rehearse', ledger, { id: one.id, worked, because });
    setRefused(performed.ok ? null : performed.rejection);
    return performed;
  };
  return (
    <>
      <Message tone={proof.is === 'proved' ? 'good' : 'warn'} title={proof.says}>
        {tries ? 'Try it once a month: sign in, look at nobody’s record, sign out, and say how it went.' : null}
      </Message>
      {proof.card !== null && <Message tone="warn" title={proof.card} />}
      <Refused by={refused} />
      <p className={names.bar}>
        {tries && (
          <>
            <Button look={proof.is === 'proved' ? 'secondary' : 'primary'} onPress={() => rehearse(true, '')}>
              I tried it: it worked
            </Button>
            <Button onPress={() => setFailing(true)}>I tried it: it did not</Button>
          </>
        )}
        {writes && (
          <Button look="quiet" keys="E" onPress={() => setEditing(true)}>
            {what ? 'Change what is written down' : 'Write down what is needed'}
          </Button>
        )}
      </p>
      {what ? (
        <Facts
          facts={[
            {
              label: 'Signs in with',
              value: what.authenticator ? authenticatorNames[what.authenticator] : 'Not written down',
            },
            {
              label: 'Position at that practice',
              value: what.position ?? 'Not written down',
              detail: `Their code is ${one.home}`,
            },
            { label: 'Organisation number', value: what.organisationNumber ?? 'Not written down' },
            { label: 'User name without a card', value: what.emergencyUser ?? 'None' },
            ...(what.cardExpires === null
              ? []
              : [{ label: 'Card runs out', value: dayMonthYear(what.cardExpires), strong: proof.card !== null }]),
          ]}
        />
      ) : (
        <p className={names.quiet}>
          {`Nobody has written down the position at ${one.home}, the kind of card or key, or when the card runs out.`}
        </p>
      )}
      {editing && <WriteDown view={view} onClose={() => setEditing(false)} />}
      {failing && (
        <ReasonDialog
          keeps={`rehearsal ${one.id}`}
          title="It did not work"
          means="Your manager and the home practice see it, and have time to mend it before the day it is needed."
          label="What happened?"
          hint="for instance: the card was refused"
          does="Say that it did not work"
          look="primary"
          onDo={(because) => rehearse(false, because)}
          onClose={() => setFailing(false)}
        />
      )}
    </>
  );
}

function WriteDown({ view: { one, ledger }, onClose }: { view: StaffAccessView; onClose: () => void }) {
  const engine = useEngine();
  const year = Number(londonDate(useNow(60)).slice(0, 4));
  const before = one.prepared?.what;
  const form = useKept(`staffAccess.prepare ${one.id}`);
  const [authenticator, setAuthenticator] = form.field(
    'authenticator',
    authenticatorSchema.nullable(),
    before?.authenticator ?? null,
  );
  const [position, setPosition] = form.field('position', z.string(), before?.position ?? '');
  const [user, setUser] = form.field('user', z.string(), userThere(one) ?? '');
  const [number, setNumber] = form.field('number', z.string(), before?.organisationNumber ?? '');
  const [emergency, setEmergency] = form.field('emergency', z.string(), before?.emergencyUser ?? '');
  const [card, setCard] = form.field('card', z.string(), before?.cardExpires ? dayMonthYear(before.cardExpires) : '');
  const [refused, setRefused] = useState<Rejection | null>(null);
  const expires = authenticator !== 'smartcard' || card.trim() === '' ? null : typedDate(card, year);
  const text = (words: string) => (words.trim() === '' ? null : words.trim());
  const save = async () => {
    if (expires === undefined) return;
    const what: Prepared = {
      authenticator,
      position: text(position),
      localUser: text(user),
      organisationNumber: text(number),
      emergencyUser: text(emergency),
      cardExpires: expires,
    };
    const saved = await engine.perform('staffAccess.prepare', ledger, { id: one.id, what });
    if (saved.ok) {
      form.done();
      onClose();
    } else setRefused(saved.rejection);
  };
  return (
    <Dialog
      title="What is needed to get in"
      open
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="primary" keys="Ctrl+Enter" onPress={save}>
            Keep it
          </Button>
          <Button keys="Esc" onPress={onClose}>
            Back
          </Button>
        </>
      }
    >
      <p>Both practices see it. Never write a password or a PIN here.</p>
      <ChoiceRow
        label="Signs in with"
        choices={authenticators.map((value) => ({ value, label: authenticatorNames[value] }))}
        value={authenticator}
        onChange={setAuthenticator}
      />
      {authenticator === 'smartcard' && (
        <DateField
          label="The card’s certificate runs out"
          hint="the last day"
          value={card}
          onChange={setCard}
          good={expires ? longDate(expires) : undefined}
          error={
            expires === undefined
              ? 'Write it as 31 12 2026.'
              : refused?.field === 'cardExpires'
                ? `${refused.says} ${refused.next}`
                : undefined
          }
        />
      )}
      <TextField
        label="Position at that practice"
        hint={`in the care identity, at ${one.home}`}
        value={position}
        onChange={setPosition}
        width="large"
        maxLength={100}
      />
      <TextField label="User name there" value={user} onChange={setUser} width="medium" maxLength={60} />
      <TextField
        label="Organisation number"
        hint="the supplier’s, if one is asked for"
        value={number}
        onChange={setNumber}
        width="medium"
        maxLength={40}
      />
      <TextField
        label="User name without a card"
        hint="for the emergency sign-in, if the system has one"
        value={emergency}
        onChange={setEmergency}
        width="medium"
        maxLength={60}
      />
      {refused?.field === undefined && <Refused by={refused} />}
      <KeptNote kept={form} />
    </Dialog>
  );
}
