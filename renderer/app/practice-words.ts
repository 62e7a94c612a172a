import { useMemo } from 'react';
import { shortDate, listMoment, timeOf } from '../../shared/domain/dates';
import { shortName } from '../../shared/domain/words';
import { useNow } from '../engine';
import { usePracticeName } from '../features/access/practice-names';
import type { Words } from '../features/today/needs';

/** Names and times as sentences on the screens have them. */
export function usePracticeWords(): Words & { nameOf: (code: string) => string } {
  const nameOf = usePracticeName();
  const now = useNow(60);
  return useMemo(
    () => ({
      nameOf,
      shortName: (code: string) => shortName(nameOf(code)),
      clock: timeOf,
      since: (at: string) => listMoment(at, now),
      date: shortDate,
    }),
    [nameOf, now],
  );
}
