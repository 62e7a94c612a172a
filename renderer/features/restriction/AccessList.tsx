import type { ReactNode } from 'react';
import { claimOf } from '../../../shared/domain/access/claim';
import { listMoment } from '../../../shared/domain/dates';
import { useNow, useRows } from '../../engine';
import { Table } from '../../ui';
import type { AccessView } from '../access/lists';
import { usePracticeName } from '../access/practice-names';
import { findingOf } from '../review/SampleScreen';

/** The home practice's own list of who had access to one patient: each with the claim, its ground, and the finding. */
export function AccessList({ of }: { of: readonly AccessView[] }): ReactNode {
  const nameOf = usePracticeName();
  const now = useNow(60);
  const reviews = useRows('review');
  return (
    <Table
      caption="Every access by somebody of another practice"
      rows={[...of]}
      rowId={({ id }) => id}
      empty="Nobody of another practice has asked for this record."
      columns={[
        { id: 'who', title: 'Who', names: true, cell: ({ value }) => `${value.by.name}, ${nameOf(value.buddy)}` },
        {
          id: 'when',
          title: 'Opened',
          cell: ({ value: { state } }) => ('opening' in state ? listMoment(state.opening.at, now) : 'Not opened'),
        },
        {
          id: 'claim',
          title: 'Claim and ground',
          cell: ({ value }) => claimOf(value, { home: nameOf(value.home), buddy: nameOf(value.buddy) }),
        },
        {
          id: 'finding',
          title: 'Finding',
          cell: ({ id }) => findingOf(reviews.find((one) => one.id === id)?.value.outcome),
        },
      ]}
    />
  );
}
