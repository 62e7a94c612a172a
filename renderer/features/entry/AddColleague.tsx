import { useEffect, useState } from 'react';
import type { AboutApp, VaultPolicy } from '../../../shared/ipc';
import type { Rejection } from '../../../shared/protocol/sync';
import { roleNames } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useConnection, useEngine } from '../../engine';
import { ActOrBack, ChoiceRow, Column, Message, PasswordField, SidePanel, TextField, WhatWillHappen } from '../../ui';
import { whoOneCanBe, type DemonstrationPerson } from './demonstration';
import { secretName, secretProblem } from './secret';
import { SecretFields, type Secret } from './SecretFields';
import { GoesOnByEnter } from './Way';

/** Let a colleague use this desk: they sign in once and choose their own PIN, while somebody of the desk is unlocked. */
export function AddColleague() {
  const engine = useEngine();
  const actor = useActor();
  const connection = useConnection();
  const { back } = useNavigation();
  const [around, setAround] = useState<{ about: AboutApp; policy: VaultPolicy; people: DemonstrationPerson[] } | null>(
    null,
  );
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [secret, setSecret] = useState<Secret>({ secret: '', again: '' });
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  useEffect(() => {
    void (async () => {
      const [about, policy] = await Promise.all([
        window.practiceBuddy.call('app.about'),
        window.practiceBuddy.call('vault.policy'),
      ]);
      const people = about.demonstration ? await whoOneCanBe(about.demonstrationOrganisation) : [];
      setAround({
        about,
        policy,
        people: people.filter((one) => one.organisation === actor.organisation && one.name !== actor.name),
      });
    })();
  }, [actor.organisation, actor.name]);

  const go = async () => {
    setTried(true);
    if (
      !around ||
      account.trim() === '' ||
      password === '' ||
      secretProblem(secret.secret, secret.again, around.policy)
    )
      return;
    setRefused(null);
    const added = await engine.addColleague({ account: account.trim(), password, secret: secret.secret });
    if (!added.ok) setRefused(added.rejection);
  };
  const offline = connection.is === 'offline';
  const name = around ? secretName(around.policy) : 'PIN';
  return (
    <Column
      title="Add a colleague to this computer"
      lead="Your colleague sits down here and does this. Afterwards they are unlocked, and you find your name on the lock screen."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={go} onBack={back} disabled={offline} why="Signing in needs the connection.">
              Let them in
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              {
                id: 'sign',
                kind: 'next',
                text: 'They sign in once',
                detail: 'The password goes to the service and is not kept here',
              },
              { id: 'pin', kind: 'next', text: `They choose their own ${name}`, detail: 'You do not need to know it' },
              {
                id: 'keys',
                kind: 'next',
                text: 'They may read here what their roles may read',
                detail: 'Nothing more than you hold on this computer',
              },
            ]}
          />
        </SidePanel>
      }
    >
      {offline && (
        <Message tone="warn" title="You are offline, and signing in needs the connection.">
          Everybody who is on this computer already can go on working. Add your colleague when you are connected.
        </Message>
      )}
      <GoesOnByEnter go={go}>
        {around && around.people.length > 0 && (
          <ChoiceRow
            label="Who is it?"
            hint="people of the demonstration"
            down
            choices={around.people.slice(0, 9).map((one) => ({
              value: one.account,
              label: one.name,
              detail: one.roles.map((role) => roleNames[role]).join(', '),
            }))}
            value={around.people.some((one) => one.account === account) ? account : null}
            onChange={(chosen) => {
              setAccount(chosen);
              setPassword(around.people.find((one) => one.account === chosen)?.password ?? '');
            }}
          />
        )}
        <TextField
          label="Account"
          value={account}
          onChange={setAccount}
          error={tried && account.trim() === '' ? 'Type the account.' : undefined}
        />
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          error={tried && password === '' ? 'Type the password.' : undefined}
        />
        {around && (
          <SecretFields
            policy={around.policy}
            value={secret}
            onChange={setSecret}
            tried={tried}
            suggests={around.about.demonstration}
          />
        )}
        <Refused by={refused} />
      </GoesOnByEnter>
    </Column>
  );
}
