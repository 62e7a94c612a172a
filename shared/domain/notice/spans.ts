import { addDays } from '../calendar';
import { dayMonthYear } from '../dates';
import { counted } from '../words';
import { noticeInForce, type NoticeQuestion } from './in-force';
import { noticeRowId, type Notice } from './model';

/** Days one after the other on which the same notices hold. `until` null: without an end that is known. */
export interface Span {
  from: string;
  until: string | null;
  /** All that hold by their own dates; two or more overlap. Empty: none is in force. */
  holding: Notice[];
  /** The one of them that is in force. */
  decides: Notice | undefined;
}

type Asked = Pick<NoticeQuestion, 'basis' | 'recipient'>;

const concerns = (one: Notice, { basis, recipient }: Asked): boolean =>
  one.basis === basis && one.recipients.includes(recipient);

/** Every notice that holds on a day by its own dates, unless a later version of it has ended before, or is not for whom is asked. */
function holdingOn(notices: readonly Notice[], asked: Asked, day: string): Notice[] {
  const begun = notices.filter((one) => one.from <= day);
  const over = (one: Notice) => (one.until !== null && one.until < day) || !concerns(one, asked);
  return begun.filter(
    (one) =>
      !over(one) && !begun.some((later) => later.notice === one.notice && later.version > one.version && over(later)),
  );
}

/**
 * What is in force for a recipient on a basis, as stretches of days from the first day of the first notice on. Gaps stand
 * between them like any other stretch; after the last end none follows, without an end.
 */
export function spansOf(notices: readonly Notice[], asked: Asked): Span[] {
  const addressed = notices.filter((one) => concerns(one, asked));
  const begins = addressed.map((one) => one.from).sort()[0];
  // A later version that is for others ends the ones before it.
  const mine = notices.filter((one) => addressed.some(({ notice }) => notice === one.notice));
  const days = new Set(mine.flatMap((one) => [one.from, ...(one.until === null ? [] : [addDays(one.until, 1)])]));
  const starts = [...days].filter((day) => begins !== undefined && day >= begins).sort();
  return starts.map((from, place) => {
    const next = starts[place + 1];
    return {
      from,
      until: next === undefined ? null : addDays(next, -1),
      holding: holdingOn(mine, asked, from).sort((one, other) => noticeRowId(one).localeCompare(noticeRowId(other))),
      decides: noticeInForce(mine, { ...asked, on: from }),
    };
  });
}

const named = (one: Notice): string => `${one.title}, version ${one.version}`;

const daysOf = ({ from, until }: Span): number | null =>
  until === null ? null : Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;

/** "From 10 February 2022 to 31 March 2022", "On 1 May 2023", "From 2 May 2023 on". */
export function spanDays(span: Pick<Span, 'from' | 'until'>): string {
  if (span.until === null) return `From ${dayMonthYear(span.from)} on`;
  if (span.until === span.from) return `On ${dayMonthYear(span.from)}`;
  return `From ${dayMonthYear(span.from)} to ${dayMonthYear(span.until)}`;
}

/** One stretch in words: what is in force, and whether notices overlap or leave a gap. */
export function spanWords(span: Span): { is: 'none' | 'gap' | 'one' | 'overlap'; says: string } {
  const days = daysOf(span);
  if (!span.decides) {
    return days === null
      ? { is: 'none', says: 'None: the last one has run out and nothing has followed it.' }
      : { is: 'gap', says: `A gap of ${counted(days, 'day')}: none is in force.` };
  }
  const others = span.holding.filter((one) => one !== span.decides);
  if (others.length === 0) return { is: 'one', says: `${named(span.decides)}.` };
  return {
    is: 'overlap',
    says: `${named(span.decides)}. ${capitalCount(others.length + 1)} overlap${days === null ? '' : ` for ${counted(days, 'day')}`}: ${others.map(named).join('; ')} ${others.length === 1 ? 'holds' : 'hold'} by its own dates as well. ${rule(span.decides, others)}`,
  };
}

const capitalCount = (count: number): string => (count === 2 ? 'Two' : `${count} notices`);

const rule = (decides: Notice, others: readonly Notice[]): string =>
  others.every((one) => one.notice === decides.notice)
    ? 'Of one notice the latest version that has begun decides.'
    : 'Of several notices the one that began last decides.';

/** What is in force on a day, and why; the span is undefined before the first notice. */
export function answerOn(
  notices: readonly Notice[],
  question: NoticeQuestion,
): { notice: Notice | undefined; span: Span | undefined; because: string } {
  const spans = spansOf(notices, question);
  const span = spans.findLast((one) => one.from <= question.on);
  if (span?.decides) {
    const { decides } = span;
    const ends = decides.until === null ? 'has no end yet' : `runs to ${dayMonthYear(decides.until)}`;
    const overlap = spanWords(span);
    return {
      notice: decides,
      span,
      because: `It began on ${dayMonthYear(decides.from)} and ${ends}.${overlap.is === 'overlap' ? ` ${overlap.says.slice(named(decides).length + 2)}` : ''}`,
    };
  }
  const first = spans[0];
  if (!first) return { notice: undefined, span, because: 'No such notice has ever been published here.' };
  if (!span) return { notice: undefined, span, because: `The first one began on ${dayMonthYear(first.from)}.` };
  const place = spans.indexOf(span);
  const before = spans.slice(0, place).findLast((one) => one.decides)?.decides;
  const after = spans.slice(place + 1).find((one) => one.decides)?.decides;
  const ranOut = before ? `${named(before)}, ran out on ${dayMonthYear(addDays(span.from, -1))}` : 'None had begun';
  return {
    notice: undefined,
    span,
    because: after
      ? `${ranOut}, and ${named(after)}, began only on ${dayMonthYear(after.from)}.`
      : `${ranOut}, and nothing has followed it.`,
  };
}
