import type { ReactNode } from 'react';
import { relationshipNames } from '../../../shared/domain/arrangement/model';
import { addMinutes } from '../../../shared/domain/calendar';
import { longMoment } from '../../../shared/domain/dates';
import { roleNames } from '../../../shared/protocol/actor';
import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Review } from '../../../shared/domain/review/model';
import { reasonWithin, type ReviewReason } from '../../../shared/domain/review/reasons';
import { Message, Meta, NhsNumber, PatientName, Title, Toned } from '../../ui';
import { LifeSteps } from '../access/LifeSteps';
import { usePatient } from '../access/patient-shown';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { whatFor } from '../access/standing';
import { Words } from '../access/Words';
import { HandoversOfAccess } from '../handover/OfAccess';
import { claimOf } from '../../../shared/domain/access/claim';
import { LogChecked } from './LogChecked';
import type { AccessView } from '../access/lists';

/** Hours from awareness until the ICO must know of a personal-data breach (UK GDPR article 33). */
export const breachMinutes = 72 * 60;

/** One access as the privacy officer judges it. */
export function ReviewDetail({
  view,
  reasons,
  review,
}: {
  view: AccessView;
  reasons: readonly ReviewReason[];
  review: Review | undefined;
}): ReactNode {
  const nameOf = usePracticeName();
  const patient = usePatient(view);
  const { value: access } = view;
  const roles = access.by.roles.map((role) => roleNames[role]).join(', ');
  const looked = 'opening' in access.state ? 'looked at' : 'asked for';
  return (
    <>
      <Title
        focus={false}
        lead={
          <>
            {`${roles.charAt(0).toUpperCase()}${roles.slice(1)} at ${nameOf(access.buddy)}. ${whatFor(access)}. `}
            <Words ledger={view.ledger} sealed={access.reason} />
          </>
        }
      >
        {`${access.by.name} ${looked} the record of `}
        {patient.is === 'open' ? (
          <>
            <PatientName family={patient.value.familyName} given={patient.value.givenName} />
            {', '}
            <NhsNumber value={patient.value.nhsNumber} />
          </>
        ) : (
          'a patient (sealed: waiting for the key)'
        )}
      </Title>
      <Stack>
        {access.relationship !== 'none' && (
          <p>
            <Toned tone="warn">◆ Knows the patient: {relationshipNames[access.relationship].toLowerCase()}</Toned>
          </p>
        )}
        <p>{claimOf(access, { home: nameOf(access.home), buddy: nameOf(access.buddy) })}</p>
        <p>
          <Meta>Here because: {because(reasons)}.</Meta>
        </p>
        {access.concerns.map((concern) => (
          <Message key={concern.code + concern.says} tone="warn" title={concern.says} />
        ))}
        {review && <Outcome review={review} />}
        <HandoversOfAccess view={view} />
        <LifeSteps view={view} />
        <LogChecked pair={view.ledger} />
      </Stack>
    </>
  );
}

/** Every access is self-claimed: that is said only when there is no other reason. */
function because(reasons: readonly ReviewReason[]): string {
  const telling = reasons.filter((reason) => reason.urgency > 0);
  return (telling.length > 0 ? telling : reasons).map(reasonWithin).join('; ');
}

function Outcome({ review }: { review: Review }): ReactNode {
  const when = `${review.by.name}, ${longMoment(review.at)}`;
  switch (review.outcome) {
    case 'appropriate':
      return (
        <Message tone="good" title="Found appropriate">
          {when}. Another outcome replaces this one; the log keeps both.
        </Message>
      );
    case 'asked':
      return (
        <Message tone="quiet" title="The person was asked">
          {when}.
        </Message>
      );
    case 'incident':
      return (
        <Message tone="bad" title="Incident">
          {when}.{' '}
          {review.awareAt &&
            `If it is a breach that must be reported, the ICO must know by ${longMoment(addMinutes(review.awareAt, breachMinutes))}. `}
          {review.note && <Words ledger={privacyLedger(review.by.organisation)} sealed={review.note} />}
        </Message>
      );
  }
}
