import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { longMoment, shortDate } from '../../../shared/domain/dates';
import { evidenceNames } from '../../../shared/domain/smartcard/evidence-kinds';
import { decisionNames, type CardRegistration } from '../../../shared/domain/smartcard/model';
import { authenticatorGuidance, routes, type RouteStep } from '../../../shared/domain/smartcard/routes';
import { cardStanding, cardStandingNames, meetingDue } from '../../../shared/domain/smartcard/standing';
import { hasRole } from '../../../shared/protocol/actor';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Refused } from '../../app/Refused';
import { useActor, useNow, useRow } from '../../engine';
import {
  Button,
  Column,
  EmptyState,
  Facts,
  Message,
  Meta,
  SectionTitle,
  SidePanel,
  Steps,
  Table,
  Toned,
} from '../../ui';
import { certificateWords, standingTones } from './card-words';
import { CardDialogs, type CardDialog } from './CardDialogs';
import { usePerforming, type Performing } from './usePerforming';

/** One registration: its steps, what was seen, the decision, and what was issued. */
export function OneRegistration({ id }: { id: string }) {
  const actor = useActor();
  const { back } = useNavigation();
  const view = useRow('cardRegistration', practiceLedger(actor.organisation), id);
  if (!view) {
    return (
      <Column title="Smartcards">
        <EmptyState
          title="This registration is not on this computer"
          action={
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          }
        >
          It may come with the next connection.
        </EmptyState>
      </Column>
    );
  }
  return <Registration one={view.value} />;
}

function Registration({ one }: { one: CardRegistration }) {
  const actor = useActor();
  const paper = usePaper();
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
      {paper.said && <Message tone={paper.said.ok ? 'good' : 'bad'} title={paper.said.text} />}
      <FurtherActs {...{ one, today, performing, onAsk: setDialog, paper }} />
      <SectionTitle>Steps</SectionTitle>
      <StepTable one={one} authority={authority} today={today} performing={performing} />
      <SectionTitle meta="The document itself, its number and what was read back are kept nowhere">
        Seen, not kept
      </SectionTitle>
      <Table
        caption="What was seen"
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

function StepTable({
  one,
  authority,
  today,
  performing,
}: {
  one: CardRegistration;
  authority: boolean;
  today: string;
  performing: Performing;
}) {
  const actor = useActor();
  const may = (step: RouteStep) =>
    !one.ended &&
    !one.issued &&
    (step.by === 'registration-authority' ? authority : hasRole(actor, 'practice-manager', 'registration-authority'));
  const doneOf = (step: RouteStep) => one.steps.find((done) => done.step === step.id);
  return (
    <Table
      caption="Steps of the route"
      columns={[
        {
          id: 'says',
          title: 'Step',
          names: true,
          cell: (step) => {
            const done = doneOf(step);
            return (
              <>
                {step.says}
                <br />
                <Meta>
                  {done
                    ? `${done.by.name}, ${shortDate(done.on)}`
                    : `Not yet: ${step.by === 'practice' ? 'the practice' : 'the Registration Authority'}`}
                </Meta>
              </>
            );
          },
        },
        {
          id: 'act',
          title: 'Record',
          cell: (step) => {
            if (!may(step)) return '';
            const done = doneOf(step) !== undefined;
            return (
              <Button
                look={done ? 'quiet' : 'secondary'}
                onPress={() => performing.does('smartcard.step', { step: step.id, on: today, done: !done })}
              >
                {done ? 'Open again' : 'Done'}
              </Button>
            );
          },
        },
      ]}
      rows={routes[one.route].steps}
      rowId={(step) => step.id}
    />
  );
}

interface ActsProps {
  one: CardRegistration;
  today: string;
  performing: Performing;
  onAsk: (which: CardDialog) => void;
  paper: ReturnType<typeof usePaper>;
}

function Acts({ one, today, performing, onAsk }: Omit<ActsProps, 'paper'>) {
  const actor = useActor();
  const { back } = useNavigation();
  const authority = hasRole(actor, 'registration-authority');
  const keeper = hasRole(actor, 'practice-manager', 'registration-authority');
  const standing = cardStanding(one, today);
  const open = !one.ended;
  return (
    <>
      {open && authority && !one.issued && standing !== 'to-issue' && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => onAsk('decide')}>
          Decide
        </Button>
      )}
      {standing === 'to-issue' && authority && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => onAsk('issue')}>
          Record what was issued
        </Button>
      )}
      {standing === 'locked' && keeper && (
        <Button look="primary" keys="Ctrl+Enter" onPress={() => performing.does('smartcard.receive', { on: today })}>
          It came, and is unlocked
        </Button>
      )}
      <Button keys="Esc" onPress={back}>
        Back
      </Button>
    </>
  );
}

/** What is done less often: not at the foot, which would hide the steps on a small screen. */
function FurtherActs({ one, today, performing, onAsk, paper }: ActsProps) {
  const actor = useActor();
  const authority = hasRole(actor, 'registration-authority');
  const keeper = hasRole(actor, 'practice-manager', 'registration-authority');
  const standing = cardStanding(one, today);
  const due = meetingDue(one, today);
  const open = !one.ended;
  return (
    <p className="not-on-paper">
      {open && authority && !one.issued && <Button onPress={() => onAsk('see')}>A document was seen</Button>}{' '}
      {standing === 'to-issue' && authority && <Button onPress={() => onAsk('decide')}>Decide anew</Button>}{' '}
      {open && one.issued?.expires && keeper && <Button onPress={() => onAsk('renew')}>Certificate renewed</Button>}{' '}
      {open && authority && (due === 'later' || due === 'soon' || due === 'overdue') && (
        <Button onPress={() => performing.does('smartcard.met', { on: today })}>Met face to face</Button>
      )}{' '}
      {open && keeper && <Button onPress={() => onAsk('note')}>Write a note</Button>}{' '}
      <Button onPress={paper.print}>Print</Button>{' '}
      {open && keeper && <Button onPress={() => onAsk('end')}>Give it up</Button>}
    </p>
  );
}
