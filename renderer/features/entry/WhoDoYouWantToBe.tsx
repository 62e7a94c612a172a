import { useState } from 'react';
import { roleNames } from '../../../shared/protocol/actor';
import type { Rejection } from '../../../shared/protocol/sync';
import { Refused } from '../../app/Refused';
import { Button, ListBox } from '../../ui';
import type { DemonstrationPerson } from './demonstration';
import { Choices, Names, Way } from './Way';

/** The demonstration's sign-in: nobody types an account. */
export function WhoDoYouWantToBe(props: {
  people: DemonstrationPerson[];
  refused: Rejection | null;
  onChoose: (person: DemonstrationPerson) => Promise<void>;
  onAccount: () => void;
  onBack?: () => void;
}) {
  const { people } = props;
  const idOf = (one: DemonstrationPerson) => `${one.account} ${one.organisation}`;
  const [current, setCurrent] = useState(people[0] ? idOf(people[0]) : null);
  const choose = (id: string | null) => {
    const person = people.find((one) => idOf(one) === id);
    return person ? props.onChoose(person) : undefined;
  };
  return (
    <Way
      title="Who do you want to be?"
      lead="This is the demonstration: all people, practices and patients are invented. Choose with the arrows, then Enter."
    >
      <Names>
        <ListBox
          label="Who do you want to be?"
          rows={people.map((one) => ({
            id: idOf(one),
            title: one.name,
            meta: `${one.organisationName}, ${one.roles.map((role) => roleNames[role]).join(', ')}`,
          }))}
          current={current}
          onMove={setCurrent}
          onOpen={(id) => void choose(id)}
          showEnter
          autoFocus
        />
      </Names>
      <Refused by={props.refused} />
      <Choices>
        <Button look="primary" onPress={() => choose(current)} keys="Ctrl+Enter">
          Go on
        </Button>
        <Button look="quiet" onPress={props.onAccount}>
          Sign in with an account
        </Button>
        {props.onBack && (
          <Button onPress={props.onBack} keys="Esc">
            Back
          </Button>
        )}
      </Choices>
    </Way>
  );
}
