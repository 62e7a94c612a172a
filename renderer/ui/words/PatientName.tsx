import type { ReactNode } from 'react';
import names from './words.module.css';

/** A patient as staff screens name them: `OKAFOR, Grace` (NHS common user interface guidance); family name alone if no given name is known. */
export function PatientName({ family, given }: { family: string; given?: string | undefined }): ReactNode {
  return (
    <span className={names.name}>
      {family.toLocaleUpperCase('en-GB')}
      {given ? `, ${given}` : ''}
    </span>
  );
}
