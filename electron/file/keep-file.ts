import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SavedFile, SaveRequest } from '../../shared/ipc';
import { safeFileName } from '../print/file-name';
import { writeToFreePath } from '../print/free-path';
import { withExtension } from './with-extension';

/**
 * Where the text of the page goes: into the documents folder, under the first name that is free, or where the person
 * chooses.
 * @param choose asks the person, with the name that is suggested; empty when they thought better of it
 */
export async function keepFile(
  request: SaveRequest,
  documents: string | null,
  choose: (suggested: string) => Promise<string>,
): Promise<SavedFile | null> {
  const name = safeFileName(request.fileName);
  const bytes = Buffer.from(request.text, 'utf8');
  if (documents !== null) return { path: await writeToFreePath(documents, name, `.${request.kind}`, bytes) };

  const chosen = await choose(`${name}.${request.kind}`);
  if (chosen === '') return null;
  const file = withExtension(chosen, request.kind);
  // The dialog asked about the name that was typed; a name completed here was not asked about, so it takes a free one.
  if (file !== chosen)
    return {
      path: await writeToFreePath(
        path.dirname(file),
        path.basename(file, `.${request.kind}`),
        `.${request.kind}`,
        bytes,
      ),
    };
  await writeFile(file, bytes);
  return { path: file };
}
