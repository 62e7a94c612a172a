import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, listMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { useActor, useNow } from '../../engine';
import { Steps, Title } from '../../ui';
import { ArrangementDocument } from './ArrangementDocument';
import { arrangementSteps } from './steps';

/** One arrangement: who has signed, and the document. */
export function ArrangementDetail({ one }: { one: Arrangement }) {
  const actor = useActor();
  const now = useNow(60);
  const today = londonDate(now);
  const others = one.terms.parties.filter((party) => party.organisation !== actor.organisation);
  return (
    <>
      <Title focus={false} lead={`From ${dayMonthYear(one.terms.from)} until ${dayMonthYear(one.terms.until)}.`}>
        {`Arrangement with ${listed(others.map((party) => party.name))}`}
      </Title>
      <Steps label="Signatures" steps={arrangementSteps(one, today, (at) => listMoment(at, now))} />
      <ArrangementDocument one={one} today={today} />
    </>
  );
}
