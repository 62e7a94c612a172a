import { useState } from 'react';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import { typedDate } from '../../app/typed-date';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { useActor, useNow } from '../../engine';
import { ActionBar, Button, Column, DateField, EmptyState, FieldRow, Tabs } from '../../ui';
import { Stack } from '../access/Stack';
import { AccessReport } from './AccessReport';
import { CqcPage } from './CqcPage';
import { DsptText } from './DsptText';
import { EvidencePack } from './EvidencePack';
import { ExchangeFile } from './ExchangeFile';
import { ReviewReport } from './ReviewReport';

/** Numbers and evidence over a period: for the manager the accesses, for the officers the review too. */
export function ReportPlace({ place }: { place: PlaceAt<'reports'> }) {
  const actor = useActor();
  const { back } = useNavigation();
  const today = londonDate(useNow(60));
  const year = Number(today.slice(0, 4));
  const [from, setFrom] = useState(shortDate(addDays(today, -29)));
  const [until, setUntil] = useState(shortDate(today));
  const [tab, setTab] = useState(place.view ?? 'accesses');
  if (!hasRole(actor, 'practice-manager', ...reviewers))
    return (
      <Column title="Reports">
        <EmptyState
          title="This is for practice managers and privacy officers"
          action={<Button onPress={back}>Back</Button>}
        />
      </Column>
    );
  const span = { from: typedDate(from, year) ?? '', until: typedDate(until, year) ?? '' };
  const fits =
    span.from !== '' && span.until !== '' && span.from <= span.until && addDays(span.from, 366) >= span.until;
  const officer = hasRole(actor, ...reviewers);
  return (
    <Column
      title="Reports"
      actions={
        <ActionBar>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <Stack>
        <FieldRow>
          <DateField label="From" value={from} onChange={setFrom} width="medium" />
          <DateField
            label="Until"
            value={until}
            onChange={setUntil}
            width="medium"
            error={fits ? undefined : 'Two days, the first not after the second, at most a year apart.'}
          />
        </FieldRow>
        {fits && (
          <Tabs
            label="Reports"
            current={tab}
            onChange={setTab}
            tabs={[
              { id: 'accesses', title: 'Accesses', content: <AccessReport span={span} /> },
              ...(officer ? [{ id: 'review', title: 'Privacy review', content: <ReviewReport span={span} /> }] : []),
              { id: 'evidence', title: 'Regulation 7', content: <EvidencePack span={span} /> },
              { id: 'cqc', title: 'CQC', content: <CqcPage span={span} /> },
              { id: 'dspt', title: 'DSPT', content: <DsptText span={span} /> },
              ...(officer ? [{ id: 'exchange', title: 'Exchange file', content: <ExchangeFile span={span} /> }] : []),
            ]}
          />
        )}
      </Stack>
    </Column>
  );
}
