import { roleNames, type Role } from '../protocol/actor';
import { placelessName } from './restriction/placeless';

/** Small pieces of English that several sentences need. */

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`;
}

/** "1 minute", "20 minutes" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "Larkfield’s", "Meadows’" */
export const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "practice manager or Caldicott Guardian", for "Ask your …". */
export const anyOfRoles = (roles: readonly Role[]): string =>
  listed(
    roles.map((role) => roleNames[role]),
    'or',
  );

const kindsOfPractice =
  /\s+(?:(?:group|medical|family|doctors|gp)\s+)?(?:surgery|practice|medical centre|health centre|medical center|partnership|clinic|medical group)$/i;

/** What staff say on the phone: "Harbour View" for "Harbour View Practice". Never alone where two could be meant. */
export function shortName(name: string): string {
  // Words in place of a name, not a name.
  if (name.toLowerCase() === placelessName) return name;
  const short = name.replace(kindsOfPractice, '');
  return short.length >= 3 && !/^the$/i.test(short) ? short.replace(/^the\s+/i, '') : name;
}
