import { fromBase64url, toBase64url, toUtf8, type Bytes } from '../../shared/evidence/base64url';
import { openLedgerKey } from '../../shared/evidence/envelope';
import { decodeKeyring, encodeKeyring, type Keyring } from '../../shared/evidence/keyring';
import { hashingKey, keyedHash } from '../../shared/evidence/keyed-hash';
import {
  importLedgerKey,
  makeLedgerKey,
  sealBytes,
  unsealBytes,
  type LedgerKey,
  type SealingKey,
} from '../../shared/evidence/seal';
import { importSigningKey } from '../../shared/evidence/signature';
import type { KeysResponse } from '../../shared/protocol/identity';
import { kindOf, type LedgerId } from '../../shared/protocol/ledger';
import { Queue } from './queue';

/**
 * The keys of the person who is unlocked, ready for use. In use none can be read out again; the keyring itself is kept
 * shut under a key that lives and dies with this object, and opened only to grow or to let a colleague in.
 */
export class Keys {
  readonly enrolment: string;
  readonly person: string;
  readonly organisation: string;
  readonly device: string;
  readonly sealingPublicKey: string;
  readonly #ledgers = new Map<LedgerId, SealingKey>();
  readonly #names = new Map<LedgerId, string>();
  readonly #hashing = new Map<string, Promise<CryptoKey>>();
  readonly #changes = new Queue();

  private constructor(
    ring: Keyring,
    readonly signing: CryptoKey,
    readonly store: SealingKey,
    /** Nobody else of this desk holds it: seals what this person has typed and not sent. */
    readonly typing: SealingKey,
    private readonly naming: CryptoKey,
    private readonly shutter: SealingKey,
    private shut: Bytes,
  ) {
    this.enrolment = ring.enrolment;
    this.person = ring.person;
    this.organisation = ring.organisation;
    this.device = ring.device;
    this.sealingPublicKey = ring.sealing.publicKey;
  }

  static async of(ring: Keyring): Promise<Keys> {
    const raw = fromBase64url(ring.storeKey.key);
    const source = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
    const hkdf = {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: toUtf8('practice-buddy names on disk'),
    };
    const naming = await crypto.subtle.deriveKey(hkdf, source, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]);
    const typing = await typingKeyOf(ring);
    const ephemeral = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const shutter = { keyId: 'memory', key: ephemeral };
    const shut = await sealBytes(shutter, 'keyring', encodeKeyring(ring));
    const signing = await importSigningKey(ring.signing.privateKey);
    const keys = new Keys(ring, signing, await importLedgerKey(ring.storeKey), typing, naming, shutter, shut);
    for (const [ledger, kept] of Object.entries(ring.ledgerKeys))
      keys.#ledgers.set(ledger, await importLedgerKey(kept));
    return keys;
  }

  /** Undefined while this person holds no key of the ledger. */
  ledger(ledger: LedgerId): SealingKey | undefined {
    return this.#ledgers.get(ledger);
  }

  /** What seals a ledger's rows on disk: the desk's key, but for the privacy ledger, whose readers are fewer than the desk's people. */
  diskKey(ledger: LedgerId): SealingKey | undefined {
    return kindOf(ledger) === 'privacy' ? this.#ledgers.get(ledger) : this.store;
  }

  /**
   * Hashes a text with a key derived from the ledger's (HKDF, then HMAC-SHA-256, hexadecimal): the ledger's readers get the
   * same hash, and whoever lacks the key learns nothing from it.
   */
  async hash(ledger: LedgerId, text: string): Promise<string | undefined> {
    const keyId = this.#ledgers.get(ledger)?.keyId;
    if (keyId === undefined) return undefined;
    const name = `${ledger} ${keyId}`;
    let deriving = this.#hashing.get(name);
    if (!deriving) this.#hashing.set(name, (deriving = this.#hashingKey(ledger)));
    return keyedHash(await deriving, text);
  }

  async #hashingKey(ledger: LedgerId): Promise<CryptoKey> {
    const kept = (await this.ring()).ledgerKeys[ledger];
    if (!kept) throw new TypeError('No key of this ledger');
    return hashingKey(kept, ledger);
  }

  /** A ledger's name on disk: it says nothing to whoever lacks the store key. */
  async nameOf(ledger: LedgerId): Promise<string> {
    let name = this.#names.get(ledger);
    if (name === undefined) {
      const mac = await crypto.subtle.sign('HMAC', this.naming, toUtf8(ledger));
      this.#names.set(ledger, (name = toBase64url(new Uint8Array(mac, 0, 18))));
    }
    return name;
  }

  /** The whole keyring, in the open: use it at once and let it go. */
  async ring(): Promise<Keyring> {
    return decodeKeyring(await unsealBytes(this.shutter, 'keyring', this.shut));
  }

  /**
   * The person's own key, ready for use. A ring that has none, or another than the one handed over, takes it.
   * @param handed from another of the person's keyrings on this computer
   * @returns with the bytes for the vault when the ring has changed
   */
  async own(handed?: LedgerKey): Promise<{ kept: LedgerKey; key: SealingKey; grown: Bytes | undefined }> {
    const { own } = await this.ring();
    const kept = handed ?? own ?? makeLedgerKey();
    const grown = own?.keyId === kept.keyId ? undefined : await this.change((ring) => ({ ...ring, own: kept }));
    return { kept, key: await importLedgerKey(kept), grown };
  }

  /** Changes the keyring in memory and gives the bytes for the vault. */
  change(how: (ring: Keyring) => Keyring): Promise<Bytes> {
    return this.#changes.run(async () => {
      const bytes = encodeKeyring(how(await this.ring()));
      this.shut = await sealBytes(this.shutter, 'keyring', bytes);
      return bytes;
    });
  }

  /** Takes ledger keys into the keyring; the bytes for the vault, or undefined when all were there already. */
  async take(received: ReadonlyMap<LedgerId, LedgerKey>): Promise<Bytes | undefined> {
    const fresh = [...received].filter(([ledger, kept]) => this.#ledgers.get(ledger)?.keyId !== kept.keyId);
    if (fresh.length === 0) return undefined;
    for (const [ledger, kept] of fresh) this.#ledgers.set(ledger, await importLedgerKey(kept));
    return this.change((ring) => ({ ...ring, ledgerKeys: { ...ring.ledgerKeys, ...Object.fromEntries(fresh) } }));
  }

  /** Opens the envelopes that are for me and new. One that does not open is left: another device seals it again. */
  async open(envelopes: KeysResponse['mine']): Promise<Map<LedgerId, LedgerKey>> {
    const opened = new Map<LedgerId, LedgerKey>();
    const unknown = envelopes.filter(({ ledger, keyId }) => this.#ledgers.get(ledger)?.keyId !== keyId);
    if (unknown.length === 0) return opened;
    const { privateKey } = (await this.ring()).sealing;
    for (const { ledger, keyId, sealed } of unknown) {
      const kept = await openLedgerKey(privateKey, ledger, keyId, sealed).catch(() => undefined);
      if (kept) opened.set(ledger, kept);
    }
    return opened;
  }
}

/** A key of this person on this computer alone: derived from their private sealing key, which never leaves their keyring. */
async function typingKeyOf(ring: Keyring): Promise<SealingKey> {
  const raw = fromBase64url(ring.sealing.privateKey);
  const source = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  const info = toUtf8('practice-buddy what one person typed');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const key = await crypto.subtle.deriveKey(hkdf, source, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { keyId: 'typing', key };
}
