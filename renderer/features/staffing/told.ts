import { bodies, type Pressure, type PressureTold } from '../../../shared/domain/staffing/model';

/** Who of those who must hear of black has been told, and who has not. Bodies first, then buddies by ODS code. */
export function toldOf(
  declared: Pick<Pressure, 'id'>,
  told: readonly PressureTold[],
  buddies: readonly string[],
): { done: string[]; left: string[] } {
  const all: string[] = [...bodies, ...buddies];
  const ticked = new Set(told.filter((one) => one.declaration === declared.id).map((one) => one.whom));
  return { done: all.filter((one) => ticked.has(one)), left: all.filter((one) => !ticked.has(one)) };
}
