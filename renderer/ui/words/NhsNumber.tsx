import type { ReactNode } from 'react';
import names from './words.module.css';

const thinSpace = '\u2009';

/** Ten digits as 3-3-4 with thin spaces; anything else is left as it is. */
export function groupNhsNumber(value: string): string {
  const digits = value.replace(/\D/g, '');
  if (digits.length !== 10) return value;
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(thinSpace);
}

/** An NHS number as staff read it: 3-3-4, never broken over a line. */
export function NhsNumber({ value }: { value: string }): ReactNode {
  return <span className={names.figures}>{groupNhsNumber(value)}</span>;
}
