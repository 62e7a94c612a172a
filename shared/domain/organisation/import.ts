import { z } from 'zod';
import { canonical } from '../../evidence/canonical';
import { sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { organisation } from './model';

/** Brings the register up to date from one file; only organisations that differ are written. At most 1,000 a command. */
export const importOrganisations = defineCommand({
  name: 'organisation.import',
  ledger: 'reference',
  nature: 'intent',
  title: 'Update the register of practices',
  args: z.strictObject({
    /** SHA-256 of the file that was read, so that the log says which. */
    file: sha256Hex,
    organisations: z.array(organisation).max(1_000),
  }),
  async handle(read, args, context) {
    const changes = [];
    for (const one of args.organisations) {
      const known = await read.get(context.ledger, 'organisation', one.code);
      if (!known || canonical(known) !== canonical(one)) changes.push(write('organisation', one.code, one));
    }
    return changed(changes);
  },
});
