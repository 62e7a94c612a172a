import { closedAt, runsAt } from '../../../shared/domain/closure/in-force';
import { closureExtentNames, type Closure } from '../../../shared/domain/closure/model';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { listMoment, longMoment } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows } from '../../engine';
import { Button, Column, Facts, SidePanel, WhatWillHappen } from '../../ui';
import { AnswerForm } from './AnswerForm';
import { meaningForBuddy } from './buddy-meaning';
import { marked, RehearsalMark } from './RehearsalMark';
import { WhatChanged } from './WhatChanged';

/** A buddy is closed: what we know of it, and what we can take. */
export function BuddyClosed({ closure }: { closure: Closure }) {
  const engine = useEngine();
  const actor = useActor();
  const { go, back } = useNavigation();
  const now = useInstant(30);
  const today = londonDate(now);
  const words = usePracticeWords();
  const home = words.nameOf(closure.organisation);
  const short = words.shortName(closure.organisation);
  const answer = useRows('closureAnswer').find(
    (view) => view.value.closure === closure.id && view.value.organisation === actor.organisation,
  )?.value;
  const guides = useRows('system')
    .map((view) => view.value)
    .filter((one) => one.organisation === closure.organisation);
  const shared = useRows('arrangement')
    .map((view) => view.value)
    .find(
      (one) =>
        isParty(one, closure.organisation) && isParty(one, actor.organisation) && standing(one, today) === 'active',
    );
  const register = engine.searchOrganisations(closure.organisation, 5).find((one) => one.code === closure.organisation);
  const telephone = guides[0]?.telephone ?? register?.telephone;
  const closed = closedAt(closure, now);
  const runs = runsAt(closure, now);
  return (
    <Column
      title={marked(
        closure,
        closure.rehearsal
          ? `${home} practises closing`
          : closed
            ? `${home} is closed`
            : closure.reopened
              ? `${home} is open again`
              : closure.from > now
                ? `${home} will close`
                : `${home} was closed`,
      )}
      lead={`“${closure.reason}”`}
      side={
        <SidePanel
          title="What this means for you"
          actions={
            <>
              {(runs || closure.from > now) && (
                <Button keys="L" onPress={() => go({ at: 'closure', id: closure.id, view: 'list' })}>
                  What must be done
                </Button>
              )}
              {closed && (
                <Button
                  look={answer ? 'primary' : 'secondary'}
                  keys="Ctrl+N"
                  onPress={() => go({ at: 'access-request' })}
                >
                  Request access to a record
                </Button>
              )}
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <WhatWillHappen lines={meaningForBuddy(closure, shared)} />
        </SidePanel>
      }
    >
      <RehearsalMark closure={closure} home={home} />
      <Facts
        facts={[
          { label: 'Closed', value: closureExtentNames[closure.extent], strong: true },
          { label: 'From', value: longMoment(closure.from) },
          { label: 'Until', value: closure.until === null ? 'Nobody knows yet' : longMoment(closure.until) },
          { label: 'Declared by', value: closure.declaredBy.name, detail: listMoment(closure.declaredAt, now) },
          {
            label: 'Telephone',
            value: telephone === undefined || telephone === '' ? 'Not known here' : telephone,
            strong: true,
          },
          ...(closure.reopened
            ? [
                {
                  label: 'Opened again',
                  value: longMoment(closure.reopened.at),
                  ...(closure.reopened.note === '' ? {} : { detail: `“${closure.reopened.note}”` }),
                },
              ]
            : []),
        ]}
      />
      <WhatChanged closure={closure} answer={answer} />
      {closure.reopened === null && (
        <AnswerForm closure={closure} answer={answer} short={short} today={today} now={now} />
      )}
    </Column>
  );
}
