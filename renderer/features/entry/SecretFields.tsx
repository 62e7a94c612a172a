import type { VaultPolicy } from '../../../shared/ipc';
import { Button, PasswordField, PinField } from '../../ui';
import { policyWords, secretName, secretProblem, suggestedSecret } from './secret';

export interface Secret {
  secret: string;
  again: string;
}

/** A PIN longer than this is nobody's. */
export const longestPin = 12;

/** A new PIN or passphrase, typed twice, with the policy in words. In the demonstration one is offered. */
export function SecretFields(props: {
  policy: VaultPolicy;
  value: Secret;
  onChange: (value: Secret) => void;
  /** The person has tried to go on: from then on what is wrong is said. */
  tried: boolean;
  suggests: boolean;
}) {
  const { policy, value, onChange, tried } = props;
  const problem = tried ? secretProblem(value.secret, value.again, policy) : null;
  const name = secretName(policy);
  const suggested = suggestedSecret(policy);
  const matches = secretProblem(value.secret, value.again, policy) === null;
  const first = {
    label: policy.kind === 'pin' ? 'Choose a PIN' : 'Choose a passphrase',
    hint: policyWords(policy),
    value: value.secret,
    onChange: (secret: string) => onChange({ ...value, secret }),
    error: problem?.field === 'secret' ? problem.says : undefined,
  };
  const second = {
    label: `The same ${name} again`,
    value: value.again,
    onChange: (again: string) => onChange({ ...value, again }),
    error: problem?.field === 'again' ? problem.says : undefined,
    good: matches ? 'the two match' : undefined,
  };
  return (
    <>
      {policy.kind === 'pin' ? (
        <>
          <PinField {...first} length={longestPin} />
          <PinField {...second} length={longestPin} />
        </>
      ) : (
        <>
          <PasswordField {...first} />
          <PasswordField {...second} />
        </>
      )}
      {props.suggests && (
        <p>
          For the demonstration:{' '}
          <Button look="quiet" onPress={() => onChange({ secret: suggested, again: suggested })}>
            {`use “${suggested}”`}
          </Button>
        </p>
      )}
    </>
  );
}
