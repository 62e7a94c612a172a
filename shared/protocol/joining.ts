import { z } from 'zod';
import { role } from './actor';
import { profile } from './identity';
import { instant, line, odsCode, uuid } from './primitives';

/** A joining code: how somebody with an account comes to act for another practice. See decision 0042. */

/** No vowels, so that no word comes of it, and nothing that is read or heard as something else (0 O, 1 I L, 2 Z, 5 S, 8 B). */
export const codeLetters = 'CDFGHJKMNPQRTVWXY34679';
export const codeLength = 10;

/** What was typed, as a code is compared: small letters, spaces and dashes do not matter. */
export const cleanCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s\-‐-―]/gu, '');

/** As it is read out and written down: CDFGH-JKMNP. */
export const groupedCode = (code: string): string => `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;

/** What is wrong with a code before anybody is asked, in words; undefined for one that may be right. */
export function codeProblem(typed: string): string | undefined {
  const code = cleanCode(typed);
  const strange = Array.from(code).find((one) => !codeLetters.includes(one));
  if (strange !== undefined)
    return `“${strange}” is in no code: no A, E, I, O, U, and none of 0, 1, 2, 5, 8, B, L, S, Z. Check it with the practice.`;
  if (code.length === codeLength) return undefined;
  return code.length < codeLength
    ? `A code has ${codeLength} letters and figures; this has ${code.length}.`
    : `A code has ${codeLength} letters and figures; this has ${code.length - codeLength} too many.`;
}

const typedCode = z
  .string()
  .max(40)
  .transform(cleanCode)
  .refine((code) => codeProblem(code) === undefined);

/**
 * POST /joining/code (device session of the manager who invited): a fresh code for an invitation that is unused. It takes the
 * place of an earlier one and is told this once.
 */
export const codeRequest = z.strictObject({ invitation: uuid });
export const codeResponse = z.object({ code: z.string(), until: instant });
export type CodeResponse = z.infer<typeof codeResponse>;

/**
 * POST /joining/look and POST /joining/join (any session). 404 for every code that is not this account's to use now, whatever
 * the cause; 429 after several wrong ones. Looking changes nothing.
 */
export const typedCodeRequest = z.strictObject({ code: typedCode });
export const joiningOffer = z.object({
  organisation: odsCode,
  organisationName: z.string(),
  roles: z.array(role).min(1),
  invitedBy: line(120),
  invitedAt: instant,
  until: instant,
});
export type JoiningOffer = z.infer<typeof joiningOffer>;
/** After joining: who one is now, with the new practice among the memberships. */
export const joined = z.object({ organisation: odsCode, profile });
