import type { VaultPerson } from '../../../shared/ipc';
import { distinctNames } from '../../../shared/domain/organisation/distinct-names';

/** The practice of an entry; one from before codes were kept has its name alone, which begins the line on the lock screen. */
export function practiceOf({ member, detail }: VaultPerson): { organisation: string | null; name: string } {
  if (member) return { organisation: member.organisation, name: member.organisationName };
  return { organisation: null, name: detail.split(', ')[0] ?? detail };
}

/** What a person is at the practice of an entry: the rest of the line on the lock screen. */
export const rolesOf = (entry: VaultPerson): string => entry.detail.slice(practiceOf(entry).name.length + 2);

/** The lines of the lock screen: with the code wherever two practices on this computer have one name. */
export function linesOf(entries: readonly VaultPerson[]): VaultPerson[] {
  const nameOf = distinctNames(
    entries.flatMap(({ member }) =>
      member ? [{ organisation: member.organisation, name: member.organisationName }] : [],
    ),
  );
  return entries.map((one) =>
    one.member ? { ...one, detail: `${nameOf(one.member.organisation)}, ${rolesOf(one)}` } : one,
  );
}
