import { useMemo } from 'react';
import { useEngine, useRows } from '../../engine';

/** Answers how a practice is called: as the arrangements name it, else as the register does, else its code. */
export function usePracticeName(): (code: string) => string {
  const engine = useEngine();
  const arrangements = useRows('arrangement');
  return useMemo(() => {
    const names = new Map(
      arrangements.flatMap(({ value }) => value.terms.parties.map((party) => [party.organisation, party.name])),
    );
    return (code) =>
      names.get(code) ?? engine.searchOrganisations(code, 1).find((one) => one.code === code)?.name ?? code;
  }, [arrangements, engine]);
}
