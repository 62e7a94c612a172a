import type { ReactNode } from 'react';
import { purposeNames, type Acknowledgement, type Purpose } from '../../../shared/domain/access/model';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import { filledIn, noticeChanges } from '../../../shared/domain/notice/changes';
import { noticeHash } from '../../../shared/domain/notice/in-force';
import { compareNotices } from '../../../shared/domain/notice/compare';
import type { Notice } from '../../../shared/domain/notice/model';
import { changesInWords } from '../../../shared/domain/text-changes';
import { Changed, Meta } from '../../ui';
import names from './NoticeText.module.css';

/** The whole text of a notice, with what is new to this person marked. */
export function NoticeText({
  notice,
  before,
  last,
  home,
  purpose,
}: {
  notice: Notice;
  /** The version that the person acknowledged last, if this computer still has it. */
  before: Notice | undefined;
  last: Acknowledgement | undefined;
  home: string;
  purpose: Purpose;
}): ReactNode {
  const { is, paragraphs, removed } = noticeChanges(before, notice);
  const compared = before && is === 'changed' ? compareNotices(before, notice) : undefined;
  const official = compared?.official?.some((one) => one.is !== 'same') ? compared.official : undefined;
  const words = { home, purpose: purposeNames[purpose].toLowerCase() };
  return (
    <>
      <p>
        <Meta>{whatIsNew(notice, before, last)}</Meta>
      </p>
      {compared && compared.facts.length > 0 && (
        <Changed>
          <ul>
            {compared.facts.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Changed>
      )}
      {paragraphs.map(({ text, fresh }, place) => {
        const paragraph = <p>{filledIn(text, words)}</p>;
        return fresh ? <Changed key={place}>{paragraph}</Changed> : <div key={place}>{paragraph}</div>;
      })}
      {removed.length > 0 && (
        <details>
          <summary>No longer in the notice</summary>
          {removed.map((text) => (
            <p key={text}>{filledIn(text, words)}</p>
          ))}
        </details>
      )}
      {notice.officialText && (
        <>
          <h2>The official text</h2>
          {official && (
            <Changed>
              <p>{`${changesInWords(official)}.`}</p>
            </Changed>
          )}
          <div className={names.official}>{notice.officialText.text}</div>
        </>
      )}
      <p>
        <Meta>{notice.citation}</Meta>
      </p>
    </>
  );
}

/** One sentence on what has changed since the person's last acknowledgement of this notice. */
export function whatIsNew(notice: Notice, before: Notice | undefined, last: Acknowledgement | undefined): string {
  if (!last) return 'You have not acknowledged this notice before.';
  const on = dayMonthYear(londonDate(last.at));
  if (last.noticeHash === noticeHash(notice)) return `Nothing has changed since you last acknowledged it on ${on}.`;
  const version = last.notice.split('@')[1] ?? '?';
  return before
    ? `You acknowledged version ${version} on ${on}. What is new since then is marked.`
    : `You acknowledged version ${version} on ${on}. That version is not on this computer any more, so read this one as new.`;
}
