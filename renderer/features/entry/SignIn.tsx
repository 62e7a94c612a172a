import { useState } from 'react';
import type { Rejection } from '../../../shared/protocol/sync';
import { Button, PasswordField, TextField } from '../../ui';
import { Refused } from '../../app/Refused';
import { Choices, GoesOnByEnter, Way } from './Way';

/** Account and password, once for each person on a computer. Afterwards the PIN does. */
export function SignIn(props: {
  refused: Rejection | null;
  onSignIn: (account: string, password: string) => Promise<void>;
  onBack?: () => void;
  title?: string;
  lead?: string;
}) {
  const {
    title = 'Sign in',
    lead = 'Once on this computer, while you are connected. Afterwards your PIN lets you in, also offline.',
  } = props;
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const go = () => {
    setMissing(true);
    return account.trim() === '' || password === '' ? undefined : props.onSignIn(account.trim(), password);
  };
  return (
    <Way title={title} lead={lead}>
      <GoesOnByEnter go={go}>
        <TextField
          label="Account"
          hint="the name your service administrator gave you"
          value={account}
          onChange={setAccount}
          autoComplete="username"
          autoFocus
          error={missing && account.trim() === '' ? 'Type your account.' : undefined}
        />
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={missing && password === '' ? 'Type your password.' : undefined}
        />
        <Refused by={props.refused} />
        <Choices>
          <Button look="primary" onPress={go} keys="Ctrl+Enter">
            Sign in
          </Button>
          {props.onBack && (
            <Button onPress={props.onBack} keys="Esc">
              Back
            </Button>
          )}
        </Choices>
      </GoesOnByEnter>
    </Way>
  );
}
