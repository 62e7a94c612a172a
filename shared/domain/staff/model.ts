import { z } from 'zod';
import { role } from '../../protocol/actor';
import { instant, line, odsCode, uuid } from '../../protocol/primitives';

/** Row kind `staff`, id = the person's id, in `practice:<ODS>`: who works here and as what. */
export const staff = z.object({
  person: uuid,
  name: line(120),
  organisation: odsCode,
  roles: z.array(role).min(1),
  since: instant,
  left: instant.nullable(),
});
export type Staff = z.infer<typeof staff>;
