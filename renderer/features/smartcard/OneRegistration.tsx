import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { longMoment, shortDate } from '../../../shared/domain/dates';
import { evidenceNames } from '../../../shared/domain/smartcard/evidence-kinds';
import { decisionNames, type CardRegistration } from '../../../shared/domain/smartcard/model';
import { authenticatorGuidance, routes } from '../../../shared/domain/smartcard/routes';
import { cardStanding, cardStandingNames, meetingDue } from '../../../shared/domain/smartcard/standing';
import { hasRole } from '../../../shared/protocol/actor';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { Refused } from '../../app/Refused';
import { useActor, useNow, useRow } from '../../engine';
import { Button, Column, Facts, Message, SectionTitle, SidePanel, Steps, Table, Toned } from '../../ui';
import { certificateWords, standingTones } from './card-words';
import { CardDialogs, type CardDialog } from './CardDialogs';
import { Acts, FurtherActs } from './RegistrationActs';
import { StepTable } from './StepTable';
import { UnknownRegistration } from './UnknownRegistration';
import { usePerforming } from './usePerforming';
import { WhoItIs } from './WhoItIs';

/** One registration: its steps, what was seen, the decision, and what was issued. */
export function OneRegistration({ id }: { id: string }) {
  const actor = useActor();
  const view = useRow('cardRegistration', practiceLedger(actor.organisation), id);
  if (!view) return <UnknownRegistration />;
  return <Registration one={view.value} />;
}

function Registration({ one }: { one: CardRegistration }) {
  const actor = useActor();
  const today = londonDate(useNow(60));
  const performing = usePerforming(one.id);
  const [dialog, setDialog] = useState<CardDialog | null>(null);
  const standing = cardStanding(one, today);
  const authority = hasRole(actor, 'registration-authority');
  const due = meetingDue(one, today);
  return (
    <Column
      title={one.applicant}
      lead={`${authenticatorGuidance[one.authenticator].name}. ${routes[one.route].name}.`}
      side={
        <SidePanel title="How it stands" actions={<Acts {...{ one, today, performing, onAsk: setDialog }} />}>
          <Facts
            facts={[
              {
                label: 'State',
                value: <Toned tone={standingTones[standing]}>{cardStandingNames[standing]}</Toned>,
                strong: true,
              },
              {
                label: 'Decision',
                value: one.decision ? decisionNames[one.decision.is] : 'None yet',
                ...(one.decision
                  ? { detail: `${one.decision.by.name}, ${longMoment(one.decision.at)}. ${one.decision.reason}` }
                  : {}),
              },
              {
                label: 'Face to face',
                value:
                  one.again === null
                    ? 'Nothing to redo so far'
                    : due === 'done'
                      ? `Done: ${one.again.what}`
                      : `${one.again.what}, by ${shortDate(one.again.until)}`,
                ...(due === 'overdue' ? { detail: 'Overdue' } : {}),
              },
              { label: 'Certificate', value: certificateWords(one) },
            ]}
          />
          <Refused by={performing.refused} />
        </SidePanel>
      }
    >
      {one.ended && <Message tone="quiet" title={`Given up by ${one.ended.by.name}: ${one.ended.reason}`} />}
      <FurtherActs {...{ one, today, performing, onAsk: setDialog }} />
      <StepTable one={one} today={today} performing={performing} />
      <Table
        caption="Seen, not kept"
        meta="The document itself, its number and what was read back are kept nowhere"
        columns={[
          { id: 'kind', title: 'Document', names: true, cell: (seen) => evidenceNames[seen.kind] },
          { id: 'by', title: 'Seen by', cell: (seen) => seen.by.name },
          { id: 'on', title: 'On', cell: (seen) => shortDate(seen.on) },
          {
            id: 'undo',
            title: 'Correct',
            cell: (seen) =>
              authority && one.decision?.is !== 'granted' && !one.ended ? (
                <Button look="quiet" onPress={() => performing.does('smartcard.unsee', { id: seen.id })}>
                  Take back
                </Button>
              ) : (
                ''
              ),
          },
        ]}
        rows={one.evidence}
        rowId={(seen) => seen.id}
        empty="Nothing was seen yet."
      />
      <WhoItIs one={one} onAsk={() => setDialog('link')} />
      <SectionTitle>What was done</SectionTitle>
      <Steps
        label="What was done"
        steps={one.history.map((event, place) => ({
          id: String(place),
          title: event.did,
          detail: `${event.by.name}, ${longMoment(event.at)}${event.words === '' ? '' : `. ${event.words}`}`,
          state: 'done' as const,
        }))}
      />
      {dialog !== null && <CardDialogs which={dialog} one={one} today={today} onClose={() => setDialog(null)} />}
    </Column>
  );
}
