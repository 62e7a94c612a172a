import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { Explained } from '../explained';
import { postgresPrograms, type Programs } from './programs';

/** A PostgreSQL that is up, with the address of the service's own login in it. */
export interface Embedded {
  url: string;
  /** For tests that need databases of their own. Never given to the service. */
  superuserUrl: string;
  /** False when it was already running: another process of the service will stop it, not we. */
  ours: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Tests run as root start PostgreSQL as somebody else, since it refuses root. */
  runAs?: { uid: number; gid: number };
  /** PostgreSQL's own words, line by line. */
  onLog?: (line: string) => void;
}

const access = z.object({ superuserPassword: z.string(), password: z.string(), port: z.int() });
type Access = z.infer<typeof access>;

/** The service's login: owns the tables, is no superuser, cannot bypass row-level security. */
const login = 'practice_buddy';
const superuser = 'postgres';
const database = 'practice_buddy';
const tries = 8;
/** A failing statement and its row must not reach the log: they may be somebody's words. */
const quiet = ['-c', 'log_min_error_statement=panic', '-c', 'log_error_verbosity=terse'];

/**
 * Starts the PostgreSQL of a data folder, making it first when there is none; one that was left running by a killed
 * service is taken over.
 * @throws Explained when run as root, or when PostgreSQL will not start, with its own words.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (!options.runAs && process.getuid?.() === 0) {
    throw new Explained(
      'PostgreSQL refuses to run as root. Start the service as an ordinary user (npm run service does so by itself), ' +
        'or give the address of a PostgreSQL of your own in DATABASE_URL.',
    );
  }
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  own(options, options.dataDir);
  const programs = await postgresPrograms();
  if (!existsSync(cluster(options))) await create(options, programs);
  const known = readAccess(options);
  if (await answers(known)) return described(known, options, false);

  const log: string[] = [];
  for (let attempt = 1; attempt <= tries; attempt++) {
    const now = { ...known, port: await freePort() };
    writeAccess(options, now);
    if (await startOnce(options, programs, now, log)) {
      await prepare(now);
      return described(now, options, true);
    }
    // After all its processes were killed the first start can be refused: the old shared memory is still in use.
    options.onLog?.(`PostgreSQL did not start (attempt ${attempt} of ${tries}); trying again in a second.`);
    await wait(1000);
  }
  throw new Explained(
    `The embedded PostgreSQL in ${options.dataDir} does not start. Nothing was changed. It says:\n${log.slice(-15).join('\n')}\n` +
      'If another service uses this folder, stop that one. If the disk is full, make room. Then start again.',
  );
}

/** The address of the PostgreSQL that is running in a data folder, if there is one: for the command lines beside the service. */
export async function runningEmbedded(dataDir: string): Promise<string | undefined> {
  if (!existsSync(accessFile({ dataDir }))) return undefined;
  const known = readAccess({ dataDir });
  return (await answers(known)) ? urlOf(known, login, known.password) : undefined;
}

const cluster = (options: Pick<EmbeddedOptions, 'dataDir'>) => path.join(options.dataDir, 'postgres');
const accessFile = (options: Pick<EmbeddedOptions, 'dataDir'>) => path.join(options.dataDir, 'postgres.json');

const readAccess = (options: Pick<EmbeddedOptions, 'dataDir'>): Access =>
  access.parse(JSON.parse(readFileSync(accessFile(options), 'utf8')));

function writeAccess(options: EmbeddedOptions, value: Access): void {
  const file = accessFile(options);
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function own(options: EmbeddedOptions, file: string): void {
  if (options.runAs) chownSync(file, options.runAs.uid, options.runAs.gid);
}

/** Made beside its place and renamed, so that a start that was cut short leaves nothing half-made where we look. */
async function create(options: EmbeddedOptions, programs: Programs): Promise<void> {
  const fresh = `${cluster(options)}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const secrets: Access = { superuserPassword: secret(), password: secret(), port: 0 };
  const passwordFile = path.join(options.dataDir, 'initdb-password');
  writeFileSync(passwordFile, `${secrets.superuserPassword}\n`, { mode: 0o600 });
  own(options, passwordFile);
  const said: string[] = [];
  try {
    const code = await run(programs.initdb, options, said, [
      `--pgdata=${fresh}`,
      '--auth=scram-sha-256',
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--lc-messages=C',
    ]);
    if (code !== 0)
      throw new Explained(`PostgreSQL could not make its folder ${fresh}. It says:\n${said.slice(-15).join('\n')}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeAccess(options, secrets);
  renameSync(fresh, cluster(options));
}

const secret = () => randomBytes(24).toString('base64url');

function run(program: string, options: EmbeddedOptions, said: string[], args: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options.runAs,
      cwd: options.dataDir,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(...lines(text)));
    child.once('error', reject);
    child.once('close', resolve);
  });
}

const lines = (text: Buffer): string[] => text.toString('utf8').split('\n').filter(Boolean);

/** True when it came up; false when it ended before, with its reasons in `log`. */
function startOnce(options: EmbeddedOptions, programs: Programs, now: Access, log: string[]): Promise<boolean> {
  // The longest path that a Unix socket may have is 107 bytes with PostgreSQL's own file name; we connect by TCP anyway.
  const sockets = Buffer.byteLength(options.dataDir) < 80 && process.platform !== 'win32' ? options.dataDir : '';
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl+C at the terminal must reach the service first, which stops the database when it is done.
    const child = spawn(
      programs.postgres,
      [
        '-D',
        cluster(options),
        '-p',
        String(now.port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        `unix_socket_directories=${sockets}`,
        '-c',
        'max_connections=120',
        ...quiet,
      ],
      {
        ...options.runAs,
        cwd: options.dataDir,
        windowsHide: true,
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, LC_ALL: 'C' },
      },
    );
    child.stderr.on('data', (text: Buffer) => {
      for (const line of lines(text)) {
        log.push(line);
        if (log.length > 200) log.shift();
        options.onLog?.(line);
        if (line.includes('ready to accept connections')) {
          child.unref();
          resolve(true);
        }
      }
    });
    child.once('error', reject);
    child.once('close', () => resolve(false));
  });
}

/** The service's login and database, made once by the superuser. */
async function prepare(now: Access): Promise<void> {
  await asSuperuser(now, superuser, async (client) => {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [login]);
    if (role.rowCount === 0) {
      await client.query(
        `create role ${login} login createrole nosuperuser nobypassrls password ${client.escapeLiteral(now.password)}`,
      );
    }
    const there = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (there.rowCount === 0) await client.query(`create database ${database} owner ${login}`);
  });
}

async function asSuperuser<T>(now: Access, db: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(now, superuser, now.superuserPassword, db) });
  // A database that stops while we are connected says so in an event; what we asked for fails as well, which is enough.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answers(known: Access): Promise<boolean> {
  if (known.port === 0) return false;
  try {
    await asSuperuser(known, superuser, (client) => client.query('select 1'));
    await prepare(known);
    return true;
  } catch {
    return false;
  }
}

const urlOf = (now: Access, user: string, password: string, db: string = database): string =>
  `postgres://${user}:${password}@127.0.0.1:${now.port}/${db}`;

function described(now: Access, options: EmbeddedOptions, ours: boolean): Embedded {
  return {
    url: urlOf(now, login, now.password),
    superuserUrl: urlOf(now, superuser, now.superuserPassword, superuser),
    ours,
    stop: () => stop(options),
  };
}

/** PostgreSQL's "fast" shutdown: open transactions are rolled back, everything else is written. */
async function stop(options: EmbeddedOptions): Promise<void> {
  const programs = await postgresPrograms();
  const said: string[] = [];
  const code = await run(programs.pg_ctl, options, said, [
    'stop',
    '-D',
    cluster(options),
    '-m',
    'fast',
    '-w',
    '-t',
    '30',
  ]);
  if (code !== 0 && !said.some((line) => line.includes('Is server running'))) options.onLog?.(said.join('\n'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port')),
      );
    });
  });
}
