import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pino from 'pino';
import { commands } from '../shared/domain/registry';
import { server } from './api/server';
import { check } from './commands/check';
import { keepApart } from './demonstration/guard';
import { keepersFile } from './demonstration/keepers';
import { seedDemonstration } from './demonstration/seed';
import { Explained } from './explained';
import { open } from './house';
import { accountCommand } from './operator/account';
import { holidaysCommand } from './operator/holidays';
import { noticeCommand } from './operator/notices';
import { runningEmbedded } from './postgres/embedded';
import { settingsFrom, type Settings } from './settings';

/** The service's one programme: `serve` (when nothing is said), `check`, `account …`, `notice publish`, `holidays import`, `reset`. */
async function main([name = 'serve', ...args]: string[]): Promise<number> {
  const settings = settingsFrom(process.env);
  switch (name) {
    case 'serve':
      return serve(settings);
    case 'check':
      return checkEverything(settings);
    case 'account':
      return account(settings, args);
    case 'notice':
      return notice(settings, args);
    case 'holidays':
      return holidays(settings, args);
    case 'reset':
      return reset(settings, args);
    default:
      throw new Explained(
        `There is no command "${name}" ${args.join(' ')}. There are: serve, check, account, notice publish, holidays import, reset.`,
      );
  }
}

const quietLog = () => pino({ base: null, level: 'error' }, pino.destination({ dest: 2, sync: true }));

/** Rebuilds every row from the logs and compares. Exit code 1 when something does not fit. */
async function checkEverything(settings: Settings): Promise<number> {
  const house = await open(settings, quietLog(), 'tool');
  try {
    const differences = await check(house.store, commands, (line) => console.log(line));
    for (const one of differences) console.log(`NOT RIGHT: ${one}`);
    console.log(
      differences.length === 0
        ? 'Everything fits: the rows are what the logs make of them.'
        : `${differences.length} things do not fit. Nothing was changed. Keep a copy of the database before you do anything else.`,
    );
    return differences.length === 0 ? 0 : 1;
  } finally {
    await house.close();
  }
}

async function account(settings: Settings, args: string[]): Promise<number> {
  const house = await open(settings, quietLog(), 'tool');
  try {
    console.log(await accountCommand(house.store, house.operator, args));
    return 0;
  } finally {
    await house.close();
  }
}

async function notice(settings: Settings, args: string[]): Promise<number> {
  const house = await open(settings, quietLog(), 'tool');
  try {
    console.log(await noticeCommand(house.operator, args));
    return 0;
  } finally {
    await house.close();
  }
}

async function holidays(settings: Settings, args: string[]): Promise<number> {
  const house = await open(settings, quietLog(), 'tool');
  try {
    console.log(await holidaysCommand(house.store, house.operator, args));
    return 0;
  } finally {
    await house.close();
  }
}

/** Empties the data folder. Only what the service itself put there, and only when it is said twice. */
async function reset(settings: Settings, args: string[]): Promise<number> {
  if (settings.databaseUrl !== undefined)
    throw new Explained(
      'DATABASE_URL is set: a database of your own is emptied with its own tools, not from here. Nothing was changed.',
    );
  if (!args.includes('--yes'))
    throw new Explained(
      `This would delete every record in ${settings.dataDir}, for good. If that is what you want: service reset --yes`,
    );
  if ((await runningEmbedded(settings.dataDir)) !== undefined)
    throw new Explained(`A service is using ${settings.dataDir}. Stop it first. Nothing was changed.`);
  for (const name of ['postgres', 'postgres.new', 'postgres.json', 'operator-key.json', keepersFile])
    await rm(path.join(settings.dataDir, name), { recursive: true, force: true });
  console.log(`Deleted the service's records in ${settings.dataDir}.`);
  return 0;
}

async function serve(settings: Settings): Promise<number> {
  const log = pino({ base: null }, pino.destination({ dest: 2, sync: true }));
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const house = await open(settings, log, 'service');
  try {
    const { store, executor, operator } = house;
    await keepApart(store, settings);
    const keepers = settings.demonstration ? await seedDemonstration(store, executor, operator, settings) : undefined;
    await keepers?.letIn();
    const app = await server({
      ...house,
      demonstration: settings.demonstration,
      ...(keepers ? { enrolled: () => keepers.letIn() } : {}),
    });
    await app.listen({ port: settings.port, host: settings.host });
    const { port } = app.server.address() as AddressInfo; // listening on TCP, so it is one
    process.stdout.write(`${JSON.stringify({ listening: `http://${settings.host}:${port}` })}\n`);
    await stopped;
    await app.close();
  } finally {
    await house.close();
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${error instanceof Explained ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
}
