import { relationshipNames } from '../arrangement/model';
import { purposeNames, type Access } from './model';

/**
 * What relationship of care the person claims, and its ground, as one sentence: nobody else says so, which is why it is
 * reviewed.
 * @param names how the two practices are called; the home practice without its name where it must not be shown
 */
export function claimOf(access: Access, names: { home: string; buddy: string }): string {
  const closed = 'grant' in access.state && access.state.grant?.how === 'closure' ? ', which was closed' : '';
  const ground = access.basis === 'direct-care' ? 'direct care' : 'a COPI notice';
  const knows =
    access.relationship === 'none'
      ? 'says they do not know the patient'
      : access.relationship === 'self'
        ? 'says it is their own record'
        : `says they know the patient (${relationshipNames[access.relationship].toLowerCase()})`;
  const glass = access.breakGlass ? ', for danger to life' : '';
  return `${access.by.name} claims to care for the patient: registered with ${names.home}${closed}, turned to ${names.buddy} for ${purposeNames[access.purpose].toLowerCase()}${glass}; on the basis of ${ground}; ${knows}.`;
}
