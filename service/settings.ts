import { homedir } from 'node:os';
import path from 'node:path';
import { Explained } from './explained';

/** How this service is run. Everything comes from the environment; there is no configuration file to forget. */
export interface Settings {
  /** 0 takes a free port. */
  port: number;
  host: string;
  /** Where the embedded PostgreSQL, its password and the operator's key live. */
  dataDir: string;
  /** A PostgreSQL of one's own; without it the embedded one in `dataDir` is used. */
  databaseUrl: string | undefined;
  /** Fictional practices and people, with passwords that everybody may know. Never for real use. */
  demonstration: boolean;
  /** The demonstration begins with three weeks behind it instead of empty. */
  story: boolean;
}

/** Reads PORT, HOST, DATA_DIR, DATABASE_URL and DEMONSTRATION. Throws `Explained` for a value that cannot be meant. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? '8484');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Explained(
      `PORT is "${env.PORT ?? ''}", which is not a port. Give a number from 0 (any free port) to 65535.`,
    );
  }
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataDir: path.resolve(env.DATA_DIR ?? usualDataDir(env)),
    databaseUrl: env.DATABASE_URL === '' ? undefined : env.DATABASE_URL,
    demonstration: env.DEMONSTRATION === '1' || env.DEMONSTRATION === 'story',
    story: env.DEMONSTRATION === 'story',
  };
}

function usualDataDir(env: NodeJS.ProcessEnv): string {
  const folder = 'practice-buddy-service';
  if (process.platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), folder);
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', folder);
  return path.join(env.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), folder);
}
