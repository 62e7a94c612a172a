import { z } from 'zod';
import { line } from '../../protocol/primitives';

/** What a spreadsheet would run, also after spaces or invisible characters (OWASP, CSV injection). */
const formula = /^[\s\u200B\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Written where a program could not read a character. */
const lostCharacter = '\uFFFD';

/** One line of a scale. It comes from a file and goes into files again, so it begins with no formula. */
export const scaleLine = (max: number) =>
  line(max)
    .refine((text) => !formula.test(text), {
      error: 'It begins like a formula of a spreadsheet. Begin it with a letter or a figure.',
    })
    .refine((text) => !text.includes(lostCharacter), {
      error: 'A character of it was lost when the file was saved. Type it again and save the file as CSV UTF-8.',
    });

/** The same, where nothing needs to stand. */
export const scaleLineOrNothing = (max: number) => z.union([z.literal(''), scaleLine(max)]);
