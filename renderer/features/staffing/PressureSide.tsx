import { lastDeclared, since } from '../../../shared/domain/staffing/declared';
import { pressureCauseNames, type Pressure } from '../../../shared/domain/staffing/model';
import { definitionOn, scaleName, wordsOf } from '../../../shared/domain/staffing/scale';
import { hasRole } from '../../../shared/protocol/actor';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { Button, Facts, Meta, SidePanel } from '../../ui';
import { LevelChip } from './LevelChip';
import { useBoardNow } from './useBoard';
import { useDeclarations } from './useBuddyPressure';
import { useScale } from './useScale';

/** Beside every page of the area: what is declared, and beside it what the board suggests. Neither overwrites the other. */
export function PressureSide({ onDeclare }: { onDeclare: (() => void) | null }) {
  const actor = useActor();
  const now = useInstant(60);
  const words = usePracticeWords();
  const all = useDeclarations();
  const declared = lastDeclared(all, actor.organisation);
  const { suggested } = useBoardNow(now);
  const { inUse } = useScale();
  const may = hasRole(actor, 'practice-manager', 'clinician');
  return (
    <SidePanel
      title="Our pressure"
      {...(onDeclare && may
        ? {
            // Not among the actions: on narrow screens those lie over the board.
            also: (
              <Button look="primary" keys="P" onPress={onDeclare}>
                Declare the level
              </Button>
            ),
          }
        : {})}
    >
      <Facts
        facts={[
          {
            label: 'Declared',
            value: declared ? <LevelChip of={wordsOf(declared).level} /> : 'Not yet',
            ...(declared
              ? {
                  detail: said(declared, since(all, declared), words.since),
                }
              : { detail: may ? 'Buddies see nothing of you' : 'A practice manager or clinician declares it' }),
          },
          ...(declared?.cause
            ? [{ label: 'Cause', value: pressureCauseNames[declared.cause], detail: `“${declared.plan}”` }]
            : []),
          ...(declared && wordsOf(declared).id !== inUse.id
            ? [
                {
                  label: 'Declared on',
                  value: scaleName(wordsOf(declared)),
                  detail: `It stands until it is declared again, on ${scaleName(inUse)}`,
                },
              ]
            : []),
          {
            label: 'Suggested',
            value: suggested ? <LevelChip of={definitionOn(inUse, suggested.level)} /> : 'Nothing yet',
            detail: suggested
              ? suggested.because.length === 0
                ? 'Nothing is short on today’s board'
                : suggested.because.join(' ')
              : 'Today’s board is not filled in',
          },
        ]}
      />
      <Meta>
        A person declares the level. The board only suggests one, by the minimum staff that your practice set.
      </Meta>
    </SidePanel>
  );
}

/** "Since Mon 09:10, said again 08:40 by Anne Cole" */
function said(declared: Pressure, first: string, clock: (at: string) => string): string {
  const again = first === declared.at ? '' : `, said again ${clock(declared.at)}`;
  return `Since ${clock(first)}${again} by ${declared.by.name}`;
}
