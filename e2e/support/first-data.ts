import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Service } from './service';

/**
 * Before a run of Playwright: the service starts once on an empty folder, as on its first day, and ends. The tests' own
 * services begin with a copy of what it left there (`Service.start`), so that PostgreSQL is not set up, and the
 * demonstration's accounts are not made, some forty times over. Returns what takes the folder away again.
 */
export default async function firstData(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pb-first-data-'));
  await Service.leavesFirstData(folder);
  process.env.E2E_FIRST_DATA = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
