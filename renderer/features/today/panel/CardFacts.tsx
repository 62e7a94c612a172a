import type { ReactNode } from 'react';
import { londonDate } from '../../../../shared/domain/calendar';
import { counted } from '../../../../shared/domain/words';
import { useInstant } from '../../../app/useInstant';
import { useRows } from '../../../engine';
import { Facts, Toned } from '../../../ui';
import { byStep } from './summaries';

/** The registrations for smartcards and other authenticators, by step. */
export function CardFacts(): ReactNode {
  const today = londonDate(useInstant(60));
  const steps = byStep(
    useRows('cardRegistration').map((view) => view.value),
    today,
  );
  if (steps.length === 0) return <Facts facts={[{ label: 'Registrations', value: 'None' }]} />;
  return (
    <Facts
      facts={steps.map(({ step, name, count }) => ({
        label: name,
        value:
          step === 'expired' ? (
            <Toned tone="bad">{counted(count, 'person', 'people')}</Toned>
          ) : (
            counted(count, 'person', 'people')
          ),
        strong: step === 'waits-for-decision' || step === 'to-issue',
      }))}
    />
  );
}
