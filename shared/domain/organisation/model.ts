import { z } from 'zod';
import { calendarDate, line, odsCode } from '../../protocol/primitives';

/** An organisation of the ODS register (`epraccur`). Names and postcodes are not unique: always show the code and the town too. */
export const organisation = z.object({
  code: odsCode,
  name: line(100),
  /** Address lines as the register has them, without the postcode; the last is usually the county or town. */
  address: z.array(z.string()).max(5),
  town: z.string(),
  postcode: z.string(),
  telephone: z.string(),
  openedOn: calendarDate.nullable(),
  closedOn: calendarDate.nullable(),
  /** A active, C closed, D dormant, P proposed: the register's own word. */
  status: z.enum(['active', 'closed', 'dormant', 'proposed']),
  /** Column 15: the commissioner's code (ICB, formerly CCG). */
  commissioner: z.string(),
  /** Column 26: 4 is a GP practice (which includes some hubs). */
  prescribingSetting: z.string(),
});
export type Organisation = z.infer<typeof organisation>;
