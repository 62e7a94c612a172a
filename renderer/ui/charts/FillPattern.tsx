import type { ReactNode } from 'react';
import type { Fill } from './look';

/** What fills a bar, so that bars are told apart without colour. Referred to as `url(#id)`. */
export function FillPattern({ id, fill, colour }: { id: string; fill: Fill; colour: string }): ReactNode {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={fill === 'solid' ? colour : 'var(--ground)'} />
      {fill === 'rising' && <path d="M-1 1l2 -2M0 6l6 -6M5 7l2 -2" stroke={colour} strokeWidth={2} />}
      {fill === 'falling' && <path d="M-1 5l2 2M0 0l6 6M5 -1l2 2" stroke={colour} strokeWidth={1.2} />}
      {fill === 'dots' && <circle cx={3} cy={3} r={1.6} fill={colour} />}
    </pattern>
  );
}
