import { z } from 'zod';

/** The smallest shared shapes. Every schema in the product is built from these, so each format is written once. */

/** UUID, made by `crypto.randomUUID()`. */
export const uuid = z.uuid();

/** ISO 8601 UTC instant with milliseconds, as `new Date().toISOString()` makes it. */
export const instant = z.iso.datetime({ precision: 3 });

/** Local calendar date in England, `2026-11-24`. Years outside 1850 to 2200 are typing errors and are refused. */
export const calendarDate = z.iso
  .date()
  .refine((date) => date >= '1850-01-01' && date < '2200-01-01', { error: 'The year must lie between 1850 and 2199.' });

/** ODS code of an organisation, upper case: 3 to 10 letters and digits, e.g. `A81001`. */
export const odsCode = z
  .string()
  .regex(/^[A-Z0-9]{3,10}$/, { error: 'An ODS code is 3 to 10 capital letters and digits.' });

/** Base64url without padding. */
export const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** Lower-case hexadecimal SHA-256. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

const controlCharacters = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/**
 * One line of a person's own words: trimmed, without control characters, lone surrogates or direction overrides.
 * @param max greatest length in UTF-16 units
 */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !controlCharacters.test(text), {
      error: 'It holds characters that cannot be shown. Type it again.',
    });

/** Several lines of a person's own words; line breaks are kept. */
export const paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !controlCharacters.test(text.replaceAll(/[\r\n\t]/g, '')), {
      error: 'It holds characters that cannot be shown. Type it again.',
    });

/**
 * A value that only holders of the ledger's key can read: `v1.<key id>.<base64url of iv and ciphertext>`.
 * AES-256-GCM, 96-bit random iv, the ledger's id as additional data. Opaque to every handler and to the service.
 */
export const sealed = z
  .string()
  .max(40_000)
  .regex(/^v1\.[A-Za-z0-9_-]{8,64}\.[A-Za-z0-9_-]{38,}$/, {
    error: 'This must be sealed before it leaves the device.',
  });
export type Sealed = z.infer<typeof sealed>;

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export const json: z.ZodType<Json> = z.json();
