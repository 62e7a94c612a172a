/**
 * Keeps text of the page as a file: a table for a spreadsheet, a file for another system, a draft. The person chooses
 * where (the system's dialog asks before an older file is written over); with a documents folder (`--documents`) it goes
 * there unasked, under the first name that is free.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { FileKind, SavedFile, SaveRequest } from '../../shared/ipc';
import { safeFileName } from '../print/file-name';
import { writeToFreePath } from '../print/free-path';
import { withExtension } from './with-extension';

const kindNames: Readonly<Record<FileKind, string>> = {
  csv: 'Table (CSV)',
  json: 'Exchange file (JSON)',
  txt: 'Text',
};

export async function saveFile(
  window: BrowserWindow,
  request: SaveRequest,
  documents: string | null,
): Promise<SavedFile | null> {
  const name = safeFileName(request.fileName);
  const bytes = Buffer.from(request.text, 'utf8');
  if (documents !== null) return { path: await writeToFreePath(documents, name, `.${request.kind}`, bytes) };

  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as file',
    defaultPath: path.join(app.getPath('documents'), `${name}.${request.kind}`),
    filters: [{ name: kindNames[request.kind], extensions: [request.kind] }],
    properties: ['showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  const file = withExtension(filePath, request.kind);
  // The dialog asked about the name that was typed; a name completed here was not asked about, so it takes a free one.
  if (file !== filePath)
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
