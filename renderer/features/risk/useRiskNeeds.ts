import type { Need } from '../today/needs';

const none: Need[] = [];

/** What this area adds to Today. @param _now ISO instant */
export function useRiskNeeds(_now: string): Need[] {
  return none;
}
