import type { Access } from '../../../shared/domain/access/model';
import { waitsForHome } from '../../../shared/domain/handover/climb';
import type { Handover } from '../../../shared/domain/handover/model';

/**
 * Whether what was written may be read, which may name the patient: with the patient, and at the home practice while it waits,
 * since anybody there may accept it and must know what it is.
 */
export const showsWords = (
  one: Handover,
  access: { value: Access } | undefined,
  sees: (access: Access) => boolean,
  organisation: string,
): boolean => access === undefined || sees(access.value) || (one.home === organisation && waitsForHome(one));
