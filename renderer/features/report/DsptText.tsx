import { londonDate } from '../../../shared/domain/calendar';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { whoCanGetIn } from '../../../shared/domain/staff-access/who-can-get-in';
import { hasRole } from '../../../shared/protocol/actor';
import { dsptEvidence } from '../../../shared/report/dspt';
import { reviewFigures, type Span } from '../../../shared/report/figures';
import { useActor, useNow, useRows } from '../../engine';
import { usePracticeName } from '../access/practice-names';
import { usePrivacy } from '../review/usePrivacy';
import { Outsiders } from './Outsiders';
import { useReviewsOutstanding } from './useReviewsOutstanding';

/** What this product shows for the toolkit, over a period. */
export function DsptText({ span }: { span: Span }) {
  const actor = useActor();
  const { organisation } = actor;
  const now = useNow(60);
  const today = londonDate(now);
  const nameOf = usePracticeName();
  const { procedures, reviews, samples } = usePrivacy(today);
  const standing = useReviewsOutstanding();
  const arrangements = useRows('arrangement').map(({ value }) => value);
  const accesses = useRows('access').map(({ value }) => value);
  const staffAccesses = useRows('staffAccess').map(({ value }) => value);
  const staff = useRows('staff').map(({ value }) => value);
  const closures = useRows('closure').map(({ value }) => value);
  const assurance = useRows('assurance')
    .map(({ value }) => value)
    .filter((one) => one.organisation === organisation)
    .sort((one, other) => other.at.localeCompare(one.at))[0];
  const who = whoCanGetIn({ staffAccesses, arrangements, staff, accesses, at: now }, 'home', organisation);
  const ours = accesses.filter(({ home }) => home === organisation);
  const figures = reviewFigures(
    ours.map((access) => ({ access, patient: null })),
    reviews,
    samples,
    span,
    now,
  );
  const document = dsptEvidence({
    organisation,
    practice: nameOf(organisation),
    span,
    today,
    arrangements,
    assurance,
    canGetIn: who.now,
    toClose: who.toClose.length,
    revoked: staffAccesses.filter(
      ({ home, state }) =>
        home === organisation &&
        state.is === 'revoked' &&
        londonDate(state.at) >= span.from &&
        londonDate(state.at) <= span.until,
    ).length,
    accesses,
    standing,
    privacy: hasRole(actor, ...reviewers)
      ? {
          procedure: procedures[0],
          found: figures.toReview - figures.outstanding,
          toReview: figures.toReview,
          incidents: figures.incidents,
        }
      : null,
    closures,
  });
  return <Outsiders fileName={`DSPT evidence ${span.from} to ${span.until}`} of={document} />;
}
