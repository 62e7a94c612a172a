import { useState } from 'react';
import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { timeAndDay } from '../../../shared/domain/dates';
import { handedOut, joiningHours } from '../../../shared/domain/joining/model';
import { capitalised } from '../../../shared/domain/words';
import { role, roleNames, type Role } from '../../../shared/protocol/actor';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useConnection, useEngine, useNow } from '../../engine';
import { ActOrBack, Button, CheckList, Column, Message, SidePanel, TextField, WhatWillHappen } from '../../ui';
import { CodeShown, type Made } from './CodeShown';

const means: Partial<Record<Role, string>> = {
  receptionist: 'asks for access, hands back, accepts what is handed over',
  clinician: 'the same, and decides on requests; has a day with sessions',
  'practice-manager': 'signs for the practice, and lets others join, like you',
};

/** The manager lets somebody join: who, with which account, as what. Then the code, once. */
export function Invite() {
  const engine = useEngine();
  const actor = useActor();
  const offline = useConnection().is === 'offline';
  const { back, instead } = useNavigation();
  const now = useNow(60);
  const form = useKept('joining.invite');
  const [name, setName] = form.field('name', z.string(), '');
  const [account, setAccount] = form.field('account', z.string(), '');
  const [roles, setRoles] = form.field<Role[]>('roles', z.array(role), []);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const said = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);

  const make = async () => {
    setTried(true);
    if (name.trim() === '' || account.trim() === '' || roles.length === 0) return;
    const who = { name: name.trim(), account: account.trim().toLowerCase() };
    const id = crypto.randomUUID();
    const invited = await engine.perform('joining.invite', practiceLedger(actor.organisation), { id, ...who, roles });
    if (!invited.ok) {
      setRefused(invited.rejection);
      return;
    }
    await engine.syncNow();
    const code = await engine.joiningCode(id);
    form.done();
    setTried(false);
    if (code.ok) setMade({ ...who, ...code.value });
    else setRefused({ ...code.rejection, next: `${who.name} stands in the list: ask for the code there.` });
  };
  if (made) {
    return (
      <Column
        title={`${made.name} may join`}
        side={
          <SidePanel
            title="What happens now"
            actions={
              <Button look="primary" keys="Ctrl+Enter" onPress={() => instead({ at: 'joining' })}>
                To the list
              </Button>
            }
          >
            <WhatWillHappen
              lines={[
                {
                  id: 'type',
                  kind: 'next',
                  text: `${made.name} types it, signed in as ${made.account}`,
                  detail: 'They see your practice, the role and your name first, and accept',
                },
                {
                  id: 'see',
                  kind: 'next',
                  text: 'The list says when they have joined',
                  detail: 'There you also withdraw the code, or say that they have left',
                },
              ]}
            />
          </SidePanel>
        }
      >
        <CodeShown made={made} />
      </Column>
    );
  }
  const until = timeAndDay(new Date(Date.parse(now) + joiningHours * 3_600_000).toISOString(), londonDate(now));
  return (
    <Column
      title="Let somebody join the practice"
      lead="For somebody who has an account with Practice Buddy already: a locum, or staff of a neighbouring practice."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={make} onBack={back} disabled={offline} why="Making a code needs the connection.">
              Make the code
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              {
                id: 'code',
                kind: 'next',
                text: 'You get a code of ten letters and figures',
                detail: `It works once, for this account only, until ${until}`,
              },
              {
                id: 'give',
                kind: 'next',
                text: 'You give it to them yourself',
                detail: 'By telephone or in person. Nothing is sent to them',
              },
              {
                id: 'accept',
                kind: 'next',
                text: 'They accept on their own computer',
                detail: 'And act for your practice from then on, with their PIN',
              },
              {
                id: 'none',
                kind: 'note',
                text: 'No account yet?',
                detail: 'The administrator of the service makes one, and gives the roles that are not listed here',
              },
            ]}
          />
        </SidePanel>
      }
    >
      {offline && (
        <Message tone="warn" title="You are offline, and a code is made by the service.">
          What you type stays here. Make the code when you are connected.
        </Message>
      )}
      <TextField
        label="Who is to join?"
        hint="as you know them"
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
        error={tried && name.trim() === '' ? 'Say who it is.' : said('name')}
      />
      <TextField
        label="Their account"
        hint="the name they sign in with, like jo.smith; ask them"
        value={account}
        onChange={setAccount}
        maxLength={80}
        error={tried && account.trim() === '' ? 'Type the account that they sign in with.' : said('account')}
      />
      <CheckList
        label="As what?"
        choices={handedOut.map((one) => ({
          value: one,
          label: capitalised(roleNames[one]),
          ...(means[one] === undefined ? {} : { detail: means[one] }),
        }))}
        value={roles}
        onChange={setRoles}
        error={tried && roles.length === 0 ? 'Choose at least one.' : said('roles')}
      />
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} takesFocus />
    </Column>
  );
}
