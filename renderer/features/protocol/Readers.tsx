import { partyName } from '../../../shared/domain/arrangement/standing';
import { listMoment } from '../../../shared/domain/dates';
import type { Protocol } from '../../../shared/domain/protocol/model';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useInstant } from '../../app/useInstant';
import { useActor, useRows } from '../../engine';
import { Document, Table, Toned } from '../../ui';
import type { KnownProtocol } from './protocols';
import { ownReaders, theirReaders, type Reader } from './readers';

/** Who has read the latest version: our staff by name, and the receipts of the other parties. */
export function Readers({ known, latest }: { known: KnownProtocol; latest: Protocol }) {
  const actor = useActor();
  const now = useInstant(60);
  const ledger = practiceLedger(actor.organisation);
  const staff = useRows('staff')
    .filter((view) => view.ledger === ledger)
    .map((view) => view.value);
  const own = ownReaders(staff, known.receipts, latest);
  const others = known.arrangement.terms.parties.filter((party) => party.organisation !== actor.organisation);
  const table = (caption: string, rows: Reader[], empty: string) => (
    <Table
      caption={caption}
      meta={`${rows.filter((one) => one.at !== null).length} of ${rows.length}`}
      columns={[
        { id: 'name', title: 'Name', cell: (one) => one.name },
        { id: 'roles', title: 'Role', cell: (one) => one.roles },
        {
          id: 'read',
          title: `Version ${latest.version}`,
          cell: (one) =>
            one.at !== null ? (
              `Read ${listMoment(one.at, now)}`
            ) : (
              <Toned tone="warn">{one.earlier === null ? 'Not read' : `Not read; read version ${one.earlier}`}</Toned>
            ),
        },
      ]}
      rows={rows}
      rowId={(one) => one.person}
      empty={<p>{empty}</p>}
    />
  );
  return (
    <Document title={`Who has read version ${latest.version}`} within focus={false}>
      {table(
        partyName(known.arrangement, actor.organisation),
        own,
        'Nobody is recorded as staff of your practice yet.',
      )}
      {others.map((party) => (
        <div key={party.organisation}>
          {table(
            `${party.name}: receipts`,
            theirReaders(known.receipts, party.organisation, latest),
            'No receipt of theirs has reached this computer.',
          )}
        </div>
      ))}
    </Document>
  );
}
