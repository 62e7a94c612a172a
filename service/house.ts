import { noticeLibrary } from '../shared/domain/notice/library';
import { commands } from '../shared/domain/registry';
import { Executor, type ExecutorLog } from './commands/execute';
import { Pokes } from './commands/pokes';
import { Explained } from './explained';
import { publishNotices } from './operator/notices';
import { Operator } from './operator/operator';
import { startEmbedded, type Embedded } from './postgres/embedded';
import { becomeOwner, type Ownership } from './postgres/owner';
import type { Settings } from './settings';
import { Store } from './store/store';

/** Everything but the HTTP server: what the service and its command lines share. */
export interface Opened {
  store: Store;
  pokes: Pokes;
  executor: Executor;
  operator: Operator;
  close(): Promise<void>;
}

/** `service`: the one that serves. `tool`: a command line, which may work beside a service that is running. */
export type As = 'service' | 'tool';

/**
 * Opens the database of the settings, starting the embedded one if nothing else was given, and all that stands on it.
 * @throws Explained when another service has the data folder
 */
export async function open(settings: Settings, log: ExecutorLog, as: As): Promise<Opened> {
  if (settings.databaseUrl !== undefined)
    return openOn(settings.databaseUrl, settings.dataDir, log, async () => undefined);
  const embedded = await startEmbedded({
    dataDir: settings.dataDir,
    onLog: (line) => log.warn({ postgres: line }, 'postgres'),
  });
  const owner = await ownership(embedded, settings, as);
  const end = async () => {
    if (owner) await embedded.stop();
    await owner?.release();
  };
  try {
    return await openOn(embedded.url, settings.dataDir, log, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function ownership(embedded: Embedded, { dataDir }: Settings, as: As): Promise<Ownership | undefined> {
  // Beside a running service a tool is a guest. One that a killed service left behind is taken over by the next service.
  if (!embedded.ours && as === 'tool') return undefined;
  const owner = await becomeOwner(embedded.url);
  if (!owner)
    throw new Explained(`Another service is using ${dataDir}. Stop it first, or give this one a DATA_DIR of its own.`);
  return owner;
}

async function openOn(url: string, dataDir: string, log: ExecutorLog, end: () => Promise<void>): Promise<Opened> {
  const store = await Store.open(url);
  const pokes = await Pokes.open(url);
  const executor = new Executor({ store, registry: commands, log, grew: (ledgers) => pokes.grew(ledgers) });
  const operator = await Operator.open(store, executor, dataDir);
  await publishNotices(store, operator, noticeLibrary);
  return {
    store,
    pokes,
    executor,
    operator,
    async close() {
      await pokes.close();
      await store.close();
      await end();
    },
  };
}
