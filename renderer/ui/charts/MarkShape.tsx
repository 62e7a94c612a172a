import type { ReactNode } from 'react';
import type { Mark } from './look';

/** A series’ mark, 8 px, its middle at (x, y). */
export function MarkShape({ mark, x, y, colour }: { mark: Mark; x: number; y: number; colour: string }): ReactNode {
  switch (mark) {
    case 'circle':
      return <circle cx={x} cy={y} r={4} fill={colour} />;
    case 'square':
      return <rect x={x - 4} y={y - 4} width={8} height={8} fill={colour} />;
    case 'diamond':
      return <path d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} fill={colour} />;
    case 'triangle':
      return <path d={`M${x} ${y - 5}l5 9h-10z`} fill={colour} />;
  }
}
