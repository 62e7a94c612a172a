import { useState } from 'react';
import { referenceOf } from '../../../shared/domain/access/reference';
import { longMoment } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import { breachClock, clockWords, incidentEndNames } from '../../../shared/domain/review/incident';
import { useNavigation } from '../../app/navigation';
import { useNow } from '../../engine';
import { ActionBar, Button, Column, EmptyState, ListBox } from '../../ui';
import { usePrivacy } from './usePrivacy';

/** Every incident with its clock or its end: the way to the draft of each. References only. */
export function IncidentList() {
  const { back, go } = useNavigation();
  const now = useNow(60);
  const { reviews, incidents } = usePrivacy(londonDate(now));
  const [current, setCurrent] = useState<string | null>(null);
  const found = reviews
    .filter(({ outcome }) => outcome === 'incident')
    .sort((one, other) => other.at.localeCompare(one.at));
  return (
    <Column
      title="Incidents"
      actions={
        <ActionBar>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      {found.length === 0 ? (
        <EmptyState title="There is no incident">
          One begins when an officer finds under Review that an access was not right. Its breach draft is made here.
        </EmptyState>
      ) : (
        <ListBox
          label="Incidents"
          current={current ?? found[0]?.access ?? null}
          onMove={setCurrent}
          onOpen={(id) => go({ at: 'review', view: 'incident', id })}
          opensByClick
          autoFocus
          rows={found.map((review) => {
            const row = incidents.get(review.access);
            const clock = breachClock(review, row, now);
            return {
              id: review.access,
              title: `Incident ${referenceOf(review.access)}`,
              meta: row?.closed
                ? `Closed: ${incidentEndNames[row.closed.end].toLowerCase()}`
                : clock?.running
                  ? `The 72 hours: ${clockWords(clock)}`
                  : 'Decided whether to report, still open',
              time: longMoment(review.at),
              ...(clock?.running ? { tone: 'bad' as const } : {}),
            };
          })}
        />
      )}
    </Column>
  );
}
