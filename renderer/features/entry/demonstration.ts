import type { z } from 'zod';
import { demonstrationPeople } from '../../../shared/protocol/identity';

export type DemonstrationPerson = z.infer<typeof demonstrationPeople>['people'][number];

/**
 * Whom one can be in the demonstration, those of the window's own practice first.
 * @param organisation ODS code of the practice this window is for, if any
 * @returns nothing when the service runs no demonstration or cannot be reached: then people sign in by hand
 */
export async function whoOneCanBe(organisation: string | null): Promise<DemonstrationPerson[]> {
  try {
    const answer = await fetch('/service/demonstration/people', { headers: { accept: 'application/json' } });
    if (!answer.ok) return [];
    const { people } = demonstrationPeople.parse(await answer.json());
    return ownFirst(people, organisation);
  } catch {
    // Not reachable, or another version: the sign-in form says so when somebody signs in.
    return [];
  }
}

export const ownFirst = (people: DemonstrationPerson[], organisation: string | null): DemonstrationPerson[] =>
  [...people].sort(
    (one, other) => Number(other.organisation === organisation) - Number(one.organisation === organisation),
  );
