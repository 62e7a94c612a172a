import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import { endingNotices, isWarned, type EndingNotice } from '../../../shared/domain/notice/expiry';
import { noticeRowId } from '../../../shared/domain/notice/model';
import { counted } from '../../../shared/domain/words';
import { useActor, useRows } from '../../engine';
import type { Need } from '../today/needs';

/** What this area adds to Today: a notice that ends soon with nothing after it. @param now ISO instant */
export function useNoticeRegisterNeeds(now: string): Need[] {
  const actor = useActor();
  const notices = useRows('notice');
  const today = londonDate(now);
  return useMemo(
    () =>
      endingNotices(
        notices.map((view) => view.value),
        today,
      )
        .filter((one) => isWarned(one, actor))
        .map(needOf),
    [actor, notices, today],
  );
}

export function needOf({ notice, until, daysLeft, stage, since }: EndingNotice): Need {
  const left = daysLeft === 0 ? 'today' : `in ${counted(daysLeft, 'day')}`;
  return {
    id: `notice-${noticeRowId(notice)}`,
    since: `${since}T00:00:00.000Z`,
    place: { at: 'notices', id: noticeRowId(notice) },
    says: `${notice.title} runs out ${left}`,
    detail: `Its last day is ${dayMonthYear(until)}, and none follows. From then on nothing opens under it.`,
    tone: stage === 1 ? 'bad' : 'warn',
  };
}
