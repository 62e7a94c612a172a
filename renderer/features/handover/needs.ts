import { isOpen, isTheBuddys, waitsForHome, type Climb } from '../../../shared/domain/handover/climb';
import type { Handover } from '../../../shared/domain/handover/model';
import { capitalised } from '../../../shared/domain/words';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
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
    if (!isOpen(value)) return [];
    const need =
      value.home === actor.organisation ? atHome(value, climb, actor, words) : atBuddy(value, climb, actor, words);
    return need
      ? [{ id: value.id, kind: 'handover' as const, place: { at: 'handovers' as const, id: value.id }, ...need }]
      : [];
  });
}

type Sentence = Pick<Need, 'says' | 'detail' | 'since' | 'tone'>;
const manages = (actor: Actor): boolean => hasRole(actor, 'practice-manager');

function atHome(one: Handover, climb: Climb, actor: Actor, words: HandoverWords): Sentence | undefined {
  const buddy = words.buddy(one);
  const due = words.due(one);
  if (one.state.is === 'accepted') {
    if (one.state.by.person !== actor.person && !(climb.overdue && manages(actor))) return undefined;
    const whose = one.state.by.person === actor.person ? 'you accepted' : `${one.state.by.name} accepted`;
    return {
      says: climb.overdue ? `Overdue: what ${whose} from ${buddy}` : `Do what ${whose} from ${buddy}`,
      detail: `Due ${due}.`,
      since: one.state.at,
      ...(climb.overdue ? { tone: 'warn' as const } : {}),
    };
  }
  if (!waitsForHome(one)) return undefined;
  const owns =
    one.owner.is === 'role'
      ? hasRole(actor, one.owner.role)
      : one.owner.is === 'person' && sameName(one.owner.name, actor.name);
  if (!owns && !(climb.level >= 1 && manages(actor)) && climb.level < 2) return undefined;
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

function atBuddy(one: Handover, climb: Climb, actor: Actor, words: HandoverWords): Sentence | undefined {
  const home = words.home(one);
  const due = words.due(one);
  const mine = one.offered.by.person === actor.person || manages(actor);
  if (one.state.is === 'returned') {
    return mine
      ? {
          says: `${capitalised(home)} returned what you handed over`,
          detail: `Due ${due}. Read why; it is yours until it is done or handed over again.`,
          since: one.state.at,
          tone: 'warn',
        }
      : undefined;
  }
  if (isTheBuddys(one)) {
    return mine
      ? {
          says: `${climb.overdue ? 'Overdue: what' : 'Do what'} you kept for a patient of ${home}`,
          detail: `Due ${due}.`,
          since: one.offered.at,
          ...(climb.overdue ? { tone: 'warn' as const } : {}),
        }
      : undefined;
  }
  if (!waitsForHome(one) || climb.level === 0 || !(mine || climb.level === 2)) return undefined;
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

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
