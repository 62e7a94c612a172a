import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openLedgerKey, sealLedgerKey } from '../../shared/evidence/envelope';
import { keyring, type Keyring } from '../../shared/evidence/keyring';
import { makeLedgerKey, type LedgerKey } from '../../shared/evidence/seal';
import type { KeysResponse } from '../../shared/protocol/identity';
import type { LedgerId } from '../../shared/protocol/ledger';
import { reachOf } from '../commands/reach';
import { keysFor, postKeys } from '../identity/ledger-keys';
import { rolesAt } from '../identity/sessions';
import { noLedgers, type Store } from '../store/store';
import { Refusal } from '../refusal';
import type { Settings } from '../settings';
import { onlyInTheStory } from './guard';

const kept = z.array(keyring);

/** Where the keys of the story lie, in DATA_DIR; `service reset` deletes it. */
export const keepersFile = 'demonstration-keys.json';

/** In one process they take turns, so that no two make the first key of a ledger. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Two desks that stay behind when the story is told: an officer's of each practice. They hold the keys of what was sealed
 * in it, and let in whoever sets a computer up, as a real desk does that is never switched off. They live in the
 * service's own process, so that service could read patients: made-up ones, in a demonstration, and nowhere else.
 */
export class Keepers {
  private constructor(
    private readonly store: Store,
    private readonly file: string,
    private rings: Keyring[],
  ) {}

  /** @throws Explained when the settings are not those of the story */
  static begin(store: Store, settings: Settings, rings: Keyring[]): Keepers {
    onlyInTheStory(settings);
    const keepers = new Keepers(store, path.join(settings.dataDir, keepersFile), rings);
    keepers.#write();
    return keepers;
  }

  /** Those of a story that was told before; undefined when there are none. @throws Explained as `begin` does */
  static open(store: Store, settings: Settings): Keepers | undefined {
    onlyInTheStory(settings);
    const file = path.join(settings.dataDir, keepersFile);
    if (!existsSync(file)) return undefined;
    return new Keepers(store, file, kept.parse(JSON.parse(readFileSync(file, 'utf8'))));
  }

  /** The key of a ledger, if one of them holds it. */
  key(ledger: LedgerId): LedgerKey | undefined {
    return this.rings.map((ring) => ring.ledgerKeys[ledger]).find((one) => one !== undefined);
  }

  /** Takes the keys that were sealed to them, makes those that are missing, and lets in every reader who lacks one. */
  letIn(): Promise<void> {
    const mine = turn.then(() => this.#letIn());
    turn = mine.catch(() => undefined);
    return mine;
  }

  async #letIn(): Promise<void> {
    let grown = false;
    for (const ring of this.rings) grown = (await this.#exchange(ring)) || grown;
    if (grown) this.#write();
  }

  async #exchange(ring: Keyring): Promise<boolean> {
    const answer = await this.store.within(noLedgers, async (tx): Promise<KeysResponse> => {
      const roles = await rolesAt(tx, ring.person, ring.organisation);
      if (!roles) return { mine: [], wanted: [] };
      return keysFor(tx, ring.enrolment, await reachOf(tx, { organisation: ring.organisation, roles }));
    });
    let grown = false;
    for (const { ledger, keyId, sealed } of answer.mine) {
      if (ring.ledgerKeys[ledger]?.keyId === keyId) continue;
      const opened = await openLedgerKey(ring.sealing.privateKey, ledger, keyId, sealed).catch(() => undefined);
      if (!opened) continue;
      ring.ledgerKeys[ledger] = opened;
      grown = true;
    }
    for (const { ledger, keyId, recipients } of answer.wanted) {
      const own = ring.ledgerKeys[ledger];
      const key = keyId === null ? makeLedgerKey() : own?.keyId === keyId ? own : undefined;
      if (!key) continue;
      const sealed = await Promise.all(
        recipients.map(async ({ enrolment, sealingKey }) => ({
          enrolment,
          sealed: await sealLedgerKey(sealingKey, ledger, key).catch(() => undefined),
        })),
      );
      const fit = sealed.flatMap(({ enrolment, sealed: one }) =>
        one === undefined ? [] : [{ enrolment, sealed: one }],
      );
      if (fit.length === 0) continue;
      if (!(await this.#post(ring, { ledger, keyId: key.keyId, sealed: fit }))) continue;
      if (own?.keyId === key.keyId) continue;
      ring.ledgerKeys[ledger] = key;
      grown = true;
    }
    return grown;
  }

  /** False when a desk made the key of this ledger a moment earlier: it passes that one on itself. */
  async #post(ring: Keyring, envelopes: Parameters<typeof postKeys>[2]): Promise<boolean> {
    try {
      await this.store.within(noLedgers, (tx) => postKeys(tx, ring.enrolment, envelopes));
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  #write(): void {
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.rings), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
