/**
 * Wrong tries, counted on the disk so that starting again does not help. A try is written down before it is made: who
 * kills the program in the middle of one has used it up.
 *
 * The count stands in a file that somebody with the computer's own login could delete. Then it counts as spent: a
 * person whose count is gone signs in online again, as after ten wrong tries.
 */
import path from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from './durable-file';

export const triesAllowed = 10;
const freeTries = 3;
const longestWaitSeconds = 300;

const schema = z.strictObject({ wrong: z.int().nonnegative(), lastAt: z.number().nonnegative() });
export type Tries = z.infer<typeof schema>;

/** Seconds to wait after so many wrong tries: none for the first three, then 1, 2, 4 and so on, at most five minutes. */
export function waitAfter(wrong: number): number {
  return wrong <= freeTries ? 0 : Math.min(longestWaitSeconds, 2 ** (wrong - freeTries - 1));
}

/**
 * Seconds still to wait. A clock that was set back does not lengthen the wait beyond its own length.
 * @param now ms since the epoch
 */
export function waitLeft(tries: Tries, now: number): number {
  const wait = waitAfter(tries.wrong);
  return Math.ceil(Math.min(wait, Math.max(0, wait - (now - tries.lastAt) / 1000)));
}

export class TriesFile {
  constructor(private readonly folder: string) {}

  async read(id: string): Promise<Tries> {
    const spent = { wrong: triesAllowed, lastAt: 0 };
    try {
      const text = await readIfThere(this.file(id));
      return text === null ? spent : schema.parse(JSON.parse(text.toString('utf8')));
    } catch {
      return spent;
    }
  }

  write(id: string, tries: Tries): Promise<void> {
    return writeDurably(this.file(id), JSON.stringify(tries));
  }

  private file(id: string): string {
    return path.join(this.folder, `${id}.tries.json`);
  }
}
