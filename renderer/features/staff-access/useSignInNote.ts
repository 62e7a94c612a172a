import { useMemo } from 'react';
import { hasConfirmedSignIn } from '../../../shared/domain/staff-access/signed-in';
import type { Coverage } from '../../../shared/domain/access/coverage';
import { listed } from '../../../shared/domain/words';
import { usePracticeWords } from '../../app/practice-words';
import { useActor, useRows } from '../../engine';
import type { Happening } from '../../ui';
import { useStaffAccesses } from './useStaffAccesses';

const nothing: Happening[] = [];

/**
 * What the request says beside it when the person has no confirmed sign-in there: it stands in nobody's way, and the other
 * ways in are at hand before the record is open.
 */
export function useSignInNote(home: string | undefined, covered: Coverage | undefined): Happening[] {
  const actor = useActor();
  const views = useStaffAccesses();
  const guides = useRows('system');
  const { shortName } = usePracticeWords();
  const arrangement = covered?.decision === 'refused' ? undefined : covered?.arrangement;
  return useMemo(() => {
    const system = arrangement?.terms.systems.find((one) => one.organisation === home)?.system;
    if (home === undefined || home === actor.organisation || system === undefined) return nothing;
    const question = { person: actor.person, buddy: actor.organisation, home, system };
    if (hasConfirmedSignIn(question, views)) return nothing;
    const guide = guides.find(({ value }) => value.organisation === home && value.system === system)?.value;
    const ways = [...(guide?.otherwise ?? []), ...(guide ? [`telephone ${guide.telephone}`] : [])];
    return [
      {
        id: 'sign-in',
        kind: 'note',
        text: `You have no confirmed sign-in for ${system} at ${shortName(home)}`,
        detail:
          ways.length === 0
            ? 'It does not stand in the way. Ring them to learn the way in'
            : `It does not stand in the way. The other ways in are: ${listed(ways, 'or')}`,
      },
    ];
  }, [home, arrangement, actor, views, guides, shortName]);
}
