import type { Staff } from '../../../shared/domain/staff/model';

/** Chosen where the applicant is none of those whose names are alike. */
export const nobody = 'nobody';

/** More are not offered: who sees six types on. */
const most = 6;

const plain = (name: string): string => name.trim().toLocaleLowerCase('en-GB');

/** Who on the list of staff may be meant by what was typed: from three letters on. */
export function staffNamed(typed: string, staff: readonly Staff[]): Staff[] {
  const words = plain(typed);
  return words.length < 3 ? [] : staff.filter((one) => plain(one.name).includes(words)).slice(0, most);
}

/** Who is chosen of them: as the person said, or the only one who has that very name; null while it is to be said. */
export function personChosen(typed: string, alike: readonly Staff[], chosen: string | null): string | null {
  if (chosen !== null && (chosen === nobody || alike.some((one) => one.person === chosen))) return chosen;
  const [only, ...others] = alike.filter((one) => plain(one.name) === plain(typed));
  return only && others.length === 0 ? only.person : null;
}
