import { noticeLibrary } from '../shared/domain/notice/library';
import { commands } from '../shared/domain/registry';
import { Executor, type ExecutorLog } from './commands/execute';
import { Pokes } from './commands/pokes';
import { startEmbedded, type Embedded } from './postgres/embedded';
import { publishNotices } from './operator/notices';
import { Operator } from './operator/operator';
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

/** Opens the database of the settings, starting the embedded one if nothing else was given, and all that stands on it. */
export async function open(settings: Settings, log: ExecutorLog): Promise<Opened> {
  const embedded = settings.databaseUrl === undefined ? await startEmbedded({ dataDir: settings.dataDir, onLog: (line) => log.warn({ postgres: line }, 'postgres') }) : undefined;
  try {
    return await openOn(embedded?.url ?? settings.databaseUrl ?? '', settings.dataDir, log, embedded);
  } catch (error) {
    if (embedded?.ours) await embedded.stop();
    throw error;
  }
}

async function openOn(url: string, dataDir: string, log: ExecutorLog, embedded: Embedded | undefined): Promise<Opened> {
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
      if (embedded?.ours) await embedded.stop();
    },
  };
}
