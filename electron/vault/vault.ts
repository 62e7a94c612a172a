/**
 * The keyrings of the people of this desk, each sealed by its person's PIN or passphrase (see keyring-file.ts). At
 * most one of them is unlocked: its key is held here until `lock`, so that the keyring can be kept again after it has
 * grown, without asking for the PIN.
 *
 * Calls run one after the other: two tries at once cannot share one count.
 */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { VaultPerson, VaultPolicy, VaultResult } from '../../shared/ipc';
import { moveAside, readIfThere, writeDurably } from './durable-file';
import { keychainSecret, type SystemKeychain } from './keychain-secret';
import {
  deriveKey,
  newHeader,
  readKeyring,
  readPerson,
  seal,
  unseal,
  writeKeyring,
  type KeyringFile,
  type KeyringHeader,
} from './keyring-file';
import { TriesFile, triesAllowed, waitAfter, waitLeft } from './tries';
import { isWeak, passphraseLength, pinLength } from './weak-secret';

const suffix = '.keyring.json';
/** What may stand in a file name: the schema of the IPC arguments says the same, and this does not rely on it. */
const idPattern = /^[a-z0-9-]{1,64}$/;

interface Unlocked {
  header: KeyringHeader;
  key: Buffer;
}
type Refused = Extract<VaultResult<never>, { ok: false }>;

export class Vault {
  private unlocked: Unlocked | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly tries: TriesFile;

  /**
   * @param folder where the keyrings lie, made when needed
   * @param now ms since the epoch
   */
  constructor(
    private readonly folder: string,
    private readonly keychain: SystemKeychain,
    private readonly now: () => number = Date.now,
  ) {
    this.tries = new TriesFile(folder);
  }

  /** Everybody with a keyring here, by name; a file that does not even say whose it is is left out. */
  people(): Promise<VaultPerson[]> {
    return this.inTurn(async () => {
      const names = await readdir(this.folder).catch(() => []);
      const people: VaultPerson[] = [];
      for (const name of names.filter((one) => one.endsWith(suffix))) {
        const bytes = await readIfThere(path.join(this.folder, name));
        const person = bytes && readPerson(bytes);
        if (person && `${person.id}${suffix}` === name) people.push(person);
      }
      return people.sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id));
    });
  }

  policy(): Promise<VaultPolicy> {
    return this.inTurn(async () => policyFor(await keychainSecret(this.folder, this.keychain)));
  }

  /** Keep a new keyring, or another secret for a person who is here already; they are unlocked afterwards. */
  create(person: VaultPerson, secret: string, keyring: Uint8Array): Promise<VaultResult<null>> {
    return this.inTurn(async () => {
      if (!idPattern.test(person.id)) return refused('unknown');
      const fromKeychain = await keychainSecret(this.folder, this.keychain);
      if (isWeak(secret, policyFor(fromKeychain))) return refused('weak', triesAllowed);
      const header = newHeader(person, fromKeychain !== null);
      const key = await deriveKey(header, secret, fromKeychain);
      const before = await this.read(person.id);
      // A keyring whose tries are spent may be the only one that opens what is still unsent here: it is kept aside.
      if (typeof before === 'object' && (await this.tries.read(person.id)).wrong >= triesAllowed) {
        await moveAside(this.file(person.id), 'spent');
      }
      await this.tries.write(person.id, { wrong: 0, lastAt: 0 });
      await this.write(seal(header, key, keyring));
      this.hold({ header, key });
      return { ok: true, value: null };
    });
  }

  open(id: string, secret: string): Promise<VaultResult<Uint8Array>> {
    return this.inTurn(async () => {
      const opened = await this.tryOpen(id, secret);
      if (!opened.ok) return opened;
      this.hold(opened.value.unlocked);
      return { ok: true, value: opened.value.keyring };
    });
  }

  /** A colleague's keyring for one act: whoever is unlocked stays so, and the colleague's key is not kept here. */
  openBeside(id: string, secret: string): Promise<VaultResult<Uint8Array>> {
    return this.inTurn(async () => {
      if (!this.unlocked || this.unlocked.header.person.id === id) return refused('unknown');
      const opened = await this.tryOpen(id, secret);
      if (!opened.ok) return opened;
      opened.value.unlocked.key.fill(0);
      return { ok: true, value: opened.value.keyring };
    });
  }

  /** Every try counts, whatever it is for. */
  private async tryOpen(id: string, secret: string): Promise<VaultResult<{ unlocked: Unlocked; keyring: Uint8Array }>> {
    const file = await this.read(id);
    if (typeof file === 'string') return refused(file);
    const tries = await this.tries.read(id);
    if (tries.wrong >= triesAllowed) return refused('spent');
    const wait = waitLeft(tries, this.now());
    if (wait > 0) return refused('wait', triesAllowed - tries.wrong, wait);
    const fromKeychain = file.keychain ? await keychainSecret(this.folder, this.keychain) : null;
    if (file.keychain && fromKeychain === null) return refused('keychain', triesAllowed - tries.wrong);

    const wrong = tries.wrong + 1;
    await this.tries.write(id, { wrong, lastAt: this.now() });
    const key = await deriveKey(file, secret, fromKeychain);
    const keyring = unseal(file, key);
    if (keyring === null) {
      key.fill(0);
      return wrong >= triesAllowed ? refused('spent') : refused('wrong', triesAllowed - wrong, waitAfter(wrong));
    }
    await this.tries.write(id, { wrong: 0, lastAt: 0 });
    return { ok: true, value: { unlocked: { header: headerOf(file), key }, keyring } };
  }

  save(keyring: Uint8Array): Promise<VaultResult<null>> {
    return this.inTurn(async () => {
      if (!this.unlocked) return refused('unknown');
      await this.write(seal(this.unlocked.header, this.unlocked.key, keyring));
      return { ok: true, value: null };
    });
  }

  /** At once, without waiting its turn; a call that is under way finishes with the key it took. */
  lock(): void {
    this.unlocked?.key.fill(0);
    this.unlocked = null;
  }

  /** The keyring and its count. Deleting is what was asked for here. */
  remove(id: string): Promise<null> {
    return this.inTurn(async () => {
      if (!idPattern.test(id)) return null;
      if (this.unlocked?.header.person.id === id) this.lock();
      await rm(this.file(id), { force: true });
      await rm(path.join(this.folder, `${id}.tries.json`), { force: true });
      return null;
    });
  }

  private hold(unlocked: Unlocked): void {
    this.lock();
    this.unlocked = unlocked;
  }

  private async read(id: string): Promise<KeyringFile | 'unknown' | 'damaged'> {
    if (!idPattern.test(id)) return 'unknown';
    const bytes = await readIfThere(this.file(id));
    if (bytes === null) return 'unknown';
    const file = readKeyring(bytes);
    if (file?.person.id === id) return file;
    await moveAside(this.file(id), 'damaged');
    return 'damaged';
  }

  private write(file: KeyringFile): Promise<void> {
    return writeDurably(this.file(file.person.id), writeKeyring(file));
  }

  private file(id: string): string {
    return path.join(this.folder, `${id}${suffix}`);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.last.then(act);
    this.last = result.catch(() => undefined);
    return result;
  }
}

function headerOf({ version, person, keychain, scrypt }: KeyringFile): KeyringHeader {
  return { version, person, keychain, scrypt };
}

function policyFor(fromKeychain: Buffer | null): VaultPolicy {
  return fromKeychain
    ? { keychain: 'present', kind: 'pin', minimumLength: pinLength }
    : { keychain: 'absent', kind: 'passphrase', minimumLength: passphraseLength };
}

function refused(why: Refused['why'], remaining = 0, waitSeconds = 0): Refused {
  return { ok: false, why, remaining, waitSeconds };
}
