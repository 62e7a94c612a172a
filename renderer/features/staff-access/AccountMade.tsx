import { useState } from 'react';
import { z } from 'zod';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import type { Performed } from '../../engine';
import { ActOrBack, Dialog, TextField } from '../../ui';

/** The home practice made the account in its system, and says under which user name. */
export function AccountMade({
  name,
  system,
  keeps,
  onDo,
  onClose,
}: {
  name: string;
  system: string;
  /** Names the staff access, so that what is typed is kept. */
  keeps: string;
  onDo: (localUser: string | null) => Promise<Performed>;
  onClose: () => void;
}) {
  const form = useKept(`account ${keeps}`);
  const [user, setUser] = form.field('user', z.string(), '');
  const [refused, setRefused] = useState<Rejection | null>(null);
  const go = async () => {
    const done = await onDo(user.trim() === '' ? null : user.trim());
    if (done.ok) {
      form.done();
      onClose();
    } else setRefused(done.rejection);
  };
  return (
    <Dialog
      title={`${name}’s account in ${system} is made`}
      open
      onClose={onClose}
      actions={
        <ActOrBack onAct={go} onBack={onClose}>
          {`Tell ${name} that the account is there`}
        </ActOrBack>
      }
    >
      <p>From now on {name} can get in. They sign in once and say here that it worked.</p>
      <TextField
        label="User name there"
        hint="if they need it; never a password"
        value={user}
        onChange={setUser}
        width="medium"
        maxLength={60}
        autoFocus
      />
      <KeptNote kept={form} />
      <Refused by={refused} />
    </Dialog>
  );
}
