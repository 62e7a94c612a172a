import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { partyName } from '../../../shared/domain/arrangement/standing';
import { ChoiceRow, Table } from '../../ui';
import { ProtocolDocument } from './ProtocolDocument';
import type { KnownProtocol } from './protocols';
import names from './Write.module.css';

const none = 'none';

/** Every version that was published: any can be read, and compared with any other. */
export function Versions({ known }: { known: KnownProtocol }) {
  const { versions, arrangement } = known;
  const [latest, previous] = versions;
  const [chosen, setChosen] = useState(String(latest?.version ?? 1));
  const [against, setAgainst] = useState(String(previous?.version ?? none));
  const one = versions.find((each) => String(each.version) === chosen);
  const before = versions.find((each) => String(each.version) === against && against !== chosen);
  return (
    <div className={names.within}>
      <Table
        caption="Published versions"
        meta={versions.length}
        columns={[
          { id: 'version', title: 'Version', cell: (each) => each.version },
          { id: 'on', title: 'On', cell: (each) => shortDate(londonDate(each.at)) },
          {
            id: 'by',
            title: 'By',
            cell: (each) => `${each.by.name}, ${partyName(arrangement, each.by.organisation)}`,
          },
          { id: 'change', title: 'What it changed', cell: (each) => each.change },
        ]}
        rows={versions}
        rowId={(each) => String(each.version)}
      />
      {versions.length > 1 && (
        <>
          <ChoiceRow
            label="Read"
            choices={versions.map((each) => ({ value: String(each.version), label: `Version ${each.version}` }))}
            value={chosen}
            onChange={setChosen}
          />
          <ChoiceRow
            label="Compared with"
            choices={[
              { value: none, label: 'Nothing' },
              ...versions
                .filter((each) => String(each.version) !== chosen)
                .map((each) => ({ value: String(each.version), label: `Version ${each.version}` })),
            ]}
            value={before ? against : none}
            onChange={setAgainst}
          />
        </>
      )}
      {one && <ProtocolDocument one={one} arrangement={arrangement} before={before} within />}
    </div>
  );
}
