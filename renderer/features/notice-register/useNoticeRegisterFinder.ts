import { useMemo } from 'react';
import { noticeRowId } from '../../../shared/domain/notice/model';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useRows } from '../../engine';
import { daysOf } from './order';

/** What this area adds to the search for everything. */
export function useNoticeRegisterFinder(): Finder {
  const notices = useRows('notice');
  return useMemo(
    () =>
      lazily(() => [
        {
          id: 'notices on-date',
          group: 'doing',
          name: 'What notice is in force on a date',
          leads: { at: 'notices', view: 'on-date' },
        },
        {
          id: 'notices holidays',
          group: 'doing',
          name: 'Look up the bank holidays',
          leads: { at: 'notices', view: 'holidays' },
        },
        ...notices.map(({ value }): Findable => ({
          id: `notice ${noticeRowId(value)}`,
          group: 'notices',
          name: `${value.title}, version ${value.version}`,
          also: 'notice',
          meta: `Notice, ${daysOf(value)}`,
          leads: { at: 'notices', id: noticeRowId(value) },
        })),
      ]),
    [notices],
  );
}
