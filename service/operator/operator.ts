import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { importSigningKey, makeSigningPair, signCommand } from '../../shared/evidence/signature';
import type { Role } from '../../shared/protocol/actor';
import type { LedgerId } from '../../shared/protocol/ledger';
import { json } from '../../shared/protocol/primitives';
import type { PushResult } from '../../shared/protocol/sync';
import type { Executor } from '../commands/execute';
import { nextSeq } from '../identity/enrolments';
import { noLedgers, type Store } from '../store/store';
import { operatorName, operatorOrganisation, operatorPerson } from './person';

const kept = z.object({ device: z.uuid(), publicKey: z.string(), privateKey: z.string() });

/** What the operator asks for; the rest of the command is the operator's own. */
export interface OperatorAct {
  ledger: LedgerId;
  name: string;
  args: Record<string, unknown>;
}

/**
 * The service's own person. What the service writes in a ledger it writes like everybody else: by a command, signed with
 * a key of its own (in DATA_DIR, mode 600), so the log shows that it was the service and not a practice.
 */
export class Operator {
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly store: Store,
    private readonly executor: Executor,
    private readonly person: string,
    private readonly organisation: string,
    private readonly device: string,
    private readonly key: CryptoKey,
  ) {}

  /** The operator as itself, with the key of this data folder. */
  static async open(store: Store, executor: Executor, dataDir: string): Promise<Operator> {
    return Operator.#as(store, executor, operatorOrganisation, ['administrator'], await keyIn(dataDir));
  }

  /** For the demonstration: the operator stands in for a practice until `leave`, to prepare what its manager would have. */
  static async standIn(store: Store, executor: Executor, organisation: string, roles: Role[]): Promise<Operator> {
    return Operator.#as(store, executor, organisation, roles, { device: randomUUID(), ...(await makeSigningPair()) });
  }

  static async #as(
    store: Store,
    executor: Executor,
    organisation: string,
    roles: Role[],
    keys: z.infer<typeof kept>,
  ): Promise<Operator> {
    await store.within(noLedgers, async (tx) => {
      await tx
        .insertInto('person')
        .values({ person: operatorPerson, name: operatorName })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx
        .insertInto('membership')
        .values({ person: operatorPerson, organisation, roles })
        .onConflict((conflict) => conflict.columns(['person', 'organisation']).doUpdateSet({ roles }))
        .execute();
    });
    return Operator.#on(store, executor, operatorPerson, organisation, keys);
  }

  static async #on(
    store: Store,
    executor: Executor,
    person: string,
    organisation: string,
    { device, publicKey, privateKey }: z.infer<typeof kept>,
  ): Promise<Operator> {
    await store.within(noLedgers, async (tx) => {
      const now = new Date().toISOString();
      await tx
        .insertInto('device')
        .values({ device, organisation, name: operatorName, registered_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const known = await tx
        .selectFrom('enrolment')
        .where('device', '=', device)
        .where('revoked_at', 'is', null)
        .select('enrolment')
        .executeTakeFirst();
      if (known) return;
      await tx
        .insertInto('enrolment')
        // It signs and is never sealed anything: no sealing key, and identity/ledger-keys.ts leaves it out.
        .values({
          enrolment: randomUUID(),
          person,
          device,
          organisation,
          signing_key: publicKey,
          sealing_key: '',
          enrolled_at: now,
          revoked_at: null,
        })
        .execute();
    });
    return new Operator(store, executor, person, organisation, device, await importSigningKey(privateKey));
  }

  /** Signs and executes in order; each answer is that of a push. Two acts never take the same number: the later one waits. */
  act(acts: readonly OperatorAct[]): Promise<PushResult[]> {
    const mine = this.#turn.then(() => this.#act(acts));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #act(acts: readonly OperatorAct[]): Promise<PushResult[]> {
    let seq = await this.store.within(noLedgers, (tx) => nextSeq(tx, this.device));
    const results: PushResult[] = [];
    for (const { ledger, name, args } of acts) {
      const command = await signCommand(this.key, {
        id: randomUUID(),
        ledger,
        name,
        args: z.record(z.string(), json).parse(JSON.parse(JSON.stringify(args))),
        actor: { person: this.person, organisation: this.organisation },
        device: this.device,
        seq,
        madeAt: new Date().toISOString(),
        basedOn: [],
      });
      seq += 1;
      results.push(...(await this.executor.execute([command])));
    }
    return results;
  }

  /** Ends a standing-in: no membership, no key in force. What was signed can still be checked. */
  async leave(): Promise<void> {
    await this.store.within(noLedgers, async (tx) => {
      await tx
        .updateTable('enrolment')
        .set({ revoked_at: new Date().toISOString() })
        .where('device', '=', this.device)
        .execute();
      await tx
        .deleteFrom('membership')
        .where('person', '=', operatorPerson)
        .where('organisation', '=', this.organisation)
        .execute();
    });
  }
}

async function keyIn(dataDir: string): Promise<z.infer<typeof kept>> {
  const file = path.join(dataDir, 'operator-key.json');
  if (existsSync(file)) return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const made = { device: randomUUID(), ...(await makeSigningPair()) };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
