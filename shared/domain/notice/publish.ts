import { z } from 'zod';
import { canonical } from '../../evidence/canonical';
import { sha256Of } from '../../evidence/hash';
import { changed, defineCommand, reject, write } from '../command';
import { dayMonthYear } from '../dates';
import { notice, noticeRowId } from './model';

/** Publishes one version of a notice, once: what people acknowledged can never be altered under them. */
export const publishNotice = defineCommand({
  name: 'notice.publish',
  ledger: 'reference',
  nature: 'intent',
  title: 'Publish a notice',
  args: z.strictObject({ notice }),
  async handle(read, { notice: one }, context) {
    const known = await read.get(context.ledger, 'notice', noticeRowId(one));
    if (known) {
      if (canonical(known) === canonical(one)) return changed([]);
      return reject(
        'notice.published',
        `Version ${one.version} of this notice is published already and cannot be altered.`,
        `Publish it as version ${one.version + 1}.`,
        'version',
      );
    }
    if (one.until !== null && one.until < one.from) {
      return reject(
        'notice.backwards',
        `The notice would run out on ${dayMonthYear(one.until)}, before it begins.`,
        'Correct the dates.',
        'until',
      );
    }
    if (one.officialText && sha256Of(one.officialText.text) !== one.officialText.sha256) {
      return reject(
        'notice.officialText',
        'The official text does not fit its fingerprint, so it was altered on the way.',
        'Import the file again.',
        'officialText',
      );
    }
    return changed([write('notice', noticeRowId(one), one)]);
  },
});
