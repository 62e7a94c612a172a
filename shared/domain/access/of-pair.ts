import type { Who } from '../../protocol/actor';
import { referenceLedger } from '../../protocol/ledger';
import { reject, type Context, type Read } from '../command';
import { timeAndDay } from '../dates';
import type { Access, Grant } from './model';

export const noSuchAccess = reject(
  'access.unknown',
  'This request is not known here.',
  'Wait until the latest changes have arrived, then try again.',
);

/** An organisation's name in the register, or its code. */
export const nameOf = async (read: Read, code: string): Promise<string> =>
  (await read.get(referenceLedger, 'organisation', code))?.name ?? code;

/** When something happened: by the device's clock, and when the service had it. */
export const now = (context: Context): { at: string; receivedAt: string | null } => ({
  at: context.madeAt,
  receivedAt: context.receivedAt,
});

/** The grant that an access stands on, if it has one. */
export const grantOf = (one: Access): Grant | null => ('grant' in one.state ? one.state.grant : null);

/**
 * Who settled a request and when, as a sentence that ends "…, so there is nothing to decide." Undefined while it waits.
 */
export async function settledBy(read: Read, one: Access, context: Context): Promise<string | undefined> {
  const { state } = one;
  const when = (instant: string) => timeAndDay(instant, context.today);
  const person = ({ name, organisation }: Who) =>
    organisation === context.actor.organisation ? name : `${name} (${organisation})`;
  switch (state.is) {
    case 'requested':
      return undefined;
    case 'granted':
      return state.grant.how === 'home-practice'
        ? `${person(state.grant.by)} granted this request at ${when(state.grant.at)}`
        : `This request was granted by the arrangement at ${when(state.grant.at)}`;
    case 'declined':
      return `${person(state.by)} declined this request at ${when(state.at)}`;
    case 'refused':
      return `This request was refused at ${when(state.at)}`;
    case 'withdrawn':
      return `${await nameOf(read, one.buddy)} withdrew this request at ${when(state.at)}`;
    case 'open':
    case 'closed':
    case 'handed-back':
      return `${person(one.by)} opened the record at ${when(state.opening.at)}`;
  }
}
