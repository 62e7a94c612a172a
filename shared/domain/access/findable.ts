import { hasRole, type Actor } from '../../protocol/actor';
import { reviewers } from '../review/reviewers';
import { deciders } from './decide';
import type { Access } from './model';

/** By what a person may find an access: by its patient, only by its reference and practices, or not at all. */
export type FindableBy = 'patient' | 'reference' | 'nothing';

/**
 * Who may find an access in the search for everything (decision "Who finds a patient"). Whoever asked finds their own by
 * its patient. At the home practice its reviewers do, and whoever decides while it waits to be decided; afterwards the
 * latter find it by its reference. Nobody else has a need: not a colleague of whoever asked, not the home practice’s
 * reception, and not whoever asked at the buddy when they act for the home practice, since nobody reviews themselves.
 */
export function findableBy(
  access: Pick<Access, 'by' | 'buddy' | 'home' | 'state'>,
  actor: Pick<Actor, 'person' | 'organisation' | 'roles'>,
): FindableBy {
  if (access.by.person === actor.person) return access.buddy === actor.organisation ? 'patient' : 'nothing';
  if (access.home !== actor.organisation) return 'nothing';
  if (hasRole(actor, ...reviewers)) return 'patient';
  if (!hasRole(actor, ...deciders)) return 'nothing';
  return access.state.is === 'requested' ? 'patient' : 'reference';
}
