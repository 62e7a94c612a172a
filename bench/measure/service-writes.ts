import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import type { Service } from '../../e2e/support/service';
import { startEmbedded } from '../../service/postgres/embedded';
import { Desk } from '../../service/testing/desk';
import { practiceLedger } from '../../shared/protocol/ledger';
import type { Command } from '../../shared/protocol/command';
import { pushResponse } from '../../shared/protocol/sync';
import { median, pairedRatio, rounded, spread, type Spread } from './figures';
import { progress } from './report';
import { password, seededService } from './seeded-service';

/** Commands a second beside bare rows a second, as many connections as ledgers. */
export interface Rates {
  ledgers: number;
  /** Commands in one push. */
  batch: number;
  commands: Spread;
  bare: Spread;
  /** Commands for each bare row; the median of pairs. */
  commandsOverBare: number;
}

export interface ServiceWrites {
  /** A computer that comes back online sends what it has, up to 500 at a time; one at work sends each act by itself. */
  rates: Rates[];
  /** Size of one command as it is pushed, which is also the size of the bare row. */
  bytes: number;
  /** What the database itself says of its durability. */
  database: { fsync: string; synchronousCommit: string };
}

export interface Load {
  ledgers: number;
  batch: number;
  /** Pushes of each ledger in one round. */
  pushes: number;
}

/**
 * Durable signed commands through the real HTTP push of the real service, beside bare single-row inserts of the same
 * bytes, each its own transaction, in the same PostgreSQL; round by round in turn.
 */
export async function serviceWrites({
  loads,
  rounds,
}: {
  loads: readonly Load[];
  rounds: number;
}): Promise<ServiceWrites> {
  const ledgers = Math.max(...loads.map((load) => load.ledgers));
  const { service, managers } = await seededService({ organisations: 42, managers: ledgers });
  try {
    const desks: Desk[] = [];
    for (const { account } of managers) desks.push(await Desk.at(service.url, account, password));
    const bare = await BareTable.beside(service, ledgers);
    try {
      const rates: Rates[] = [];
      let bytes = 0;
      for (const load of loads) {
        const commands: number[] = [];
        const inserts: number[] = [];
        for (let round = -1; round < rounds; round++) {
          const signed = await Promise.all(desks.slice(0, load.ledgers).map((desk) => sign(desk, load)));
          const rows = signed.map((pushes) => pushes.flat().map((command) => JSON.stringify(command)));
          bytes = rounded(median(rows.flat().map((row) => row.length)));
          const pushed = await pushAll(service, desks, signed);
          const inserted = await bare.insertAll(rows);
          if (round < 0) continue;
          commands.push(pushed);
          inserts.push(inserted);
        }
        const { ledgers, batch } = load;
        const commandsOverBare = pairedRatio(commands, inserts);
        progress(
          `${ledgers} ledgers, ${batch} a push: ${Math.round(median(commands))}/s, bare ${Math.round(median(inserts))}/s`,
        );
        rates.push({ ledgers, batch, commands: spread(commands), bare: spread(inserts), commandsOverBare });
      }
      return { rates, bytes, database: await bare.durability() };
    } finally {
      await bare.close();
    }
  } finally {
    await service.dispose();
  }
}

/** Signed before the clock runs: on the device each is signed when it is made. */
async function sign(desk: Desk, { batch, pushes }: Load): Promise<Command[][]> {
  const all: Command[][] = [];
  for (let push = 0; push < pushes; push++) {
    const commands: Command[] = [];
    for (let at = 0; at < batch; at++) {
      const terms = { approval: 'while-closed', openMinutes: 20, contractBasis: `Enhanced service ${push} ${at}` };
      const args = { id: randomUUID(), terms };
      commands.push(await desk.sign({ ledger: practiceLedger(desk.organisation), name: 'arrangement.draft', args }));
    }
    all.push(commands);
  }
  return all;
}

/** Each desk sends its pushes one after the other, all desks at once. @returns commands a second */
async function pushAll(service: Service, desks: readonly Desk[], signed: readonly Command[][][]): Promise<number> {
  const bodies = signed.map((pushes) => pushes.map((commands) => JSON.stringify({ commands })));
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  await Promise.all(
    bodies.map(async (pushes, at) => {
      for (const body of pushes) await push(service, agent, at, desks[at]!.token, body);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return signed.flat(2).length / seconds;
}

/** From an address of the desk's own, as each practice has: the service counts requests by address. */
function push(service: Service, agent: Agent, desk: number, token: string, body: string): Promise<void> {
  const address = new URL('/sync/push', service.url);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  };
  const localAddress = process.platform === 'linux' ? `127.0.0.${desk + 10}` : undefined;
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers, localAddress }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('error', reject);
      response.on('end', () => {
        const answer = response.statusCode === 200 ? pushResponse.safeParse(JSON.parse(text)) : undefined;
        if (answer?.data?.results.every((one) => one.outcome === 'applied')) resolve();
        else reject(new Error(`A push was not taken: ${response.statusCode} ${text.slice(0, 300)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A table with a key and the bytes, nothing else, in the service's own PostgreSQL. */
class BareTable {
  private constructor(private readonly connections: readonly pg.Client[]) {}

  static async beside(service: Service, connections: number): Promise<BareTable> {
    const postgres = await startEmbedded({ dataDir: service.folder });
    const clients = Array.from(
      { length: connections },
      () => new pg.Client({ connectionString: postgres.superuserUrl }),
    );
    for (const client of clients) await client.connect();
    await clients[0]!.query('create table bare (id bigserial primary key, body text not null)');
    return new BareTable(clients);
  }

  /** One connection for each list. @returns rows a second */
  async insertAll(lists: readonly (readonly string[])[]): Promise<number> {
    const began = performance.now();
    await Promise.all(
      lists.map(async (rows, at) => {
        for (const body of rows)
          await this.connections[at]!.query({
            name: 'bare',
            text: 'insert into bare (body) values ($1)',
            values: [body],
          });
      }),
    );
    return lists.flat().length / ((performance.now() - began) / 1000);
  }

  async durability(): Promise<ServiceWrites['database']> {
    const ask = async (name: string) =>
      String(
        Object.values((await this.connections[0]!.query<Record<string, unknown>>(`show ${name}`)).rows[0] ?? {})[0],
      );
    return { fsync: await ask('fsync'), synchronousCommit: await ask('synchronous_commit') };
  }

  async close(): Promise<void> {
    await Promise.all(this.connections.map((one) => one.end()));
  }
}
