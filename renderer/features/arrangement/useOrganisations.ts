import { kindOfProvider } from '../../../shared/domain/organisation/kind';
import type { Organisation } from '../../../shared/domain/organisation/model';
import { useEngine } from '../../engine';

/** The register by ODS code, and what an organisation is that is not a GP practice. */
export function useOrganisations(): {
  organisation: (code: string) => Organisation | undefined;
  kindOf: (code: string) => string | undefined;
} {
  const engine = useEngine();
  const organisation = (code: string): Organisation | undefined =>
    engine.searchOrganisations(code, 5).find((one) => one.code === code);
  return {
    organisation,
    kindOf: (code) => {
      const known = organisation(code);
      return known && kindOfProvider(known);
    },
  };
}
