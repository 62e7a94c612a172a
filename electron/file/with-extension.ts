import path from 'node:path';
import type { FileKind } from '../../shared/ipc';

/**
 * A chosen path with the extension of its kind. What a person typed is kept and completed, so that text from the page
 * never becomes a program or a page: "report.exe" becomes "report.exe.csv".
 */
export const withExtension = (file: string, kind: FileKind): string =>
  path.extname(file).toLowerCase() === `.${kind}` ? file : `${file}.${kind}`;
