import path from 'node:path';

/**
 * The folder that only an administrator of the computer writes in: what the page may start is kept there, out of reach of
 * the person who uses it. `--managed=FOLDER` names another, for a computer that is set up differently and for tests.
 */
export function managedFolder(
  platform: NodeJS.Platform,
  given: string | null,
  programData = process.env.ProgramData,
): string {
  if (given !== null && given !== '') return path.resolve(given);
  if (platform === 'win32') return path.win32.join(programData ?? 'C:\\ProgramData', 'Practice Buddy');
  if (platform === 'darwin') return '/Library/Application Support/Practice Buddy';
  return '/etc/practice-buddy';
}
