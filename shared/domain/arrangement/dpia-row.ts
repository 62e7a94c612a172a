import { z } from 'zod';
import { who } from '../../protocol/actor';
import { arrangementLedger, organisationsIn } from '../../protocol/ledger';
import { instant, paragraphs, sha256Hex, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct, stoppers } from '../roles';

/** The parts of a data protection impact assessment, in its order (UK GDPR article 35(7)). */
export const dpiaSections = [
  'why',
  'parties',
  'data',
  'purposes',
  'bases',
  'necessity',
  'consultation',
  'risks',
  'measures',
  'sign-off',
] as const;
export const dpiaSection = z.enum(dpiaSections);
export type DpiaSection = z.infer<typeof dpiaSection>;

const edit = z.object({
  text: paragraphs(6_000),
  by: who,
  at: instant,
  /** The terms that were read when this was written: when they change, it is to be read again. */
  termsHash: sha256Hex,
});
export type DpiaEdit = z.infer<typeof edit>;

/** Row kind `dpia`, id = the arrangement's id, in `practice:<ODS>`: only what people wrote; the rest is made from the arrangement. */
export const dpia = z.object({ arrangement: uuid, sections: z.partialRecord(dpiaSection, edit) });
export type Dpia = z.infer<typeof dpia>;

/** Keeps what somebody wrote in one part, or with null goes back to what the arrangement's facts say. */
export const saveDpia = defineCommand({
  name: 'dpia.save',
  ledger: 'practice',
  nature: 'intent',
  title: 'Save a part of an impact assessment',
  args: z.strictObject({
    arrangement: uuid,
    section: dpiaSection,
    text: paragraphs(6_000).nullable(),
    termsHash: sha256Hex,
  }),
  async handle(read, { arrangement, section, text, termsHash }, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, stoppers, 'write the impact assessment');
    if (refused) return refused;
    if (!organisationsIn(context.ledger).includes(actor.organisation)) {
      return reject(
        'dpia.elsewhere',
        'This assessment belongs to another practice.',
        'Switch to that practice if you work there.',
      );
    }
    const one = await read.get(arrangementLedger(arrangement), 'arrangement', arrangement);
    if (!one) {
      return reject(
        'arrangement.unknown',
        'This arrangement is not known here.',
        'Wait until the latest changes have arrived, then try again.',
      );
    }
    const known = await read.get(context.ledger, 'dpia', arrangement);
    const before = known?.sections[section];
    if (before && sameAct(context, before.by, before.at)) return changed([]);
    if (text === null && !before) return changed([]);
    const { [section]: _replaced, ...others } = known?.sections ?? {};
    const sections = text === null ? others : { ...others, [section]: { text, by: actor, at: madeAt, termsHash } };
    return changed([write('dpia', arrangement, { arrangement, sections })]);
  },
});
