import { useMemo } from 'react';
import { noticeRowId } from '../../../shared/domain/notice/model';
import type { Finder } from '../../app/palette';
import { useRows } from '../../engine';
import { daysOf } from './order';

/** What this area adds to the search for everything. */
export function useNoticeRegisterFinder(): Finder {
  const notices = useRows('notice');
  return useMemo(
    () => (fits) => [
      ...(fits('What notice is in force on a date')
        ? [
            {
              id: 'notices on-date',
              name: 'What notice is in force on a date',
              leads: { at: 'notices' as const, view: 'on-date' as const },
            },
          ]
        : []),
      ...notices.flatMap(({ value }) =>
        fits(`${value.title} version ${value.version} notice`)
          ? [
              {
                id: `notice ${noticeRowId(value)}`,
                name: `${value.title}, version ${value.version}`,
                meta: daysOf(value),
                leads: { at: 'notices' as const, id: noticeRowId(value) },
              },
            ]
          : [],
      ),
    ],
    [notices],
  );
}
