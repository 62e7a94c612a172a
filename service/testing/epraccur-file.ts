import type { Organisation } from '../../shared/domain/organisation/model';

const letters: Record<Organisation['status'], string> = { active: 'A', closed: 'C', dormant: 'D', proposed: 'P' };
const compact = (date: string | null) => (date ?? '').replaceAll('-', '');

/** A register in the form of ODS's epraccur.csv: 27 quoted columns, no header. */
export function asEpraccur(register: readonly Organisation[]): string {
  return register
    .map((one) => {
      const [street = '', town = '', county = ''] = one.address;
      const fields = [
        one.code,
        one.name,
        'Y99',
        'Q99',
        street,
        '',
        town,
        county,
        '',
        one.postcode,
        compact(one.openedOn),
        compact(one.closedOn),
        letters[one.status],
        'B',
        one.commissioner,
        '20200401',
        '',
        one.telephone,
        '',
        '',
        '',
        '0',
        '',
        one.commissioner,
        '',
        one.prescribingSetting,
        '',
      ];
      return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`;
    })
    .join('');
}
