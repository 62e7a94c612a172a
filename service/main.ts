import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { server } from './api/server';
import { seedDemonstration } from './demonstration/seed';
import { Explained } from './explained';
import { open } from './house';
import { settingsFrom, type Settings } from './settings';

/** The service's one programme: `serve` (when nothing is said), `check`, `account add`, `reset`. */
async function main([name = 'serve', ...args]: string[]): Promise<number> {
  const settings = settingsFrom(process.env);
  switch (name) {
    case 'serve':
      return serve(settings);
    default:
      throw new Explained(`There is no command "${name}" ${args.join(' ')}. There are: serve, check, account add, reset.`);
  }
}

async function serve(settings: Settings): Promise<number> {
  const log = pino({ base: null }, pino.destination({ dest: 2, sync: true }));
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const house = await open(settings, log);
  try {
    if (settings.demonstration) await seedDemonstration(house.store, house.executor, house.operator);
    const app = await server({ ...house, demonstration: settings.demonstration });
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
  process.stderr.write(`${error instanceof Explained ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
