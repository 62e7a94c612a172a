import { useState } from 'react';
import type { VaultPolicy } from '../../../shared/ipc';
import type { Rejection } from '../../../shared/protocol/sync';
import { Refused } from '../../app/Refused';
import { Button, TextField } from '../../ui';
import { secretName, secretProblem } from './secret';
import { SecretFields, type Secret } from './SecretFields';
import { Choices, GoesOnByEnter, Way } from './Way';

/** The last step of the first run: what this computer is called, and the secret that lets the person in. */
export function NameThisComputer(props: {
  who: string;
  practice: string;
  policy: VaultPolicy;
  demonstration: boolean;
  refused: Rejection | null;
  onDone: (deviceName: string, secret: string) => Promise<void>;
  onBack: () => void;
}) {
  const { policy } = props;
  const [name, setName] = useState(props.demonstration ? 'Reception 1' : '');
  const [secret, setSecret] = useState<Secret>({ secret: '', again: '' });
  const [tried, setTried] = useState(false);
  const nameMissing = name.trim() === '';
  const go = () => {
    setTried(true);
    if (nameMissing || secretProblem(secret.secret, secret.again, policy)) return;
    return props.onDone(name.trim(), secret.secret);
  };
  return (
    <Way title={`Welcome, ${props.who}`} lead={`${props.practice}. Two things, then you are in.`}>
      <GoesOnByEnter go={go}>
        <TextField
          label="Name this computer"
          hint="as you call it: “Reception 2”, “Anne’s laptop”"
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
          error={
            tried && nameMissing ? 'Give it a name. Reviews show on which computer something was done.' : undefined
          }
        />
        <SecretFields
          policy={policy}
          value={secret}
          onChange={setSecret}
          tried={tried}
          suggests={props.demonstration}
        />
        <Refused by={props.refused} />
        <Choices>
          <Button look="primary" onPress={go} keys="Ctrl+Enter">
            {`Keep this ${secretName(policy)} and go in`}
          </Button>
          <Button onPress={props.onBack} keys="Esc">
            Somebody else
          </Button>
        </Choices>
      </GoesOnByEnter>
    </Way>
  );
}
