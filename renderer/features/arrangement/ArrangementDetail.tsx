import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, listMoment } from '../../../shared/domain/dates';
import { stoppers } from '../../../shared/domain/roles';
import { listed } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useNow } from '../../engine';
import { Steps, Tabs, Title, type TabItem } from '../../ui';
import { AboutToSign } from './AboutToSign';
import { ArrangementDocument } from './ArrangementDocument';
import { Assurance, useAssurances } from './Assurance';
import { Dpia } from './Dpia';
import { EarlierTerms } from './EarlierTerms';
import { PatientsTexts } from './PatientsTexts';
import { ProposedChange } from './ProposedChange';
import { arrangementSteps } from './steps';
import { useLastLook } from './useLastLook';
import { useOrganisations } from './useOrganisations';

/** One arrangement: who has signed, what changed, the document, and what is made from it. */
export function ArrangementDetail({ one }: { one: Arrangement }) {
  const actor = useActor();
  const now = useNow(60);
  const today = londonDate(now);
  const kindOf = useOrganisations().kindOf;
  const before = useLastLook(one);
  const assurances = useAssurances(one);
  const others = one.terms.parties.filter((party) => party.organisation !== actor.organisation);
  const what = others.flatMap((party) => {
    const kind = kindOf(party.organisation);
    return kind === undefined ? [] : [` ${party.name} is no GP practice: ${kind}.`];
  });
  const tabs: TabItem[] = [
    {
      id: 'document',
      title: 'Arrangement',
      content: (
        <>
          <ProposedChange one={one} />
          <AboutToSign one={one} assurances={assurances} today={today} />
          <ArrangementDocument one={one} today={today} before={before} assurances={assurances} kindOf={kindOf} />
          <Assurance one={one} />
        </>
      ),
    },
    ...(hasRole(actor, ...stoppers)
      ? [{ id: 'dpia', title: 'Impact assessment', content: <Dpia key={one.id} one={one} /> }]
      : []),
    { id: 'patients', title: 'For patients', content: <PatientsTexts key={one.id} one={one} /> },
    ...((one.versions?.length ?? 0) > 0
      ? [{ id: 'earlier', title: 'Earlier terms', content: <EarlierTerms one={one} /> }]
      : []),
  ];
  return (
    <>
      <Title
        focus={false}
        lead={`From ${dayMonthYear(one.terms.from)} until ${dayMonthYear(one.terms.until)}.${what.join('')}`}
      >
        {`Arrangement with ${listed(others.map((party) => party.name))}`}
      </Title>
      <Steps label="Signatures" steps={arrangementSteps(one, today, (at) => listMoment(at, now))} />
      <Tabs key={one.id} label="What there is of the arrangement" tabs={tabs} />
    </>
  );
}
