import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** A clinical system that this computer can start: by its address, or by its program. */
export type Launcher = z.infer<typeof launcher>;

const noControl = (text: string) => !/\p{Cc}/u.test(text);
const common = {
  /** What the page names it by. */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** The system's name as arrangements and guides have it: "EMIS Web". */
  system: z.string().trim().min(1).max(60),
};
/** Only https, with a host, and without a user name in it: `http:`, `file:` and every program's own scheme are refused. */
const address = z
  .string()
  .max(2_000)
  .refine((text) => {
    if (!URL.canParse(text) || !noControl(text)) return false;
    const url = new URL(text);
    return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
  }, 'Only an https address may be opened.');
/** Absolute by the rules of this computer: a relative one would depend on the folder that the app was started in. */
const program = z
  .string()
  .max(1_000)
  .refine((text) => isLocalProgram(text), 'Only an absolute path on this computer.');

/** @param rules of paths: this computer's own. */
export function isLocalProgram(
  text: string,
  rules: Pick<path.PlatformPath, 'isAbsolute' | 'normalize'> = path,
): boolean {
  // \\server\share is absolute on Windows, and somebody else’s computer; `//server/share` is never in its normal form.
  return rules.isAbsolute(text) && rules.normalize(text) === text && noControl(text) && !text.startsWith('\\\\');
}

const launcher = z.union([
  z.strictObject({ ...common, address }),
  z.strictObject({ ...common, program, arguments: z.array(z.string().max(500).refine(noControl)).max(20).default([]) }),
]);
const launchersFile = z
  .strictObject({ launchers: z.array(launcher).max(50) })
  .refine(({ launchers }) => new Set(launchers.map(({ id }) => id)).size === launchers.length, 'Each id once.');

export const launchersFileName = 'launchers.json';

/**
 * The launchers of this computer, read anew each time, so that an administrator's change needs no restart. No file: none.
 * A file that does not fit starts nothing at all: half a list would be believed to be the whole.
 * @returns `wrong` says what does not fit, for whoever looks after the computer
 */
export async function readLaunchers(folder: string): Promise<{ launchers: Launcher[]; wrong: string | null }> {
  let text: string;
  try {
    text = await readFile(path.join(folder, launchersFileName), 'utf8');
  } catch {
    return { launchers: [], wrong: null };
  }
  try {
    const parsed = launchersFile.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (parsed.success) return { launchers: parsed.data.launchers, wrong: null };
    const [issue] = parsed.error.issues;
    return { launchers: [], wrong: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  } catch {
    return { launchers: [], wrong: 'It is not JSON.' };
  }
}
