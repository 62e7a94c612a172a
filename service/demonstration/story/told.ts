import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { importSigningKey, signCommand } from '../../../shared/evidence/signature';
import type { Keyring } from '../../../shared/evidence/keyring';
import { commands } from '../../../shared/domain/registry';
import type { Command } from '../../../shared/protocol/command';
import type { Role } from '../../../shared/protocol/actor';
import { kindOf, type LedgerKind } from '../../../shared/protocol/ledger';
import { json } from '../../../shared/protocol/primitives';
import { Executor } from '../../commands/execute';
import { addAccount } from '../../identity/accounts';
import { noLedgers, type Store } from '../../store/store';
import type { Settings } from '../../settings';
import { enrolled, left, type StoryComputer } from '../enrolled';
import { Keepers } from '../keepers';
import { demonstrationPassword, people } from '../people';
import { ready } from './words';

/** One thing that somebody of the story did. */
export interface StoryAct {
  /** Account, `anne.cole`. */
  by: string;
  /** ISO instant, by the clock of their computer. */
  at: string;
  /** ISO instant at which the service had it, when there was no network; `at` otherwise. */
  arrived?: string;
  /** On the computer that is taken along to visits instead of the one at the front desk. */
  away?: boolean;
  ledger: string;
  name: string;
  args: Record<string, unknown>;
}

interface Cast {
  person: string;
  name: string;
  organisation: string;
  roles: readonly Role[];
}

/** The hub’s host has a manager in the story; nobody can be her in the demonstration, so she is not in its list of people. */
const quayside: Cast & { account: string } = {
  account: 'dev.sharma',
  person: '00000000-0000-4000-9000-000000000901',
  name: 'Dev Sharma',
  organisation: 'Z99003',
  roles: ['practice-manager'],
};

/** Whose desks stay when the story is told, to let others in: an officer of each practice, who may read all its ledgers. */
const keeping: readonly string[] = ['tom.ellery', 'nia.powell'];

/** Who is who, by account. Throws for nobody’s account: a mistake in the story. */
export function castOf(account: string): Cast {
  const found = account === quayside.account ? quayside : people.find((one) => one.account === account);
  if (!found) throw new Error(`Nobody in the story is called ${account}`);
  return found;
}

const quiet = { warn: () => undefined, error: () => undefined };

/** The people of the story at their computers: everybody signs with a key of their own. */
class Desks {
  readonly #rings = new Map<string, Promise<{ ring: Keyring; signing: CryptoKey }>>();
  readonly #computers = new Map<string, StoryComputer & { seq: number }>();

  constructor(private readonly store: Store) {}

  computer(organisation: string, away: boolean): StoryComputer & { seq: number } {
    const name = away ? 'Visits laptop' : 'Front desk';
    const known = this.#computers.get(`${organisation} ${name}`);
    if (known) return known;
    const made = { device: randomUUID(), organisation, name, seq: 0 };
    this.#computers.set(`${organisation} ${name}`, made);
    return made;
  }

  ring(account: string, away = false): Promise<{ ring: Keyring; signing: CryptoKey }> {
    const id = `${account} ${String(away)}`;
    const known = this.#rings.get(id);
    if (known) return known;
    const { person, organisation } = castOf(account);
    const made = enrolled(this.store, person, this.computer(organisation, away)).then(async (ring) => ({
      ring,
      signing: await importSigningKey(ring.signing.privateKey),
    }));
    this.#rings.set(id, made);
    return made;
  }

  /** Everybody goes, but for whoever keeps the keys. */
  async close(but: readonly string[]): Promise<void> {
    const all = await Promise.all(this.#rings.values());
    await left(
      this.store,
      all.map(({ ring }) => ring.enrolment).filter((enrolment) => !but.includes(enrolment)),
    );
  }
}

const arrival = ({ at, arrived }: StoryAct): string => arrived ?? at;

/**
 * In the order of their arrival; what nothing else hangs on comes together, since a ledger's acts in a row are one
 * transaction. First what was agreed, one by one, because the practices' keys rest on it; then each practice's own; then
 * what they did together.
 */
function inParts(acts: readonly StoryAct[]): StoryAct[][] {
  const sorted = acts.toSorted((one, other) => arrival(one).localeCompare(arrival(other)));
  const of = (...kinds: LedgerKind[]) => sorted.filter(({ ledger }) => kinds.includes(kindOf(ledger)));
  return [...of('arrangement').map((one) => [one]), of('practice'), of('board', 'pair', 'privacy')];
}

/**
 * Has everything done in order, each by its own person, through the execution that every command takes; only the clock of
 * its receipt is the story's. Throws when anything is refused: the story must be possible.
 */
export async function tell(store: Store, settings: Settings, acts: readonly StoryAct[]): Promise<Keepers> {
  await store.within(noLedgers, (tx) =>
    addAccount(tx, { ...quayside, roles: [...quayside.roles], password: demonstrationPassword }),
  );
  const desks = new Desks(store);
  const kept = await Promise.all(keeping.map(async (account) => (await desks.ring(account)).ring));
  const keepers = Keepers.begin(store, settings, kept);
  const keyOf = async (ledger: string) => {
    if (!keepers.key(ledger)) await keepers.letIn();
    const key = keepers.key(ledger);
    if (!key) throw new Error(`Nobody of the story holds the key of ${ledger}`);
    return key;
  };
  const arrivals = new Map<string, string>();
  const executor = new Executor({
    store,
    registry: commands,
    log: quiet,
    grew: () => undefined,
    receivedAt: ({ id, madeAt }) => arrivals.get(id) ?? madeAt,
  });
  const sign = async (act: StoryAct): Promise<Command> => {
    const { ring, signing } = await desks.ring(act.by, act.away);
    const computer = desks.computer(ring.organisation, act.away ?? false);
    computer.seq += 1;
    const { seq } = computer;
    const args = await ready(act.args, act.ledger, keyOf);
    const command = await signCommand(signing, {
      id: randomUUID(),
      ledger: act.ledger,
      name: act.name,
      args: z.record(z.string(), json).parse(JSON.parse(JSON.stringify(args))),
      actor: { person: ring.person, organisation: ring.organisation },
      device: ring.device,
      seq,
      madeAt: act.at,
      basedOn: [],
    });
    arrivals.set(command.id, arrival(act));
    return command;
  };
  try {
    for (const part of inParts(acts)) {
      const signed: Command[] = [];
      for (const act of part) signed.push(await sign(act));
      for (const [at, result] of (await executor.execute(signed)).entries()) {
        if (result.outcome === 'applied') continue;
        const { by, name, at: when } = part[at] ?? { by: '', name: '', at: '' };
        throw new Error(`The story could not go on: ${by}, ${name} at ${when}: ${result.rejection.says}`);
      }
    }
  } finally {
    await desks.close(kept.map((ring) => ring.enrolment));
  }
  await keepers.letIn();
  return keepers;
}
