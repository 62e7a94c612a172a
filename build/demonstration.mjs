/**
 * `npm start`: two practices side by side, with a service of their own that holds made-up people only. Everything
 * ends when the windows are closed, or on Ctrl+C. What was done is there the next time; `npm run reset` begins anew.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { demonstrationFolder } from './lib/paths.mjs';
import { ended, passOn } from './lib/processes.mjs';
import { say } from './lib/say.mjs';
import { startElectron } from './run-electron.mjs';
import { startService } from './start-service.mjs';

/** The desks that are opened, and the practice that each belongs to. */
const desks = [
  { practice: 'Larkfield Surgery', code: 'Z99001', folder: 'larkfield-surgery', side: 'left' },
  { practice: 'Harbour View Practice', code: 'Z99002', folder: 'harbour-view-practice', side: 'right' },
];

/** @returns {Promise<number>} */
export async function demonstrate() {
  const service = await startDemonstrationService();
  say(`The central service runs at ${service.address}, with made-up people only.`);
  try {
    const windows = desks.map(({ practice, code, folder, side }) => {
      const userData = path.join(demonstrationFolder(), 'desks', folder);
      mkdirSync(userData, { recursive: true });
      say(`Opening the desk of ${practice}.`);
      return ended(
        startElectron([
          `--user-data-dir=${userData}`,
          `--service=${service.address}`,
          '--demonstration',
          // Chromium's own remarks (no D-Bus, no GPU) would drown what people are told.
          '--log-level=3',
          `--demonstration-organisation=${code}`,
          `--window-side=${side}`,
        ]),
      );
    });
    say('Close both windows, or press Ctrl+C, to end. `npm run reset` forgets what you did.');
    const codes = await Promise.all([...windows]);
    return codes.find((code) => code !== 0) ?? 0;
  } finally {
    passOn(service.child, 'SIGTERM');
    await service.ended;
  }
}

/** The service with the demonstration's data, on a port that is free. */
export function startDemonstrationService() {
  const folder = path.join(demonstrationFolder(), 'service');
  if (!existsSync(folder)) say('The first time a database is set up and three weeks are told: up to half a minute.');
  mkdirSync(folder, { recursive: true });
  return startService({ DATA_DIR: folder, PORT: '0', DEMONSTRATION: 'story' });
}
