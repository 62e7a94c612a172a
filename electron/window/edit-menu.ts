/** The right mouse button: cut, copy, paste where they apply. */
import { Menu, type BrowserWindow } from 'electron';

export function showEditMenuOn(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return;
    Menu.buildFromTemplate([
      ...(isEditable ? [{ role: 'cut', enabled: editFlags.canCut } as const] : []),
      { role: 'copy', enabled: editFlags.canCopy },
      ...(isEditable ? [{ role: 'paste', enabled: editFlags.canPaste } as const] : []),
      { role: 'selectAll' },
    ]).popup({ window });
  });
}
