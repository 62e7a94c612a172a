/**
 * Keeps text of the page as a file: a table for a spreadsheet, a file for another system, a draft. The person chooses
 * where (the system's dialog asks before an older file is written over); with a documents folder (`--documents`) it goes
 * there unasked, under the first name that is free.
 */
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { FileKind, SavedFile, SaveRequest } from '../../shared/ipc';
import { keepFile } from './keep-file';

const kindNames: Readonly<Record<FileKind, string>> = {
  csv: 'Table (CSV)',
  json: 'Exchange file (JSON)',
  txt: 'Text',
};

export function saveFile(
  window: BrowserWindow,
  request: SaveRequest,
  documents: string | null,
): Promise<SavedFile | null> {
  return keepFile(request, documents, async (suggested) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title: 'Save as file',
      defaultPath: path.join(app.getPath('documents'), suggested),
      filters: [{ name: kindNames[request.kind], extensions: [request.kind] }],
      properties: ['showOverwriteConfirmation'],
    });
    return filePath; // empty when the dialog was cancelled
  });
}
