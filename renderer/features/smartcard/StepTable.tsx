import { shortDate } from '../../../shared/domain/dates';
import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { routes, type RouteStep } from '../../../shared/domain/smartcard/routes';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor } from '../../engine';
import { Button, Meta, Table } from '../../ui';
import { stepOwnerNames } from './card-words';
import type { Performing } from './usePerforming';

/** The steps of the route: each ticked by whoever it belongs to, and opened again when it was a slip. */
export function StepTable({
  one,
  today,
  performing,
}: {
  one: CardRegistration;
  today: string;
  performing: Performing;
}) {
  const actor = useActor();
  const doneOf = (step: RouteStep) => one.steps.find((done) => done.step === step.id);
  const may = (step: RouteStep) =>
    !one.ended &&
    // What is issued rests on its steps: those that come after it are still ticked, and none is opened again.
    !(one.issued && doneOf(step)) &&
    (step.by === 'registration-authority'
      ? hasRole(actor, 'registration-authority')
      : hasRole(actor, 'practice-manager', 'registration-authority'));
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
                <Meta>{done ? `${done.by.name}, ${shortDate(done.on)}` : `Not yet: ${stepOwnerNames[step.by]}`}</Meta>
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
