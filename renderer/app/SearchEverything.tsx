import { TopSearch } from '../ui';
import { usePalette } from './usePalette';

/** The box in the top strip. A component of its own, so that what can be found draws nothing else anew when it changes. */
export function SearchEverything() {
  const { search, choose } = usePalette();
  return (
    <TopSearch
      search={search}
      onChoose={choose}
      none="Nothing on this computer fits. Type less, or a practice’s code, or a reference such as A-1F3C. Patients are found by family name or whole NHS number, in accesses that you may see."
    />
  );
}
