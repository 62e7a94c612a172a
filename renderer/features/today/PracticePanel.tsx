import { standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { counted } from '../../../shared/domain/words';
import { usePracticeWords } from '../../app/practice-words';
import { useNavigation } from '../../app/navigation';
import { useInstant } from '../../app/useInstant';
import { useActor, usePhase, useRows } from '../../engine';
import { Button, Facts, SidePanel, Toned } from '../../ui';
import { StopAll } from './StopAll';
import { activeBuddies, stateOf } from './state';
import names from './PracticePanel.module.css';

/** How our practice and its buddies stand now. */
export function PracticePanel() {
  const actor = useActor();
  const phase = usePhase();
  const { go } = useNavigation();
  const now = useInstant(30);
  const today = londonDate(now);
  const words = usePracticeWords();
  const closures = useRows('closure').map((view) => view.value);
  const answers = useRows('closureAnswer').map((view) => view.value);
  const arrangements = useRows('arrangement').map((view) => view.value);
  const accesses = useRows('access');
  const state = (code: string) => stateOf(code, { closures, answers, now }, words.since, words.shortName);
  const ours = state(actor.organisation);
  const buddies = activeBuddies(arrangements, actor.organisation, today);
  const active = arrangements.filter((one) => standing(one, today) === 'active').length;
  const waiting = arrangements.filter((one) => standing(one, today) === 'awaiting-signatures').length;
  const openNow = accesses.filter(({ value }) => value.home === actor.organisation && value.state.is === 'open').length;
  const lookedToday = accesses.filter(
    ({ value }) => value.home === actor.organisation && londonDate(value.asked.at) === today,
  ).length;
  return (
    <SidePanel
      title={phase.is === 'ready' ? phase.organisationName : 'Your practice'}
      actions={
        <>
          <Button onPress={() => go({ at: 'closure' })}>
            {ours.closed ? 'Show the closure' : 'Close the practice'}
          </Button>
          <StopAll />
        </>
      }
    >
      <Facts
        facts={[
          {
            label: 'State',
            value: ours.closed ? <Toned tone="bad">{ours.says}</Toned> : ours.says,
            strong: true,
            ...(ours.detail === null ? {} : { detail: ours.detail }),
          },
          {
            label: 'Buddies',
            value:
              buddies.length === 0 ? (
                'None yet'
              ) : (
                <ul className={names.buddies}>
                  {buddies.map((code) => {
                    const theirs = state(code);
                    return (
                      <li key={code}>
                        {words.shortName(code)},{' '}
                        {theirs.closed ? <Toned tone="bad">{theirs.says.toLowerCase()}</Toned> : 'open'}
                      </li>
                    );
                  })}
                </ul>
              ),
          },
          {
            label: 'Arrangements',
            value: `${active} active`,
            ...(waiting > 0 ? { detail: `${waiting} waiting for signatures` } : {}),
          },
          {
            label: 'Our records',
            value: openNow === 0 ? 'None open to others' : `${openNow} open to others now`,
            detail: `${counted(lookedToday, 'request')} by buddies today`,
          },
        ]}
      />
    </SidePanel>
  );
}
