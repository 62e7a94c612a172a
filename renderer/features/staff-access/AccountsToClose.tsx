import { useState } from 'react';
import type { CanGetIn } from '../../../shared/domain/staff-access/who-can-get-in';
import { pairLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useEngine } from '../../engine';
import { Button, Table } from '../../ui';
import names from './WhoCanGetIn.module.css';

/** The access ended here; in the clinical system the account is still there until somebody closes it. */
export function AccountsToClose({ people }: { people: readonly CanGetIn[] }) {
  const engine = useEngine();
  const words = usePracticeWords();
  const [refused, setRefused] = useState<Rejection | null>(null);
  if (people.length === 0 && refused === null) return null;
  const close = async ({ one }: CanGetIn) => {
    const closed = await engine.perform('staffAccess.closeAccount', pairLedger(one.home, one.buddy), { id: one.id });
    setRefused(closed.ok ? null : closed.rejection);
  };
  return (
    <div className={names.part}>
      <Refused by={refused} />
      <Table
        caption="Accounts to close in the system itself"
        meta="their access has ended"
        rows={people}
        rowId={({ one }) => one.id}
        columns={[
          { id: 'name', title: 'Person', cell: ({ one }) => `${one.name}, ${words.shortName(one.buddy)}` },
          { id: 'system', title: 'System', cell: ({ one }) => one.system },
          { id: 'why', title: 'Why', cell: ({ standing }) => standing.why ?? '' },
          {
            id: 'act',
            title: 'Closed?',
            cell: (person) => <Button onPress={() => close(person)}>{`${person.one.name}’s account is closed`}</Button>,
          },
        ]}
      />
    </div>
  );
}
