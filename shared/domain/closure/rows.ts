import { closureCare } from './care';
import { closureLine } from './line-state';
import { closure, closureAnswer, systemGuide } from './model';
import { closureText } from './text';

export const closureRows = {
  closure,
  closureAnswer,
  closureCare,
  closureLine,
  closureText,
  system: systemGuide,
} as const;
