import { z } from 'zod';
import { who } from '../../protocol/actor';
import { arrangementLedger, organisationsIn } from '../../protocol/ledger';
import { instant, paragraphs, sha256Hex, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct, stoppers } from '../roles';

/** The texts for patients that are made from an arrangement, in the order in which they are shown. */
export const patientsTexts = ['privacyNotice', 'poster', 'website'] as const;
const patientsText = z.enum(patientsTexts);
export type PatientsText = z.infer<typeof patientsText>;

const wording = z.object({
  text: paragraphs(6_000),
  by: who,
  at: instant,
  /** The terms that were read when this was written: when they change, it is to be read again. */
  termsHash: sha256Hex,
});

/**
 * Row kind `patientsTexts`, id = the arrangement's id, in `practice:<ODS>`: only what somebody worded differently; the
 * rest is made from the arrangement.
 */
export const patientsTextsRow = z.object({ arrangement: uuid, texts: z.partialRecord(patientsText, wording) });

/** Keeps a practice's own wording of one text for its patients, or with null goes back to the one made from the arrangement. */
export const savePatientsText = defineCommand({
  name: 'patientsText.save',
  ledger: 'practice',
  nature: 'intent',
  title: 'Save a text for patients',
  args: z.strictObject({
    arrangement: uuid,
    which: patientsText,
    text: paragraphs(6_000).nullable(),
    termsHash: sha256Hex,
  }),
  async handle(read, { arrangement, which, text, termsHash }, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, stoppers, 'change what patients are told');
    if (refused) return refused;
    if (!organisationsIn(context.ledger).includes(actor.organisation)) {
      return reject(
        'patientsText.elsewhere',
        'This text belongs to another practice.',
        'Switch to that practice if you work there.',
      );
    }
    if (!(await read.get(arrangementLedger(arrangement), 'arrangement', arrangement))) {
      return reject(
        'arrangement.unknown',
        'This arrangement is not known here.',
        'Wait until the latest changes have arrived, then try again.',
      );
    }
    const known = await read.get(context.ledger, 'patientsTexts', arrangement);
    const before = known?.texts[which];
    if (before && sameAct(context, before.by, before.at)) return changed([]);
    if (text === null && !before) return changed([]);
    const { [which]: _replaced, ...others } = known?.texts ?? {};
    const texts = text === null ? others : { ...others, [which]: { text, by: actor, at: madeAt, termsHash } };
    return changed([write('patientsTexts', arrangement, { arrangement, texts })]);
  },
});
