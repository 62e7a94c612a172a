import { hasRole, type Actor } from './actor';
import { kindOf, organisationsIn, type LedgerId } from './ledger';
import type { Rejection } from './sync';

/** How an arrangement stands on a day; computed from its state and dates in shared/domain/arrangement/standing.ts. */
export const standings = [
  'awaiting-signatures',
  'not-begun',
  'active',
  'suspended',
  'ran-out',
  'ended',
  'declined',
  'withdrawn',
] as const;
export type Standing = (typeof standings)[number];

/** What the reader's rule needs to know of one arrangement. */
export interface Relation {
  arrangement: string;
  /** ODS codes of its parties. */
  parties: readonly string[];
  standing: Standing;
}

/** While it stands so, the parties read each other's board: before it begins they get ready, while suspended they may need to ring. */
const opensBoards: readonly Standing[] = ['not-begun', 'active', 'suspended'];

/**
 * Whether the actor may read all of this ledger: the one rule of tenancy, for pulls, handlers, keys and the log.
 * @param relations the arrangements of the actor's organisation (others do no harm)
 */
export function mayRead(
  actor: Pick<Actor, 'organisation' | 'roles'>,
  ledger: LedgerId,
  relations: readonly Relation[],
): boolean {
  const mine = actor.organisation;
  const [owner] = organisationsIn(ledger);
  switch (kindOf(ledger)) {
    case 'reference':
      return true;
    case 'practice':
      return owner === mine;
    case 'privacy':
      return owner === mine && hasRole(actor, 'privacy-officer', 'caldicott-guardian');
    case 'pair':
      return organisationsIn(ledger).includes(mine);
    case 'board':
      return (
        owner === mine ||
        relations.some(
          ({ parties, standing }) =>
            owner !== undefined && parties.includes(owner) && parties.includes(mine) && opensBoards.includes(standing),
        )
      );
    case 'arrangement':
      return relations.some(
        ({ arrangement, parties }) => ledger === `arrangement:${arrangement}` && parties.includes(mine),
      );
  }
}

/** The boards that the organisation may read: its own, and that of each organisation with a standing arrangement. */
export function boardOwners(organisation: string, relations: readonly Relation[]): string[] {
  const owners = new Set([organisation]);
  for (const { parties, standing } of relations) {
    if (parties.includes(organisation) && opensBoards.includes(standing))
      for (const party of parties) owners.add(party);
  }
  return [...owners].sort();
}

/**
 * Whether the actor may append to this ledger at all; each command then has its own rule about roles. Null: yes.
 * @param parties of an arrangement's ledger: the parties' ODS codes; for its first command those of the proposed terms
 */
export function mayAppend(
  actor: Pick<Actor, 'organisation' | 'roles'>,
  ledger: LedgerId,
  parties: readonly string[],
): Rejection | null {
  const mine = actor.organisation;
  const owns = organisationsIn(ledger).includes(mine);
  const refused = (says: string, next: string): Rejection => ({ code: 'authority.ledger', says, next });
  switch (kindOf(ledger)) {
    case 'reference':
      return hasRole(actor, 'administrator')
        ? null
        : refused(
            'Only a service administrator changes the register, the notices and the bank holidays.',
            'Ask the service’s administrator.',
          );
    case 'practice':
      // The service's administrator names a practice's first manager.
      return owns || hasRole(actor, 'administrator')
        ? null
        : refused(
            'This belongs to another practice, so you cannot change it.',
            'Switch to that practice if you work there.',
          );
    case 'board':
      return owns
        ? null
        : refused(
            'This belongs to another practice, so you cannot change it.',
            'Switch to that practice if you work there.',
          );
    case 'privacy':
      return owns && hasRole(actor, 'privacy-officer', 'caldicott-guardian')
        ? null
        : refused('Only the practice’s privacy officer or Caldicott Guardian reviews who looked.', 'Ask one of them.');
    case 'pair':
      return owns ? null : refused('This is between two other practices.', 'Switch to one of them if you work there.');
    case 'arrangement':
      return parties.includes(mine)
        ? null
        : refused(
            'Your practice is not a party of this arrangement, so you cannot change it.',
            'Ask one of its parties.',
          );
  }
}
