/**
 * Keeps a new file in a folder under the first name that is free: "Pack.pdf", "Pack 2.pdf". An older document is never
 * written over.
 * @returns the path it was kept at
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export async function writeToFreePath(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` ${number}`}${extension}`);
    try {
      await writeFile(file, bytes, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || number === 1000) throw error;
    }
  }
}
