import type { ReactNode } from 'react';
import { classes } from '../classes';
import names from './StatusChip.module.css';

/** How this computer stands to the service. Times as staff read them: 09:12. */
export type Status =
  | { state: 'connected'; waiting?: number }
  | { state: 'connecting'; waiting?: number }
  | { state: 'offline'; since: string; waiting?: number }
  | { state: 'attention'; count: number }
  | { state: 'refused' };

/** A status in words: "Offline since 09:12, 2 waiting to send". */
export function statusWords(status: Status): string {
  const waiting = 'waiting' in status && status.waiting ? `, ${status.waiting} waiting to send` : '';
  switch (status.state) {
    case 'connected':
      return `Connected${waiting}`;
    case 'connecting':
      return `Connecting${waiting}`;
    case 'offline':
      return `Offline since ${status.since}${waiting}`;
    case 'attention':
      return status.count === 1 ? '1 needs your attention' : `${status.count} need your attention`;
    case 'refused':
      return 'Refused by the service';
  }
}

/** Connection and what waits, by shape and word. With `onPress` it opens what stands behind it. */
export function StatusChip({ status, onPress }: { status: Status; onPress?: () => void }): ReactNode {
  const inside = (
    <>
      <span className={classes(names.dot, names[status.state])} aria-hidden="true" />
      <span>{statusWords(status)}</span>
    </>
  );
  // Said when it changes. Around the button, not within it: inside, a button would have no name.
  return (
    <span role="status">
      {onPress ? (
        <button type="button" className={classes(names.chip, names.button)} onClick={onPress}>
          {inside}
        </button>
      ) : (
        <span className={names.chip}>{inside}</span>
      )}
    </span>
  );
}
