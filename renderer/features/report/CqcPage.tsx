import { useState } from 'react';
import type { Span } from '../../../shared/report/figures';
import { ChoiceRow } from '../../ui';
import { Stack } from '../access/Stack';
import { CqcInspection } from './CqcInspection';
import { CqcText } from './CqcText';

/** What the CQC reads: the notification of one closure, or the answers to an inspector over the period. */
export function CqcPage({ span }: { span: Span }) {
  const [which, setWhich] = useState<'closure' | 'inspection'>('closure');
  return (
    <Stack>
      <ChoiceRow
        label="What the CQC reads"
        value={which}
        onChange={setWhich}
        choices={[
          { value: 'closure', label: 'Notification of a closure' },
          { value: 'inspection', label: 'For inspectors' },
        ]}
      />
      {which === 'closure' ? <CqcText /> : <CqcInspection span={span} />}
    </Stack>
  );
}
