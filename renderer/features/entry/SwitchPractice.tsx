import { useEffect, useRef, useState } from 'react';
import type { VaultPolicy } from '../../../shared/ipc';
import { useNavigation } from '../../app/navigation';
import { useConnection, useEngine, usePhase } from '../../engine';
import { Button, Dialog, ListBox, Message, PasswordField, PinField } from '../../ui';
import { useIsOpen } from '../access';
import { secretName } from './secret';
import { longestPin } from './SecretFields';
import { useOtherPractices } from './useOtherPractices';
import type { OtherPractices } from './switch';
import { GoesOnByEnter, Names } from './Way';
import { WrongSecret, useWrongSecret } from './WrongSecret';

/** For which practice do you act now? Its PIN, and one is there; or the way to set it up on this computer. */
export function SwitchPractice(props: {
  others: OtherPractices;
  /** ODS code. */ first: string | null;
  onClose: () => void;
}) {
  const { others, onClose } = props;
  const engine = useEngine();
  const phase = usePhase();
  const { go } = useNavigation();
  const connection = useConnection();
  const isOpen = useIsOpen();
  const [policy, setPolicy] = useState<VaultPolicy | null>(null);
  const rows = useOtherPractices(others);
  const [chosen, setChosen] = useState<string | null>(
    rows.find((row) => row.organisation === props.first)?.id ?? rows[0]?.id ?? null,
  );
  const [secret, setSecret] = useState('');
  const { wrong, waiting, take, forget } = useWrongSecret();
  const pinField = useRef<HTMLInputElement>(null);
  const row = rows.find((one) => one.id === chosen) ?? rows[0];
  const toPin = () => pinField.current?.focus();
  // With one practice, or one that was asked for, there is nothing to choose.
  const straight = row?.setUp && (rows.length === 1 || row.organisation === props.first);
  useEffect(() => {
    let here = true;
    void window.practiceBuddy.call('vault.policy').then((found) => here && setPolicy(found));
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    if (straight && policy) pinField.current?.focus();
  }, [straight, policy]);

  const setUp = () => {
    if (!row) return;
    onClose();
    go({ at: 'set-up-practice', id: row.id });
  };
  const switchTo = async () => {
    if (!row) return;
    if (secret === '' || waiting !== null) {
      toPin();
      return;
    }
    const switched = await engine.switchTo(row.id, secret);
    if (switched.ok) return;
    setSecret('');
    take(switched);
    toPin();
  };
  const here = phase.is === 'ready' ? phase.organisationName : '';
  const offline = connection.is === 'offline';
  const field = policy && {
    label: `Your ${secretName(policy)} for ${row?.practice ?? ''}`,
    value: secret,
    onChange: setSecret,
    ref: pinField,
  };
  return (
    <Dialog
      title="For which practice do you act now?"
      open
      onClose={onClose}
      actions={
        <>
          {row && !row.setUp && (
            <Button
              look="primary"
              keys="Ctrl+Enter"
              onPress={setUp}
              disabled={offline}
              why="Setting a practice up needs the connection."
            >
              {`Set up ${row.practice} on this computer`}
            </Button>
          )}
          {row?.setUp && (
            <Button look="primary" keys="Ctrl+Enter" onPress={switchTo}>
              {`Act for ${row.practice}`}
            </Button>
          )}
          <Button
            {...(row ? {} : { look: 'primary' as const, autoFocus: true })}
            keys="Ctrl+J"
            onPress={() => {
              onClose();
              go({ at: 'join-practice' });
            }}
          >
            Join another practice
          </Button>
          <Button keys="Esc" onPress={onClose}>
            {`Stay with ${here}`}
          </Button>
        </>
      }
    >
      {isOpen && (
        <Message tone="warn" title={`A record is open to you as ${here}.`}>
          It stays open until its time is over, and the bar at the foot goes on saying so. You close it and hand it back
          as {here}: first (Esc, then Ctrl+Shift+Enter), or when you are back.
        </Message>
      )}
      {row === undefined && (
        <p>
          You act for {here}, and for no other practice. To act for another one too, ask its practice manager for a
          joining code.
        </p>
      )}
      {row && (
        <Names>
          <ListBox
            label="Your other practices"
            rows={rows.map(({ id, practice, meta }) => ({ id, title: practice, meta }))}
            current={row.id}
            onMove={(id) => {
              setChosen(id);
              setSecret('');
              forget();
            }}
            onOpen={row.setUp ? toPin : offline ? () => undefined : setUp}
            keys={false}
            autoFocus={!straight}
          />
        </Names>
      )}
      {row?.setUp === false ? (
        <p>
          {offline
            ? 'You are offline. Setting a practice up needs the connection once; afterwards it works offline.'
            : 'You type your password once, and the PIN or passphrase that you have here.'}
        </p>
      ) : (
        row &&
        field && (
          <GoesOnByEnter go={switchTo}>
            {policy.kind === 'pin' ? <PinField {...field} length={longestPin} /> : <PasswordField {...field} />}
            {wrong && <WrongSecret wrong={wrong} waiting={waiting} />}
          </GoesOnByEnter>
        )
      )}
    </Dialog>
  );
}
