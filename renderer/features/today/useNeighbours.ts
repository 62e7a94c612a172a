import { notNow, roomNow } from '../../../shared/domain/hub/find';
import { useHolidays } from '../../app/useHolidays';
import { openUntil } from '../../../shared/domain/hub/hours';
import { asksForHelp, lastDeclared } from '../../../shared/domain/staffing/declared';
import type { Level } from '../../../shared/domain/staffing/level';
import { withOpel, wordsOf } from '../../../shared/domain/staffing/scale';
import { londonDate } from '../../../shared/domain/calendar';
import { counted } from '../../../shared/domain/words';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useActor, useRows } from '../../engine';
import { useHubs } from '../hub';
import { useBuddyPressure, useDeclarations, useTelephone } from '../staffing';
import { stateOf, type Standing } from './state';

/** How one practice stands, in words. */
export interface Neighbour {
  code: string;
  name: string;
  state: Standing;
  /** What it declared; undefined when it never did. */
  level: Level | undefined;
  /** "Amber, OPEL 2", or that nothing is declared. */
  pressure: string;
  telephone: string;
  /** Closed, or at red or black: it stands first. */
  troubled: boolean;
}

/** Our practice, and each buddy with an active arrangement: those in trouble first. */
export function useNeighbours(): { ours: Neighbour; buddies: Neighbour[] } {
  const actor = useActor();
  const now = useInstant(30);
  const words = usePracticeWords();
  const closures = useRows('closure').map((view) => view.value);
  const answers = useRows('closureAnswer').map((view) => view.value);
  const declarations = useDeclarations();
  const telephone = useTelephone();
  const one = (code: string): Neighbour => {
    const state = stateOf(code, { closures, answers, now }, words.since, words.shortName);
    const declared = lastDeclared(declarations, code);
    return {
      code,
      name: words.shortName(code),
      state,
      level: declared?.level,
      pressure: declared ? withOpel(wordsOf(declared).level) : 'No level declared',
      telephone: telephone(code),
      troubled: state.closed || (declared !== undefined && asksForHelp(declared)),
    };
  };
  const buddies = useBuddyPressure(now).map(({ organisation }) => one(organisation));
  return {
    ours: one(actor.organisation),
    buddies: buddies.sort(
      (first, second) =>
        Number(second.troubled) - Number(first.troubled) || first.name.localeCompare(second.name, 'en-GB'),
    ),
  };
}

/** A hub as it stands now. */
export interface HubNow {
  id: string;
  name: string;
  telephone: string;
  open: boolean;
  /** "Until 18:30, 4 places left", or why not. */
  says: string;
}

/** The hubs of our arrangements, those that take patients now first. */
export function useHubsNow(): HubNow[] {
  const holidays = useHolidays();
  const now = useInstant(30);
  return useHubs(londonDate(now))
    .map((hub): HubNow => {
      const why = notNow(hub, now, holidays);
      const room = roomNow(hub, now);
      const places =
        room === null ? 'ring first' : room.places === null ? 'places enough' : `${counted(room.places, 'place')} left`;
      return {
        id: hub.id,
        name: hub.name,
        telephone: hub.telephone,
        open: why === undefined,
        says: why ?? `Until ${openUntil(hub.hours, now, holidays) ?? ''}, ${places}`,
      };
    })
    .sort((one, other) => Number(other.open) - Number(one.open) || one.name.localeCompare(other.name, 'en-GB'));
}
