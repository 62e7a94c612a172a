import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, longDate } from '../../../shared/domain/dates';
import { authenticatorGuidance, firstServiceEnds, routes } from '../../../shared/domain/smartcard/routes';
import { cardStanding, cardStandingNames } from '../../../shared/domain/smartcard/standing';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { useActor, useNow, usePhase, useRows } from '../../engine';
import { ActionBar, Button, Chip, Column, Document, EmptyState, Message, Table } from '../../ui';
import { certificateWords, inOrder, meetingWords, standingTones } from './card-words';

/** Everybody who is being registered or holds something, as one list that prints. */
export function Registrations() {
  const actor = useActor();
  const phase = usePhase();
  const { go } = useNavigation();
  const paper = usePaper();
  const today = londonDate(useNow(60));
  const views = useRows('cardRegistration');
  const rows = inOrder(
    views.map((view) => view.value),
    today,
  );
  const may = hasRole(actor, 'practice-manager', 'registration-authority');
  const begin = () => go({ at: 'smartcards', view: 'begin' });
  if (rows.length === 0) {
    return (
      <Column title="Smartcards">
        <EmptyState
          title="Nobody is being registered"
          action={
            may ? (
              <Button look="primary" keys="Ctrl+Enter" onPress={begin}>
                Begin a registration
              </Button>
            ) : undefined
          }
        >
          Follow here how a colleague comes to a smartcard or another authenticator without meeting: each step, what was
          seen, and the decision of the Registration Authority.
        </EmptyState>
      </Column>
    );
  }
  return (
    <Column
      actions={
        <ActionBar hint="Documents are seen, never kept">
          {may && (
            <Button look="primary" keys="Ctrl+Enter" onPress={begin}>
              Begin a registration
            </Button>
          )}
          <Button onPress={paper.print}>Print</Button>
          <Button onPress={() => paper.savePdf('Smartcards', 'Smartcards')}>Save as PDF</Button>
        </ActionBar>
      }
    >
      <Said said={paper.said} />
      <Document
        title="Smartcards"
        wide
        meta={[{ label: phase.is === 'ready' ? phase.organisationName : '', detail: longDate(today) }]}
      >
        <Table
          caption="Registrations"
          columns={[
            {
              id: 'applicant',
              title: 'Who',
              names: true,
              cell: (one) => (
                <Button look="quiet" onPress={() => go({ at: 'smartcards', view: 'one', id: one.id })}>
                  {one.applicant}
                </Button>
              ),
            },
            { id: 'what', title: 'What', cell: (one) => authenticatorGuidance[one.authenticator].name },
            { id: 'route', title: 'Route', cell: (one) => routes[one.route].name },
            {
              id: 'standing',
              title: 'State',
              cell: (one) => {
                const standing = cardStanding(one, today);
                return <Chip tone={chipTone(standing)}>{cardStandingNames[standing]}</Chip>;
              },
            },
            {
              id: 'meeting',
              title: 'Face to face',
              cell: (one) => meetingWords(one, today),
            },
            { id: 'certificate', title: 'Certificate', cell: certificateWords },
          ]}
          rows={rows}
          rowId={(one) => one.id}
        />
      </Document>
      <Guidance today={today} />
    </Column>
  );
}

const chipTone = (standing: keyof typeof standingTones) => {
  const tone = standingTones[standing];
  return tone === 'plain' ? 'quiet' : tone;
};

/** What changes for everybody who holds a card. */
function Guidance({ today }: { today: string }) {
  return (
    <div className="not-on-paper">
      {today <= firstServiceEnds && (
        <Message tone="quiet" title={`The first Care Identity Service ends by ${dayMonthYear(firstServiceEnds)}.`}>
          Ask the supplier of each system whether it works with its successor, and which authenticators it takes.
        </Message>
      )}
      <Message tone="quiet" title="A card whose certificate ran out cannot be renewed remotely.">
        You are reminded 90 days before. Long leave is the usual reason that somebody is late.
      </Message>
    </div>
  );
}
