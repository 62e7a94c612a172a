import { useEffect, useState, type ReactNode } from 'react';
import { relationshipNames } from '../../../shared/domain/arrangement/model';
import { roleNames } from '../../../shared/protocol/actor';
import type { Rejection } from '../../../shared/protocol/sync';
import type { VaultPerson, VaultPolicy } from '../../../shared/ipc';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine } from '../../engine';
import { ActionBar, Button, ChoiceRow, Column, EmptyState, Facts, Message, PasswordField, PinField } from '../../ui';
import { useHomeName } from './home-name';
import type { AccessView } from './lists';
import { PatientLine } from './patient-shown';
import { Stack } from './Stack';
import { whatFor } from './standing';
import { Words } from './Words';

/** Does this access still wait for the second person? Danger to life does not wait. */
export const waitsForWitness = ({ value }: AccessView): boolean =>
  value.needsWitness === true && value.witness === undefined && !value.breakGlass;

/** A second person at this desk reads who asks for whom and why, and witnesses it with their own PIN. Nobody is switched. */
export function WitnessScreen({ view }: { view: AccessView }): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const navigation = useNavigation();
  const home = useHomeName()(view.value);
  const [colleagues, setColleagues] = useState<VaultPerson[] | undefined>();
  const [policy, setPolicy] = useState<VaultPolicy | undefined>();
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  useEffect(() => {
    void engine.colleagues().then(setColleagues);
    void window.practiceBuddy.call('vault.policy').then(setPolicy);
  }, [engine]);

  const { value: access } = view;
  const witness =
    colleagues?.find((one) => one.id === chosen) ?? (colleagues?.length === 1 ? colleagues[0] : undefined);
  const word = policy?.kind === 'passphrase' ? 'Passphrase' : 'PIN';
  const sign = async (): Promise<void> => {
    if (!witness) {
      setRefusal({ code: 'witness.who', says: 'Nobody is chosen yet.', next: 'Choose who witnesses.', field: 'who' });
      return;
    }
    const performed = await engine.performAs(witness.id, secret, 'access.witness', view.ledger, { access: view.id });
    setSecret('');
    setRefusal(performed.ok ? null : performed.rejection);
  };
  const beside = refusal?.field === 'secret' || refusal?.field === 'who';
  const secretField = {
    label: witness ? `${word} of ${witness.name}` : word,
    value: secret,
    onChange: (typed: string) => {
      setSecret(typed);
      setRefusal(null);
    },
    error: refusal?.field === 'secret' ? `${refusal.says} ${refusal.next}` : undefined,
  };

  return (
    <Column
      title="A second person witnesses this"
      lead={<PatientLine view={view} />}
      actions={
        <ActionBar
          statement={
            witness
              ? `I, ${witness.name}, know that ${actor.name} knows this patient, and that the record is needed.`
              : `Somebody else than ${actor.name} says that the record is needed.`
          }
          hint="The home practice’s privacy officer sees who witnessed it. Works with no network."
        >
          <Button keys="Esc" onPress={navigation.back}>
            Back
          </Button>
          {colleagues && colleagues.length > 0 && (
            <Button
              look="primary"
              keys="Ctrl+Enter"
              onPress={sign}
              disabled={secret === ''}
              why="The witness types their own PIN first."
            >
              {witness ? `Witness as ${witness.name}` : 'Witness'}
            </Button>
          )}
        </ActionBar>
      }
    >
      <Stack>
        <Facts
          facts={[
            {
              label: 'Asks',
              value: actor.name,
              detail: actor.roles.map((role) => roleNames[role]).join(', '),
            },
            { label: 'Knows the patient', value: relationshipNames[access.relationship], strong: true },
            { label: 'Home practice', value: home },
            { label: 'For', value: whatFor(access) },
            { label: 'Reason', value: <Words ledger={view.ledger} sealed={access.reason} /> },
          ]}
        />
        {colleagues?.length === 0 && (
          <EmptyState title="Nobody else has a PIN on this computer">
            Add a colleague to this computer while you are connected, then come back here: the request waits under
            Access. Or ask a colleague who does not know the patient to make the request.
          </EmptyState>
        )}
        {colleagues && colleagues.length > 0 && (
          <>
            {colleagues.length > 1 && (
              <ChoiceRow
                label="Who witnesses?"
                choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen}
                onChange={(id) => {
                  setChosen(id);
                  setRefusal(null);
                }}
                error={refusal?.field === 'who' ? refusal.next : undefined}
              />
            )}
            {policy?.kind === 'passphrase' ? <PasswordField {...secretField} /> : <PinField {...secretField} />}
          </>
        )}
        {refusal && !beside && (
          <Message tone="bad" title={refusal.says} takesFocus>
            {refusal.next} Nothing was recorded.
          </Message>
        )}
      </Stack>
    </Column>
  );
}
