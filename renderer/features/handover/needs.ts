import { askedOf } from '../../../shared/domain/handover/asked';
import { isTheBuddys, type Climb } from '../../../shared/domain/handover/climb';
import type { Handover } from '../../../shared/domain/handover/model';
import { capitalised } from '../../../shared/domain/words';
import type { Actor } from '../../../shared/protocol/actor';
import type { Need } from '../today/needs';

/** How practices and times are written in these sentences. */
export interface HandoverWords {
  /** The home practice, or "the patient’s practice" where it must not be named. */
  home: (one: Handover) => string;
  buddy: (one: Handover) => string;
  due: (one: Handover) => string;
  /** Of the other side; undefined where it is not known, or must not be shown. */
  telephone: (one: Handover) => string | undefined;
}

/** Before every instant: it stands at the top of Today. */
const firstOfAll = '0000-01-01T00:00:00.000Z';

/** What handovers add to somebody's Today: level 0 its owner's, 1 the manager's as well, 2 everybody's, first and red. */
export function handoverNeeds(
  all: readonly { value: Handover; climb: Climb }[],
  actor: Actor,
  words: HandoverWords,
): Need[] {
  return all.flatMap(({ value, climb }) => {
    if (!askedOf(value, climb, actor)) return [];
    const need = value.home === actor.organisation ? atHome(value, climb, actor, words) : atBuddy(value, climb, words);
    return [{ id: value.id, kind: 'handover' as const, place: { at: 'handovers' as const, id: value.id }, ...need }];
  });
}

type Sentence = Pick<Need, 'says' | 'detail' | 'since' | 'tone'>;

function atHome(one: Handover, climb: Climb, actor: Actor, words: HandoverWords): Sentence {
  const buddy = words.buddy(one);
  const due = words.due(one);
  if (one.state.is === 'accepted') {
    const whose = one.state.by.person === actor.person ? 'you accepted' : `${one.state.by.name} accepted`;
    return {
      says: climb.overdue ? `Overdue: what ${whose} from ${buddy}` : `Do what ${whose} from ${buddy}`,
      detail: `Due ${due}.`,
      since: one.state.at,
      ...(climb.overdue ? { tone: 'warn' as const } : {}),
    };
  }
  const telephone = words.telephone(one);
  const ring = telephone === undefined ? '' : ` Ring ${buddy} on ${telephone} if something is not clear.`;
  if (climb.level === 2) {
    return {
      says: `Nobody has accepted what ${buddy} handed over, due ${due}`,
      detail: `Accept it now, or return it.${ring}`,
      since: firstOfAll,
      tone: 'bad',
    };
  }
  return {
    says: `Accept what ${buddy} handed over, due ${due}`,
    detail: climb.first
      ? `It waited while you were closed.${ring}`
      : `Whoever accepts it has it by name.${climb.level === 1 ? ring : ''}`,
    since: climb.first ? firstOfAll : one.offered.at,
    ...(climb.level === 1 ? { tone: 'warn' as const } : {}),
  };
}

function atBuddy(one: Handover, climb: Climb, words: HandoverWords): Sentence {
  const home = words.home(one);
  const due = words.due(one);
  if (one.state.is === 'returned') {
    return {
      says: `${capitalised(home)} returned what you handed over`,
      detail: `Due ${due}. Read why; it is yours until it is done or handed over again.`,
      since: one.state.at,
      tone: 'warn',
    };
  }
  if (isTheBuddys(one)) {
    return {
      says: `${climb.overdue ? 'Overdue: what' : 'Do what'} you kept for a patient of ${home}`,
      detail: `Due ${due}.`,
      since: one.offered.at,
      ...(climb.overdue ? { tone: 'warn' as const } : {}),
    };
  }
  const telephone = words.telephone(one);
  const ring = telephone === undefined ? '' : `: ring ${telephone}`;
  return {
    says: `${capitalised(home)} has not accepted what you handed over, due ${due}${climb.waits ? '' : ring}`,
    detail: climb.waits
      ? `They are closed. It stands first there when they open again${telephone === undefined ? '' : `; if it cannot wait, ring ${telephone}`}.`
      : `Handed over by ${one.offered.by.name}.`,
    since: climb.level === 2 ? firstOfAll : one.offered.at,
    tone: climb.level === 2 ? 'bad' : 'warn',
  };
}
