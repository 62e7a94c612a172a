import { distinctNames } from '../../../shared/domain/organisation/distinct-names';
import { useActor, usePhase, useRows } from '../../engine';
import { practiceOf, rolesOf } from './practice-of';
import type { OtherPractices } from './switch';

/** A practice that one may switch to, as the question lists it. */
export interface OtherPractice {
  /** Of its entry on this computer; the ODS code where it is not set up yet. */
  id: string;
  /** Null for an entry from before codes were kept. */
  organisation: string | null;
  /** With the code where another practice here has the same name. */
  practice: string;
  /** Code and town, which tell practices of one name apart, and what one is there. */
  meta: string;
  setUp: boolean;
}

export function useOtherPractices({ places, toSetUp }: OtherPractices): OtherPractice[] {
  const actor = useActor();
  const phase = usePhase();
  const register = useRows('organisation');
  const entries = places.map((place) => ({ place, ...practiceOf(place) }));
  const here = { organisation: actor.organisation, name: phase.is === 'ready' ? phase.organisationName : '' };
  const nameOf = distinctNames([
    here,
    ...toSetUp,
    ...entries.flatMap(({ organisation, name }) => (organisation === null ? [] : [{ organisation, name }])),
  ]);
  const townOf = (organisation: string) => register.find((view) => view.id === organisation)?.value.town;
  const line = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');
  return [
    ...entries.map(({ place, organisation, name }) => ({
      id: place.id,
      organisation,
      practice: organisation === null ? name : nameOf(organisation),
      meta: organisation === null ? place.detail : line(organisation, townOf(organisation), rolesOf(place)),
      setUp: true,
    })),
    ...toSetUp.map(({ organisation }) => ({
      id: organisation,
      organisation,
      practice: nameOf(organisation),
      meta: line(organisation, townOf(organisation), 'not set up on this computer yet: that needs the connection once'),
      setUp: false,
    })),
  ];
}
