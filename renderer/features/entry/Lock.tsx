import { useEffect, useRef, useState } from 'react';
import type { VaultPerson, VaultPolicy } from '../../../shared/ipc';
import { useEngine } from '../../engine';
import { Button, ListBox, PasswordField, PinField, SearchField } from '../../ui';
import { namesLike } from './names-like';
import { linesOf } from './practice-of';
import { longestPin } from './SecretFields';
import { secretName } from './secret';
import { Choices, GoesOnByEnter, Names, Way } from './Way';
import { useWrongSecret, WrongSecret } from './WrongSecret';

/** The people of this desk: choose or type a name, PIN, Enter. */
export function Lock({
  people,
  policy,
  onSignIn,
}: {
  people: VaultPerson[];
  policy: VaultPolicy;
  onSignIn: () => void;
}) {
  const engine = useEngine();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(people[0]?.id ?? null);
  const [secret, setSecret] = useState('');
  const { wrong, waiting, take, forget } = useWrongSecret();
  const pinField = useRef<HTMLInputElement>(null);
  const shown = namesLike(linesOf(people), text);
  const person = shown.find((one) => one.id === chosen) ?? shown[0];
  const name = secretName(policy);

  const choose = (id: string) => {
    setChosen(id);
    setSecret('');
    forget();
  };
  const toPin = () => pinField.current?.focus();
  const unlock = async () => {
    if (!person) return;
    if (secret === '' || waiting !== null) {
      toPin();
      return;
    }
    const unlocked = await engine.unlock(person.id, secret);
    if (unlocked.ok) return;
    setSecret('');
    take(unlocked);
    toPin();
  };
  // With one person there is nothing to choose.
  useEffect(() => {
    if (people.length === 1) toPin();
  }, [people.length]);

  const secretField = {
    label: person ? `${policy.kind === 'pin' ? 'PIN' : 'Passphrase'} of ${person.name}` : name,
    value: secret,
    onChange: setSecret,
    ref: pinField,
    disabled: !person,
  };
  return (
    <Way
      title="Who is at this computer?"
      lead={
        people.length > 1
          ? `Choose your name or type it, then your ${name} and Enter.`
          : `Type your ${name}, then Enter.`
      }
    >
      {people.length > 1 && (
        <GoesOnByEnter go={toPin}>
          <SearchField label="Your name" value={text} onChange={setText} width="full" autoFocus />
        </GoesOnByEnter>
      )}
      <Names>
        <ListBox
          label="People of this computer"
          rows={shown.map((one) => ({ id: one.id, title: one.name, meta: one.detail }))}
          current={person?.id ?? null}
          onMove={choose}
          onOpen={toPin}
          keys={false}
        />
      </Names>
      {shown.length === 0 && <p>Nobody of this computer is called so. Type less, or sign in with your account.</p>}
      <GoesOnByEnter go={unlock}>
        {policy.kind === 'pin' ? <PinField {...secretField} length={longestPin} /> : <PasswordField {...secretField} />}
        {wrong && <WrongSecret wrong={wrong} waiting={waiting} />}
        <Choices>
          <Button look="primary" onPress={unlock} keys="Ctrl+Enter" disabled={!person} why="Choose your name first.">
            Unlock
          </Button>
          <Button look={wrong?.remaining === 0 ? 'secondary' : 'quiet'} onPress={onSignIn}>
            Sign in again
          </Button>
        </Choices>
        <p>
          <small>
            Not on the list? Ask a colleague who is to unlock, press Ctrl+K and choose “Add a colleague to this
            computer”.
          </small>
        </p>
      </GoesOnByEnter>
    </Way>
  );
}
