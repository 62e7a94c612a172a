import type { Arrangement } from '../../../shared/domain/arrangement/model';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { answeredBefore } from '../../../shared/domain/closure/as-of';
import { changesInWords } from '../../../shared/domain/closure/change-words';
import { closingLines, marked, reopeningLines } from '../../../shared/domain/closure/checklist-for';
import { runsAt } from '../../../shared/domain/closure/in-force';
import type { ClosureLine } from '../../../shared/domain/closure/line-state';
import type { Closure, ClosureAnswer } from '../../../shared/domain/closure/model';
import { rehearsalDue } from '../../../shared/domain/closure/rehearsal';
import { addMinutes, londonDate } from '../../../shared/domain/calendar';
import { counted } from '../../../shared/domain/words';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
import type { Need, Words } from '../today/needs';

export interface Known {
  actor: Actor;
  /** ISO instant. */
  now: string;
  today: string;
  closures: readonly Closure[];
  arrangements: readonly Arrangement[];
  lines: readonly ClosureLine[];
  answers: readonly ClosureAnswer[];
  holidays: Holidays;
}

/** For how long after opening again the list backwards is still asked for, in minutes. */
const afterwards = 3 * 24 * 60;

/** Late lines of our list, rehearsals that run, and the rehearsal that is due. */
export function closureNeeds(known: Known, words: Words): Need[] {
  const { actor, now, closures } = known;
  const needs: Need[] = [];
  for (const one of closures) {
    if (one.organisation === actor.organisation) needs.push(...lateLines(one, known));
    needs.push(...changedClosure(one, known, words));
    if (one.rehearsal !== true || !runsAt(one, now)) continue;
    const ours = one.organisation === actor.organisation;
    needs.push({
      id: `rehearsal-${one.id}`,
      since: one.from,
      place: { at: 'closure', id: one.id },
      says: ours
        ? 'Rehearsal: we practise closing'
        : `Rehearsal: ${words.shortName(one.organisation)} practises closing`,
      detail: `Practice only: ${ours ? 'we are' : 'they are'} open, and no record opens by it. “${one.reason}”`,
    });
  }
  return [...needs, ...dueRehearsal(known)];
}

/**
 * A closure became another: a buddy that was asked is asked again until it answers; at home everybody but who changed it
 * learns of it for the rest of that day.
 */
function changedClosure(one: Closure, { actor, now, today, answers }: Known, words: Words): Need[] {
  const last = changesInWords(one, today, words.shortName).at(-1);
  if (!last || one.reopened !== null || (one.until !== null && one.until <= now)) return [];
  const mark = one.rehearsal ? 'Rehearsal: ' : '';
  const common = { id: `changed-${one.id}`, since: last.at, place: { at: 'closure' as const, id: one.id } };
  if (one.organisation === actor.organisation) {
    if (last.by.person === actor.person || londonDate(last.at) !== today) return [];
    return [{ ...common, says: `${mark}${last.by.name} changed our closure`, detail: last.says.join(' ') }];
  }
  const answer = answers.find((each) => each.closure === one.id && each.organisation === actor.organisation);
  if (answer ? !answeredBefore(one, answer) : !one.cover.includes(actor.organisation)) return [];
  return [
    {
      ...common,
      tone: 'warn',
      says: `${mark}${words.shortName(one.organisation)} changed its closure: ${answer ? 'does your answer still hold?' : 'tell them what you can take'}`,
      detail: last.says.join(' '),
    },
  ];
}

function lateLines(one: Closure, { actor, now, lines, holidays }: Known): Need[] {
  if (!hasRole(actor, 'practice-manager')) return [];
  const runs = runsAt(one, now) || (one.planned && one.reopened === null && one.from > now);
  const opened = one.reopened !== null && now < addMinutes(one.reopened.at, afterwards) && one.reopened.at > one.from;
  if (!runs && !opened) return [];
  const late = marked(opened ? reopeningLines(one, holidays) : closingLines(one, holidays), one, lines, now).filter(
    (line) => line.late,
  );
  const [first] = [...late].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  if (!first) return [];
  return [
    {
      id: `late-${one.id}`,
      since: first.due ?? now,
      tone: 'warn',
      place: { at: 'closure', id: one.id, view: 'list' },
      says: `${one.rehearsal ? 'Rehearsal: ' : ''}${counted(late.length, 'line')} of the ${opened ? 'list for opening again' : 'closure’s list'} ${late.length === 1 ? 'is' : 'are'} late`,
      detail: `The first: ${first.says}.`,
    },
  ];
}

function dueRehearsal({ actor, closures, arrangements, today }: Known): Need[] {
  if (!hasRole(actor, 'practice-manager')) return [];
  const due = rehearsalDue(actor.organisation, closures, arrangements, today);
  if (due === undefined) return [];
  return [
    {
      id: 'rehearsal-due',
      since: `${due}T08:00:00.000Z`,
      place: { at: 'closure', view: 'rehearse' },
      says: 'Rehearse closing the practice',
      detail:
        'None in the last year. It changes nothing real, and shows which telephone number is wrong before it matters.',
    },
  ];
}
