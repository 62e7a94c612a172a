/**
 * How practices that stand beside each other are called: 615 active practices in England share their name with another, so
 * where two names here are equal, the ODS code follows each.
 * @returns the name for a code; the code itself for one that is not among them
 */
export function distinctNames(
  practices: readonly { organisation: string; name: string }[],
): (organisation: string) => string {
  const names = new Map(practices.map((one) => [one.organisation, one.name]));
  return (organisation) => {
    const name = names.get(organisation);
    if (name === undefined) return organisation;
    const shared = [...names].some(([code, other]) => code !== organisation && same(other, name));
    return shared ? `${name} (${organisation})` : name;
  };
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
