import { useState } from 'react';
import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, longDate } from '../../../shared/domain/dates';
import {
  authenticatorNames,
  authenticators,
  authenticator as authenticatorSchema,
  type Preparation as Prepared,
} from '../../../shared/domain/staff-access/model';
import { userThere } from '../../../shared/domain/staff-access/who-can-get-in';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useEngine, useNow } from '../../engine';
import { ActOrBack, ChoiceRow, DateField, Dialog, TextField } from '../../ui';
import { useCertificateOf } from './useCertificateOf';
import type { StaffAccessView } from './useStaffAccesses';

/** What is needed to get in. When the person's card is registered here, its last day comes from there and is not typed. */
export function WriteDown({ view: { one, ledger }, onClose }: { view: StaffAccessView; onClose: () => void }) {
  const engine = useEngine();
  const year = Number(londonDate(useNow(60)).slice(0, 4));
  const before = one.prepared?.what;
  const certificate = useCertificateOf(one);
  const form = useKept(`staffAccess.prepare ${one.id}`);
  const [authenticator, setAuthenticator] = form.field(
    'authenticator',
    authenticatorSchema.nullable(),
    before?.authenticator ?? (certificate ? 'smartcard' : null),
  );
  const [position, setPosition] = form.field('position', z.string(), before?.position ?? '');
  const [user, setUser] = form.field('user', z.string(), userThere(one) ?? '');
  const [number, setNumber] = form.field('number', z.string(), before?.organisationNumber ?? '');
  const [emergency, setEmergency] = form.field('emergency', z.string(), before?.emergencyUser ?? '');
  const [card, setCard] = form.field('card', z.string(), before?.cardExpires ? dayMonthYear(before.cardExpires) : '');
  const [refused, setRefused] = useState<Rejection | null>(null);
  const typed = card.trim() === '' ? null : typedDate(card, year);
  const expires = authenticator !== 'smartcard' ? null : (certificate?.expires ?? typed);
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
        <ActOrBack onAct={save} onBack={onClose}>
          Keep it
        </ActOrBack>
      }
    >
      <p>Both practices see it. Never write a password or a PIN here.</p>
      <ChoiceRow
        label="Signs in with"
        choices={authenticators.map((value) => ({ value, label: authenticatorNames[value] }))}
        value={authenticator}
        onChange={setAuthenticator}
      />
      {authenticator === 'smartcard' && certificate && (
        <p>
          {`The card’s certificate runs until ${longDate(certificate.expires)}. That comes from its registration; a renewal is recorded there.`}
        </p>
      )}
      {authenticator === 'smartcard' && !certificate && (
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
