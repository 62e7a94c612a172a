import type { Organisation } from './model';

/** The register's prescribing settings (ODS, epraccur column 26) that are not a GP practice, in plain words. */
const kinds: Record<string, string> = {
  '0': 'other provider',
  '1': 'walk-in centre',
  '2': 'out-of-hours provider',
  '3': 'walk-in centre and out-of-hours provider',
  '8': 'public health service',
  '9': 'community health service',
  '10': 'hospital service',
  '11': 'optometry service',
  '12': 'urgent and emergency care',
  '13': 'hospice',
  '14': 'care home',
};

/** What an organisation is when it is not a GP practice; undefined for a practice, and where the register does not say. */
export const kindOfProvider = ({ prescribingSetting }: Pick<Organisation, 'prescribingSetting'>): string | undefined =>
  prescribingSetting === '4' || prescribingSetting === '' ? undefined : (kinds[prescribingSetting] ?? 'other provider');
