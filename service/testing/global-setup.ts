import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../postgres/embedded';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser of the one PostgreSQL that all test files share; each makes its own database (testing/database.ts). */
    superuserUrl: string;
    /** Whom to start PostgreSQL as, when the tests run as root. */
    ordinaryUser: { uid: number; gid: number } | undefined;
  }
}

/** One real PostgreSQL for all test files. PostgreSQL refuses root, so it then runs as somebody else. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pb-tests-'));
  const runAs = ordinaryUser();
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  chmodSync(folder, 0o700);
  const postgres = await startEmbedded({ dataDir: folder, ...(runAs ? { runAs } : {}) });
  provide('superuserUrl', postgres.superuserUrl);
  provide('ordinaryUser', runAs);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  return { uid: ask('-u'), gid: ask('-g') };
}
