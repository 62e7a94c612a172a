import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, paragraphs, uuid } from '../../protocol/primitives';

/** The texts of the redirection pack. */
export const packTexts = ['doorNotice', 'website', 'phoneScript', 'sms', 'letter'] as const;
export const packText = z.enum(packTexts);
export type PackText = z.infer<typeof packText>;

/** Row kind `closureText`, id `<closure>/<text>`, in the home practice's board: a text that somebody changed by hand. */
export const closureText = z.object({
  closure: uuid,
  text: packText,
  words: paragraphs(5_000),
  at: instant,
  by: who,
});
export type ClosureText = z.infer<typeof closureText>;
export const textRowId = (closure: string, text: PackText): string => `${closure}/${text}`;
