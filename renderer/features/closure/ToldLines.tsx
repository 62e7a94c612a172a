import { holidaysNotKnown } from '../../../shared/domain/calendar/holidays';
import { useHolidays } from '../../app/useHolidays';
import { useConnection } from '../../engine';
import { WhatWillHappen } from '../../ui';
import type { Told } from './told';

/**
 * Who learns what, before it is done; and that nobody gives the care, that nobody is told while offline, or that bank
 * holidays of these days are not known.
 * @param days calendar dates in England on which it begins and ends
 */
export function ToldLines({
  told,
  noCover,
  days,
}: {
  told: readonly Told[];
  noCover: boolean;
  days: readonly string[];
}) {
  const holidays = useHolidays();
  const connection = useConnection();
  const unknown = holidaysNotKnown(days, holidays);
  return (
    <WhatWillHappen
      lines={[
        ...told.map((one) => ({ id: one.who, kind: 'next' as const, text: one.who, detail: one.what.join(' ') })),
        ...(noCover
          ? [
              {
                id: 'cover',
                kind: 'note' as const,
                text: 'Nobody gives the care meanwhile',
                detail: 'In core hours a practice must name who does. NHS 111 alone is not enough',
              },
            ]
          : []),
        ...(unknown ? [{ id: 'holidays', kind: 'note' as const, text: unknown.says, detail: unknown.next }] : []),
        ...(connection.is === 'offline'
          ? [
              {
                id: 'offline',
                kind: 'note' as const,
                text: 'You are offline',
                detail: 'Buddies are told when you are connected. Ring them',
              },
            ]
          : []),
      ]}
    />
  );
}
