import { useEffect, useState } from 'react';
import type { VaultPolicy } from '../../../shared/ipc';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useConnection, useEngine, usePhase } from '../../engine';
import { ActOrBack, Column, Message, PasswordField, PinField, SidePanel, TextField, WhatWillHappen } from '../../ui';
import { secretName } from './secret';
import { longestPin } from './SecretFields';
import { GoesOnByEnter } from './Way';

/** Another practice of the same person comes onto this computer: their password once, and the PIN they have here. */
export function SetUpPractice({ organisation }: { organisation: string }) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const connection = useConnection();
  const { back } = useNavigation();
  const [policy, setPolicy] = useState<VaultPolicy | null>(null);
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [deviceName, setDeviceName] = useState(`Laptop of ${actor.name}`.slice(0, 60));
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  useEffect(() => {
    let here = true;
    void window.practiceBuddy.call('vault.policy').then((found) => here && setPolicy(found));
    return () => {
      here = false;
    };
  }, []);
  const practice =
    (phase.is === 'ready' ? phase.elsewhere.find((one) => one.organisation === organisation)?.name : undefined) ??
    organisation;
  const offline = connection.is === 'offline';
  const name = policy ? secretName(policy) : 'PIN';
  const go = async () => {
    setTried(true);
    if ([account, password, deviceName, secret].some((text) => text.trim() === '')) return;
    setRefused(null);
    const done = await engine.setUpElsewhere({
      organisation,
      account: account.trim(),
      password,
      deviceName: deviceName.trim(),
      secret,
    });
    if (done.ok) return;
    setSecret('');
    setRefused(done.rejection);
  };
  const missing = (text: string, says: string) => (tried && text.trim() === '' && refused === null ? says : undefined);
  const own = { label: `Your ${name} on this computer`, value: secret, onChange: setSecret };
  const ownError = missing(secret, `Type the ${name} that you have here.`);
  return (
    <Column
      title={`Set up ${practice} on this computer`}
      lead="Your account has a role there. Afterwards you change between your practices with Ctrl+Shift+O, offline too."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={go} onBack={back} disabled={offline} why="Signing in needs the connection.">
              {`Set up ${practice}`}
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              {
                id: 'sign',
                kind: 'next',
                text: 'The service is asked whether you work there',
                detail: 'The password goes to the service and is not kept here',
              },
              {
                id: 'store',
                kind: 'next',
                text: `${practice} gets a store of its own here`,
                detail: 'Neither practice can read the other’s',
              },
              { id: 'in', kind: 'next', text: `You act for ${practice}`, detail: `Opened by the same ${name}` },
            ]}
          />
        </SidePanel>
      }
    >
      {offline && (
        <Message tone="warn" title="You are offline, and setting a practice up needs the connection once.">
          Go on with the practices that are on this computer. Set this one up when you are connected.
        </Message>
      )}
      <GoesOnByEnter go={go}>
        <TextField
          label="Account"
          value={account}
          onChange={setAccount}
          autoComplete="username"
          autoFocus
          error={missing(account, 'Type your account.')}
        />
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          error={missing(password, 'Type your password.')}
        />
        {policy?.kind === 'pin' ? (
          <PinField {...own} length={longestPin} error={ownError} />
        ) : (
          <PasswordField {...own} error={ownError} />
        )}
        <TextField
          label="What this computer is called there"
          hint="the practice’s reviews show on which computer something was done"
          value={deviceName}
          onChange={setDeviceName}
          maxLength={60}
          error={missing(deviceName, 'Give it a name.')}
        />
        <Refused by={refused} />
      </GoesOnByEnter>
    </Column>
  );
}
