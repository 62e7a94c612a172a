import { useState } from 'react';
import { z } from 'zod';
import { addDays } from '../../../shared/domain/calendar';
import { boardRole, boardRoleNames, boardRoles } from '../../../shared/domain/staffing/model';
import type { BoardLine } from '../../../shared/domain/staffing/suggest';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useActor, useEngine } from '../../engine';
import { Button, ChoiceRow, Dialog, Table, TextField } from '../../ui';

/** Adds people without an account, says to which group somebody belongs, takes somebody off the board. */
export function PeopleDialog({
  lines,
  today,
  onClose,
}: {
  lines: readonly BoardLine[];
  today: string;
  onClose: () => void;
}) {
  const engine = useEngine();
  const ledger = practiceLedger(useActor().organisation);
  const form = useKept('staffing.keepPerson');
  const [id, setId] = form.field('id', z.string().nullable(), null);
  const [name, setName] = form.field('name', z.string(), '');
  const [role, setRole] = form.field('role', boardRole.nullable(), null);
  const chosen = lines.find((line) => line.id === id);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const change = (line: BoardLine | null) => {
    if (line) {
      setId(line.id);
      setName(line.name);
      setRole(line.role);
    } else form.done();
    setTried(false);
    setRefused(null);
  };
  const keep = async (offFrom: string | null) => {
    setTried(true);
    if (name.trim() === '' || role === null) return;
    const args = { id: chosen?.id ?? crypto.randomUUID(), name: name.trim(), role, offFrom };
    const done = await engine.perform('staffing.keepPerson', ledger, args);
    if (done.ok) change(null);
    else setRefused(done.rejection);
  };
  return (
    <Dialog
      title="Who is on the board"
      open
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => keep(null)}>
            {chosen ? `Keep ${chosen.name} so` : 'Add to the board'}
          </Button>
          {chosen && (
            // Today's board keeps what is filled in for today.
            <Button onPress={() => keep(addDays(today, 1))}>{`Take ${chosen.name} off from tomorrow`}</Button>
          )}
          <Button keys="Esc" onPress={onClose}>
            Back
          </Button>
        </>
      }
    >
      <TextField
        label={chosen ? 'Name' : 'Name of somebody without an account'}
        value={name}
        onChange={setName}
        width="large"
        maxLength={120}
        autoFocus
        {...(chosen?.account ? { readOnly: true, hint: 'as in their account' } : {})}
        error={
          tried && name.trim() === ''
            ? 'Type the name.'
            : refused?.field === 'name'
              ? `${refused.says} ${refused.next}`
              : undefined
        }
      />
      <ChoiceRow
        label="Group"
        choices={boardRoles.map((value) => ({ value, label: boardRoleNames[value] }))}
        value={role}
        onChange={setRole}
        error={tried && role === null ? 'Choose a group.' : undefined}
      />
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} />
      <Table
        caption="On the board now"
        rows={lines}
        rowId={(line) => line.id}
        columns={[
          { id: 'name', title: 'Name', cell: (line) => line.name },
          { id: 'group', title: 'Group', cell: (line) => boardRoleNames[line.role] },
          { id: 'account', title: 'Account', cell: (line) => (line.account ? 'yes' : 'none') },
          {
            id: 'change',
            title: 'Change',
            cell: (line) => (
              <Button look="quiet" onPress={() => change(line)}>
                {`Change ${line.name}`}
              </Button>
            ),
          },
        ]}
      />
    </Dialog>
  );
}
