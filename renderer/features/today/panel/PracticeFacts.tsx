import type { ReactNode } from 'react';
import { Facts, Toned, type Fact } from '../../../ui';
import { levelTone } from '../../staffing';
import { useHubsNow, useNeighbours, type Neighbour } from '../useNeighbours';
import { Lines } from './Lines';

/** How our practice stands; with its buddies, whom to ring, and the hubs for those whose work it is. */
export function PracticeFacts({ desk, hubs }: { desk: boolean; hubs: boolean }): ReactNode {
  const { ours, buddies } = useNeighbours();
  const hubsNow = useHubsNow();
  const facts: Fact[] = [
    {
      label: 'State',
      value: ours.state.closed ? <Toned tone="bad">{ours.state.says}</Toned> : ours.state.says,
      strong: true,
      ...(ours.state.detail === null ? {} : { detail: ours.state.detail }),
    },
  ];
  if (desk) {
    facts.push(
      { label: 'Pressure', value: <Level of={ours} /> },
      {
        label: 'Buddies',
        value: (
          <Lines
            none="None yet"
            lines={buddies.map((one) => ({
              id: one.code,
              says: (
                <>
                  {one.name}, {one.state.closed ? <Toned tone="bad">{one.state.says.toLowerCase()}</Toned> : 'open'}
                  {one.level !== undefined && (
                    <>
                      , <Level of={one} />
                    </>
                  )}
                </>
              ),
              detail: `Ring ${one.telephone}`,
            }))}
          />
        ),
      },
    );
  }
  const open = hubsNow.filter((one) => one.open);
  if (hubs && hubsNow.length > 0) {
    facts.push({
      label: 'Hubs open now',
      value: (
        <Lines
          none="None"
          lines={open.map((one) => ({ id: one.id, says: one.name, detail: `${one.says}. Ring ${one.telephone}` }))}
        />
      ),
    });
  }
  return <Facts facts={facts} />;
}

function Level({ of: one }: { of: Neighbour }): ReactNode {
  if (one.level === undefined || one.level === 'green') return one.pressure;
  return <Toned tone={levelTone[one.level]}>{one.pressure}</Toned>;
}
