import { z } from 'zod';
import { dayMonthYear } from '../../../shared/domain/dates';
import { basis, notice, recipient, type Notice } from '../../../shared/domain/notice/model';
import type { OfficialText } from '../../../shared/domain/notice/official-text';
import { typedDate } from '../../app/typed-date';

/** A new version as it is filled in: texts as typed. */
export const noticeEntries = z.object({
  title: z.string(),
  basis,
  issuedBy: z.string(),
  issuedOn: z.string(),
  from: z.string(),
  /** Empty: until it is replaced. */
  until: z.string(),
  recipients: z.array(recipient),
  /** One a line. */
  purposes: z.string(),
  /** One paragraph a line. */
  summary: z.string(),
  citation: z.string(),
});
export type NoticeEntries = z.infer<typeof noticeEntries>;
export type NoticeErrors = Partial<Record<keyof NoticeEntries | 'officialText', string>>;

export const emptyEntries: NoticeEntries = {
  title: '',
  basis: 'copi-3-4',
  issuedBy: '',
  issuedOn: '',
  from: '',
  until: '',
  recipients: ['gp-practice'],
  purposes: '',
  summary: '',
  citation: '',
};

/** What the next version of a notice begins with: everything but the dates. */
export const entriesFrom = (one: Notice): NoticeEntries => ({
  title: one.title,
  basis: one.basis,
  issuedBy: one.issuedBy,
  issuedOn: '',
  from: '',
  until: '',
  recipients: one.recipients,
  purposes: one.purposes.map((purpose) => purpose.label).join('\n'),
  summary: one.text.join('\n'),
  citation: one.citation,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `copi-notice-for-flu`: an id from a title or label. */
export const idFrom = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
    .replaceAll(/-+$/g, '')
    .padEnd(2, '-x');

/**
 * The version to publish, or what is missing, by field.
 * @param base the notice of which this is the next version; undefined: a new one
 * @param year the year of days that are typed without one
 */
export function noticeFrom(
  entries: NoticeEntries,
  official: OfficialText | null,
  base: Notice | undefined,
  year: number,
): { ok: true; value: Notice } | { ok: false; errors: NoticeErrors } {
  const errors: NoticeErrors = {};
  const day = (name: 'issuedOn' | 'from' | 'until'): string | undefined => {
    const date = typedDate(entries[name], year);
    if (date === undefined) errors[name] = 'Type a day, such as 1 December 2026';
    return date;
  };
  const issuedOn = day('issuedOn');
  const from = day('from');
  const until = entries.until.trim() === '' ? null : day('until');
  if (from && until && until < from) errors.until = `It would run out before it begins, on ${dayMonthYear(from)}`;
  const needed = {
    title: 'Give the title as it is printed',
    issuedBy: 'Say who issued it',
    citation: 'Give the citation: the order or section that it rests on',
  } as const;
  for (const name of ['title', 'issuedBy', 'citation'] as const)
    if (entries[name].trim() === '') errors[name] = needed[name];
  const purposes = linesOf(entries.purposes).map((label) => ({
    id: base?.purposes.find((one) => one.label === label)?.id ?? idFrom(label),
    label,
  }));
  const text = linesOf(entries.summary);
  if (purposes.length === 0) errors.purposes = 'Give at least one purpose, each on a line';
  if (new Set(purposes.map((one) => one.id)).size < purposes.length)
    errors.purposes = 'Two of the purposes are too much alike to be told apart';
  if (text.length === 0) errors.summary = 'Say in plain words what it lets people do and what not';
  if (entries.recipients.length === 0) errors.recipients = 'Choose to whom it is addressed';
  if (Object.keys(errors).length > 0 || issuedOn === undefined || from === undefined || until === undefined)
    return { ok: false, errors };
  const checked = notice.safeParse({
    ...entries,
    notice: base?.notice ?? idFrom(entries.title),
    version: (base?.version ?? 0) + 1,
    issuedOn,
    from,
    until,
    purposes,
    text,
    officialText: official,
    fictional: base?.fictional ?? false,
  });
  if (checked.success) return { ok: true, value: checked.data };
  // What is left is too long a text, or one with characters that cannot be shown.
  const [field] = checked.error.issues[0]?.path ?? [];
  const name = field === 'text' ? 'summary' : field;
  return {
    ok: false,
    errors: { [isField(name) ? name : 'title']: 'It is too long, or holds characters that cannot be shown' },
  };
}

const isField = (name: unknown): name is keyof NoticeEntries =>
  typeof name === 'string' && Object.hasOwn(emptyEntries, name);
