import { londonDate } from '../../../shared/domain/calendar';
import { longDate, longMoment, shortDate } from '../../../shared/domain/dates';
import { evidenceNames } from '../../../shared/domain/smartcard/evidence-kinds';
import { decisionNames, type CardRegistration } from '../../../shared/domain/smartcard/model';
import { authenticatorGuidance, routes } from '../../../shared/domain/smartcard/routes';
import { cardStanding, cardStandingNames } from '../../../shared/domain/smartcard/standing';
import { capitalised } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { PaperColumn } from '../../app/PaperColumn';
import { useActor, useNow, usePhase, useRow } from '../../engine';
import { Document, Facts, Table } from '../../ui';
import { certificateWords, meetingWords, stepOwnerNames } from './card-words';
import { UnknownRegistration } from './UnknownRegistration';
import { rolesOf, useStaffHere } from './useStaffHere';

/** One registration on paper, for the file of the Registration Authority and of the practice. It holds no number of a document. */
export function RegistrationPaper({ id }: { id: string }) {
  const actor = useActor();
  const view = useRow('cardRegistration', practiceLedger(actor.organisation), id);
  return view ? <Paper one={view.value} /> : <UnknownRegistration />;
}

function Paper({ one }: { one: CardRegistration }) {
  const phase = usePhase();
  const today = londonDate(useNow(60));
  const { of } = useStaffHere();
  const { decision, issued, again } = one;
  const route = routes[one.route];
  const title = `Registration of ${one.applicant}`;
  return (
    <PaperColumn title={title} hint="Documents were seen; none of their numbers stands in it">
      <Document
        title={title}
        meta={[
          { label: phase.is === 'ready' ? phase.organisationName : '', detail: longDate(today) },
          { label: 'State', detail: cardStandingNames[cardStanding(one, today)] },
        ]}
      >
        <Facts
          facts={[
            { label: 'Applicant', value: one.applicant, detail: rolesOf(of(one)), strong: true },
            {
              label: 'Begun',
              value: `${one.begun.by.name}, ${longMoment(one.begun.at)}`,
            },
            {
              label: 'Route',
              value: route.name,
              detail: `${route.detail}. ${route.inForce}. Source: ${route.source}.`,
            },
            {
              label: 'Decision',
              value: decision ? decisionNames[decision.is] : 'None yet',
              ...(decision
                ? {
                    detail: `${decision.by.name}, Registration Authority, ${longMoment(decision.at)}.${decision.reason === '' ? '' : ` ${decision.reason}`}`,
                  }
                : {}),
              strong: true,
            },
            {
              label: 'Issued',
              value: issued
                ? authenticatorGuidance[one.authenticator].name
                : `Not yet: ${authenticatorGuidance[one.authenticator].name}`,
              ...(issued
                ? {
                    detail: `${issued.by.name}, ${longMoment(issued.at)}. ${issued.received ? `Received: ${issued.received.by.name}, ${longMoment(issued.received.at)}.` : authenticatorGuidance[one.authenticator].delivered ? 'Not received yet.' : ''}`,
                  }
                : {}),
            },
            { label: 'Certificate', value: certificateWords(one) },
            {
              label: 'Face to face',
              value: meetingWords(one, today),
              ...(again
                ? {
                    detail: again.done
                      ? `${again.what}. ${again.done.by.name}, ${longMoment(again.done.at)}.`
                      : `${again.what}.`,
                  }
                : {}),
              strong: again !== null && again.done === null,
            },
            ...(one.ended
              ? [
                  {
                    label: 'Given up',
                    value: one.ended.reason,
                    detail: `${one.ended.by.name}, ${longMoment(one.ended.at)}`,
                  },
                ]
              : []),
          ]}
        />
        <Table
          caption="Steps of the route"
          columns={[
            { id: 'says', title: 'Step', names: true, cell: (step) => step.says },
            { id: 'whose', title: 'Whose', cell: (step) => capitalised(stepOwnerNames[step.by]) },
            {
              id: 'done',
              title: 'Done',
              cell: (step) => {
                const done = one.steps.find((each) => each.step === step.id);
                return done ? `${done.by.name}, ${shortDate(done.on)}` : 'Not done';
              },
            },
          ]}
          rows={route.steps}
          rowId={(step) => step.id}
        />
        <Table
          caption="Seen, not kept"
          columns={[
            { id: 'kind', title: 'Document', names: true, cell: (seen) => evidenceNames[seen.kind] },
            { id: 'by', title: 'Seen by', cell: (seen) => seen.by.name },
            { id: 'on', title: 'On', cell: (seen) => shortDate(seen.on) },
            { id: 'at', title: 'Recorded', cell: (seen) => longMoment(seen.at) },
          ]}
          rows={one.evidence}
          rowId={(seen) => seen.id}
          empty="Nothing was seen yet."
        />
        <Table
          caption="What was done, with every decision"
          columns={[
            { id: 'at', title: 'When', names: true, cell: ({ event }) => longMoment(event.at) },
            { id: 'by', title: 'Who', cell: ({ event }) => event.by.name },
            {
              id: 'did',
              title: 'What',
              cell: ({ event }) => (event.words === '' ? event.did : `${event.did}: ${event.words}`),
            },
          ]}
          rows={one.history.map((event, place) => ({ event, place }))}
          rowId={({ place }) => String(place)}
        />
      </Document>
    </PaperColumn>
  );
}
