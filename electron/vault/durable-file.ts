/**
 * Writing a small file so that it is there after the power goes: the whole new file or the whole old one, never half.
 * Written beside, flushed, renamed over, and the folder flushed as well (a rename is not on disk before that).
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** @returns null when there is no such file; other failures are thrown. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Out of the way under a name of its own, never deleted. `why` becomes part of the name. */
export async function moveAside(file: string, why: string): Promise<void> {
  const at = new Date().toISOString().replaceAll(/[:.]/g, '-');
  await rename(file, `${file}.${why}-${at}-${randomBytes(3).toString('hex')}`);
  await flushFolder(path.dirname(file));
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals the rename.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
