import { useState } from 'react';
import { dayMonthYear, shortDate } from '../../../shared/domain/dates';
import { authenticatorNames } from '../../../shared/domain/staff-access/model';
import type { Rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import type { Rejection } from '../../../shared/protocol/sync';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { useActor, useEngine } from '../../engine';
import { Button, Facts, Message } from '../../ui';
import { useCertificateThere } from './useCertificateThere';
import type { StaffAccessView } from './useStaffAccesses';
import { useCertificateOf } from './useCertificateOf';
import { WriteDown } from './WriteDown';
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
  const certificate = useCertificateOf(one);
  const there = useCertificateThere(one.person);
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
      {certificate && writes && what?.authenticator === 'smartcard' && what.cardExpires !== certificate.expires && (
        <Message
          tone="warn"
          title={`By its registration the certificate runs until ${dayMonthYear(certificate.expires)}.`}
          actions={
            <Button
              onPress={async () => {
                const written = await there.write(certificate.expires);
                setRefused(written.ok ? null : written.rejection);
              }}
            >
              {`Write down ${shortDate(certificate.expires)}`}
            </Button>
          }
        >
          The home practice reads the other day until then.
        </Message>
      )}
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
              : [
                  {
                    label: 'Card runs out',
                    value: dayMonthYear(what.cardExpires),
                    strong: proof.card !== null,
                    ...(certificate?.expires === what.cardExpires ? { detail: 'By its registration' } : {}),
                  },
                ]),
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
