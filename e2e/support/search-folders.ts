import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One thing that must not be found, in one way of writing it. */
export interface Needle {
  /** How it is named in a failure: never itself, since failures are logged. */
  name: string;
  bytes: Buffer;
}

const base64Parts = (text: string): string[] =>
  // Within a longer text its base64 begins at one of three places; what depends on the neighbours is cut off.
  [0, 1, 2].map((shift) => {
    const whole = Buffer.from('\0'.repeat(shift) + text).toString('base64');
    return whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + Buffer.byteLength(text)) * 8) / 6));
  });

/** A text in every encoding in which it could lie on a disk. */
export function needles(name: string, text: string): Needle[] {
  const written = [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
  const encoded = (one: string): [string, Buffer][] => [
    ['UTF-8', Buffer.from(one, 'utf8')],
    ['UTF-16LE', Buffer.from(one, 'utf16le')],
    ['hexadecimal', Buffer.from(Buffer.from(one).toString('hex'))],
    ['in an address', Buffer.from(encodeURIComponent(one))],
    ...base64Parts(one).map((part, at): [string, Buffer] => [`base64, ${at}`, Buffer.from(part)]),
    ...base64Parts(one).map((part, at): [string, Buffer] => [
      `base64url, ${at}`,
      Buffer.from(part.replaceAll('+', '-').replaceAll('/', '_')),
    ]),
  ];
  return written.flatMap((one) => encoded(one).map(([how, bytes]) => ({ name: `${name} (${how})`, bytes })));
}

/** An NHS number as people and programs write it. @param digits ten digits */
export function numberNeedles(name: string, digits: string): Needle[] {
  const parts = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return [' ', '', '-'].flatMap((between) => needles(name, parts.join(between)));
}

/** @returns `file: what`, once for each needle in each file; and how many bytes were looked through. */
export async function searchFolders(
  folders: string[],
  wanted: readonly Needle[],
): Promise<{ found: string[]; bytes: number }> {
  const found: string[] = [];
  let bytes = 0;
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    for (const file of files) {
      const where = path.join(file.parentPath, file.name);
      // A file that Chromium or PostgreSQL has just removed.
      const content = await readFile(where).catch(() => Buffer.alloc(0));
      bytes += content.length;
      for (const one of foundIn(content, wanted)) found.push(`${path.relative(folder, where)}: ${one}`);
    }
  }
  return { found, bytes };
}

export const foundIn = (content: Buffer, wanted: readonly Needle[]): string[] => [
  ...new Set(wanted.filter((one) => content.includes(one.bytes)).map((one) => one.name)),
];
