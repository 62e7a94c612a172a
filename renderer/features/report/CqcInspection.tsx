import { londonDate } from '../../../shared/domain/calendar';
import { latestProtocol } from '../../../shared/domain/protocol/reading';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import { cqcInspection } from '../../../shared/report/cqc-inspection';
import { within, type Span } from '../../../shared/report/figures';
import { useActor, useNow, useRows } from '../../engine';
import { usePracticeName } from '../access/practice-names';
import { Outsiders } from './Outsiders';
import { useReviewsOutstanding } from './useReviewsOutstanding';

/** What an inspector asks about, over a period. */
export function CqcInspection({ span }: { span: Span }) {
  const actor = useActor();
  const { organisation } = actor;
  const nameOf = usePracticeName();
  const standing = useReviewsOutstanding();
  const today = londonDate(useNow(60));
  const accesses = useRows('access').map(({ value }) => value);
  const protocols = useRows('protocol').map(({ value }) => value);
  const reviews = useRows('review');
  const ids = new Set(within(accesses, span).map(({ id }) => id));
  const document = cqcInspection({
    organisation,
    practice: nameOf(organisation),
    span,
    today,
    arrangements: useRows('arrangement').map(({ value }) => value),
    closures: useRows('closure').map(({ value }) => value),
    accesses,
    risks: useRows('riskEntry').map(({ value }) => value),
    protocolOf: (arrangement) => latestProtocol(protocols.filter((one) => one.arrangement === arrangement))?.version,
    standing,
    incidents: hasRole(actor, ...reviewers)
      ? reviews.filter(({ value }) => value.outcome === 'incident' && ids.has(value.access)).length
      : null,
  });
  return <Outsiders fileName={`For inspectors ${span.from} to ${span.until}`} of={document} />;
}
