import { useState } from 'react';
import { roleNames } from '../../../shared/protocol/actor';
import type { Profile } from '../../../shared/protocol/identity';
import { Button, ListBox } from '../../ui';
import { Choices, Names, Way } from './Way';

/** For a locum or a manager of several practices: whom this computer acts for. */
export function ChooseOrganisation({
  profile,
  onChoose,
  onJoin,
  onBack,
}: {
  profile: Profile;
  onChoose: (organisation: string) => void;
  /** With a joining code, where the account belongs to no practice. */
  onJoin: () => void;
  onBack: () => void;
}) {
  const [current, setCurrent] = useState(profile.memberships[0]?.organisation ?? null);
  const none = profile.memberships.length === 0;
  return (
    <Way
      title={none ? 'You belong to no practice yet' : 'For which practice do you use this computer?'}
      lead={
        none
          ? 'Ask a practice manager for a joining code. Or the service’s administrator adds you; then sign in again.'
          : `You are signed in as ${profile.name}.`
      }
    >
      {!none && (
        <Names>
          <ListBox
            label="Your practices"
            rows={profile.memberships.map((one) => ({
              id: one.organisation,
              title: one.name,
              meta: `${one.organisation}, ${one.roles.map((role) => roleNames[role]).join(', ')}`,
            }))}
            current={current}
            onMove={setCurrent}
            onOpen={onChoose}
            showEnter
            autoFocus
          />
        </Names>
      )}
      <Choices>
        {!none && (
          <Button look="primary" onPress={() => current !== null && onChoose(current)} keys="Ctrl+Enter">
            Go on
          </Button>
        )}
        {none && (
          <Button look="primary" onPress={onJoin} keys="Ctrl+Enter" autoFocus>
            Join with a code
          </Button>
        )}
        <Button onPress={onBack} keys="Esc">
          Back
        </Button>
      </Choices>
    </Way>
  );
}
