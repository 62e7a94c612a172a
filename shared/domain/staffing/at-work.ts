import { practiceLedger } from '../../protocol/ledger';
import { londonParts } from '../calendar';
import type { Read } from '../command';
import { staffingDayId, works } from './model';

/**
 * Whether a person's own practice had them at work, in or remote, in the half day of an instant. Goes with the opening of a
 * record, so that the home practice's review can compare: yes or no, never whether somebody is ill.
 * @param at ISO instant
 * @returns undefined when the board says nothing of them
 */
export async function atWorkAt(
  read: Read,
  { person, organisation }: { person: string; organisation: string },
  at: string,
): Promise<boolean | undefined> {
  const { date, time } = londonParts(at);
  const day = await read.get(practiceLedger(organisation), 'staffingDay', staffingDayId(date, person));
  const state = day?.[time < '13:00' ? 'morning' : 'afternoon']?.state;
  return state === null || state === undefined ? undefined : works(state);
}
