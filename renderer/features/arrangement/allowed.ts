import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { signatories, stoppers } from '../../../shared/domain/roles';
import { hasRole, type Actor } from '../../../shared/protocol/actor';

export type ArrangementAct =
  | 'sign'
  | 'counter'
  | 'decline'
  | 'withdraw'
  | 'sign-change'
  | 'drop-change'
  | 'amend'
  | 'suspend'
  | 'resume'
  | 'end'
  | 'draft-again';

/**
 * What the screen offers for an arrangement as it stands. Only what to show: whether it may be done is decided by the
 * commands themselves, which say so when it may not.
 */
export function offered(one: Arrangement, actor: Actor, today: string): ArrangementAct[] {
  if (!isParty(one, actor.organisation)) return [];
  const signs = hasRole(actor, ...signatories);
  const stops = hasRole(actor, ...stoppers);
  const acts: [ArrangementAct, boolean][] = [];
  const again: [ArrangementAct, boolean] = ['draft-again', signs];
  switch (standing(one, today)) {
    case 'awaiting-signatures': {
      const ours = one.signatures.some((signature) => signature.by.organisation === actor.organisation);
      const proposed = one.proposedBy.organisation === actor.organisation;
      acts.push(
        ['sign', signs && !ours],
        ['counter', signs && !ours],
        ['decline', signs && !proposed],
        ['withdraw', signs && proposed],
      );
      break;
    }
    case 'not-begun':
    case 'active':
      acts.push(...changeActs(one, actor, signs), ['suspend', stops], ['end', signs], again);
      break;
    case 'suspended':
      acts.push(
        ...changeActs(one, actor, signs),
        ['resume', stops && one.state.is === 'suspended' && one.state.by.organisation === actor.organisation],
        ['end', signs],
      );
      break;
    case 'ran-out':
    case 'ended':
    case 'declined':
    case 'withdrawn':
      acts.push(again);
      break;
  }
  return acts.filter(([, is]) => is).map(([act]) => act);
}

/** A change is proposed while none waits; the one that waits is signed by who has not, and dropped by anybody. */
function changeActs(one: Arrangement, actor: Actor, signs: boolean): [ArrangementAct, boolean][] {
  const signed = one.amendment?.signatures.some((signature) => signature.by.organisation === actor.organisation);
  return [
    ['sign-change', signs && signed === false],
    ['drop-change', signs && one.amendment !== undefined],
    ['amend', signs && one.amendment === undefined],
  ];
}
