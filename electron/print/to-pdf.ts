/**
 * What the window shows now, under print rules, as a PDF: A4, 20 mm all round, tagged for screen readers, with the
 * running foot. The person chooses where it goes; with a documents folder (`--documents`) it goes there unasked.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { PrintRequest, PrintResult } from '../../shared/ipc';
import { countPages } from './count-pages';
import { safeFileName } from './file-name';
import { writeToFreePath } from './free-path';
import { runningFoot } from './running-foot';

const marginInches = 20 / 25.4;

export async function printToPdf(
  window: BrowserWindow,
  request: PrintRequest,
  documents: string | null,
): Promise<PrintResult | null> {
  const name = safeFileName(request.fileName);
  const chosen = documents === null ? await choose(window, name) : null;
  if (documents === null && chosen === null) return null;
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    margins: { top: marginInches, bottom: marginInches, left: marginInches, right: marginInches },
    printBackground: false,
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: runningFoot({ title: request.title, foot: request.foot, printedAt: new Date() }),
  });
  if (chosen !== null) await writeFile(chosen, pdf);
  const file = chosen ?? (await writeToFreePath(documents ?? '', name, '.pdf', pdf));
  return { path: file, pages: countPages(pdf) };
}

async function choose(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: path.join(app.getPath('documents'), `${name}.pdf`),
    filters: [{ name: 'PDF document', extensions: ['pdf'] }],
  });
  return canceled || !filePath ? null : filePath;
}
