import { useConnection } from '../../engine';
import { WhatWillHappen } from '../../ui';
import type { Told } from './told';

/** Who learns what, before it is done; and that nobody gives the care, or that nobody is told while offline. */
export function ToldLines({ told, noCover }: { told: readonly Told[]; noCover: boolean }) {
  const connection = useConnection();
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
