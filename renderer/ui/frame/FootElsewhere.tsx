import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { classes } from '../classes';
import { useTimeLeft } from '../states/timeLeft';
import names from './FootBar.module.css';

export interface FootElsewhereProps {
  /** The practice that the person acted for when they opened it. */
  practice: string;
  /** How many records are open there. */
  count: number;
  /** When the first closes: ISO 8601, Date or ms. */
  closesAt: string | number | Date;
  onSwitch: () => unknown;
}

/** A record is open at another practice of the person: closed only by acting for that one. Names no patient. */
export function FootElsewhere({ practice, count, closesAt, onSwitch }: FootElsewhereProps): ReactNode {
  const left = useTimeLeft(closesAt);
  return (
    <div className={classes(names.foot, left.soon && names.soon)} role="group" aria-label={`Open as ${practice}`}>
      <span className={names.mark} aria-hidden="true" />
      <span className={names.who}>
        {count === 1 ? 'A record is' : `${count} records are`} open to you as <b>{practice}</b>
      </span>
      <span className={names.left}>{left.over ? 'Time is over: close it there' : `${left.text} left`}</span>
      <Button onPress={onSwitch}>{`Act for ${practice} to close it`}</Button>
    </div>
  );
}
