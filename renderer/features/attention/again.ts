import { arrangementLedger } from '../../../shared/protocol/ledger';
import type { Place } from '../../app/places';
import type { Attention } from '../../engine';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a refused act is done again, with what was typed as far as it is kept; undefined where there is no such screen. */
export function whereToDoItAgain({
  name,
  ledger,
  args,
}: Pick<Attention, 'name' | 'ledger' | 'args'>): Place | undefined {
  const id = (argument: string): string | undefined => {
    const value = args[argument];
    return typeof value === 'string' && uuid.test(value) ? value : undefined;
  };
  const arrangement = ledger.startsWith('arrangement:') ? ledger.slice(arrangementLedger('').length) : undefined;
  switch (name) {
    // The draft is still there: sending marks it as sent only when it was accepted on this computer.
    case 'arrangement.propose':
    case 'arrangement.draft':
    case 'arrangement.markSent': {
      const draft = id('id');
      return draft === undefined ? { at: 'arrangements' } : { at: 'arrangement-draft', id: draft };
    }
    case 'arrangement.sign':
    case 'arrangement.decline':
    case 'arrangement.withdraw':
    case 'arrangement.suspend':
    case 'arrangement.resume':
    case 'arrangement.end':
      return arrangement === undefined ? { at: 'arrangements' } : { at: 'arrangements', id: arrangement };
    case 'closure.declare':
    case 'closure.reopen':
      return { at: 'closure' };
    case 'closure.line':
    case 'closure.buddyLine': {
      const closure = id('closure');
      return closure === undefined ? { at: 'closure' } : { at: 'closure', id: closure, view: 'list' };
    }
    case 'closure.assignCare':
    case 'closure.editText':
    case 'closure.answer': {
      const closure = id('closure');
      return closure === undefined ? { at: 'closure' } : { at: 'closure', id: closure };
    }
    case 'hub.setCapacity':
    case 'hub.close':
    case 'hub.reopen': {
      const hub = id('hub');
      return hub === undefined ? { at: 'hubs' } : { at: 'hubs', view: 'one', id: hub };
    }
    case 'hub.describe':
      return { at: 'hubs' };
    case 'access.request':
      return { at: 'access-request' };
    case 'access.grant':
    case 'access.decline':
    case 'access.withdraw':
    case 'access.handBack':
    case 'access.reply': {
      const access = id('access');
      return access === undefined ? { at: 'access' } : { at: 'access-detail', id: access };
    }
    case 'access.enquire':
    case 'review.record': {
      const access = id('access');
      return access === undefined ? { at: 'review' } : { at: 'review', id: access };
    }
    default:
      return undefined;
  }
}
