import { useState } from 'react';
import type { FileKind } from '../../shared/ipc';
import { csvOf, type CsvColumn, type CsvRow } from '../../shared/report/csv';

/** Files from what the screen shows: a table for a spreadsheet, an exchange file, a text. */
export interface Files {
  /** @param title the file's name without extension, never a patient's name */
  saveTable: (title: string, columns: readonly CsvColumn[], rows: readonly CsvRow[]) => Promise<void>;
  /** @param title the file's name without extension, never a patient's name */
  saveText: (title: string, kind: Exclude<FileKind, 'csv'>, text: string) => Promise<void>;
  /** What came of it, to be said beside the buttons; null before, and when the person cancelled. */
  said: { ok: boolean; text: string } | null;
}

export function useFiles(): Files {
  const [said, setSaid] = useState<Files['said']>(null);
  const save = async (fileName: string, kind: FileKind, text: string) => {
    try {
      const saved = await window.practiceBuddy.call('file.save', { fileName, kind, text });
      setSaid(saved === null ? null : { ok: true, text: `Saved: ${saved.path}` });
    } catch {
      setSaid({ ok: false, text: 'The file could not be written. Choose another folder and try again.' });
    }
  };
  return {
    said,
    saveTable: (title, columns, rows) => save(title, 'csv', csvOf(columns, rows)),
    saveText: save,
  };
}
