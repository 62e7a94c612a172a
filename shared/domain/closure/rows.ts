import { closure, closureAnswer, systemGuide } from './model';

export const closureRows = { closure, closureAnswer, system: systemGuide } as const;
