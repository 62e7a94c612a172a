import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url, toUtf8, type Bytes } from './base64url';
import { keyIdOf, UnsealError, type LedgerKey } from './seal';

/**
 * The journey of a ledger key to one enrolled reader: HPKE (RFC 9180) base mode, DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM. The service carries the envelope and cannot open it.
 */

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** Length of the encapsulated key: an uncompressed P-256 point. */
const encapsulatedLength = 65;

/** An envelope is for one ledger and one key: opened as anything else, it stays shut. */
const info = (ledger: string, keyId: string): Bytes => toUtf8(`practice-buddy envelope v1 ${ledger} ${keyId}`);

/** `publicKey` raw uncompressed point, `privateKey` raw scalar of 32 bytes, base64url. The private half lives only in the keyring. */
export interface SealingPair {
  publicKey: string;
  privateKey: string;
}

/** A new DHKEM(P-256) pair, for an enrolment. */
export async function makeSealingPair(): Promise<SealingPair> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: toBase64url(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))),
    privateKey: toBase64url(new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey))),
  };
}

/** Seals a ledger's key to one recipient's public sealing key. Throws when that is not a point of the curve. */
export async function sealLedgerKey(recipientPublicKey: string, ledger: string, kept: LedgerKey): Promise<string> {
  const recipient = await suite.kem.deserializePublicKey(fromBase64url(recipientPublicKey));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey: recipient, info: info(ledger, kept.keyId) },
    fromBase64url(kept.key),
  );
  const envelope = new Uint8Array(enc.byteLength + ct.byteLength);
  envelope.set(new Uint8Array(enc));
  envelope.set(new Uint8Array(ct), enc.byteLength);
  return toBase64url(envelope);
}

/** The ledger key that was sealed to me. Throws `UnsealError` for an envelope of another reader, ledger or key, or an altered one. */
export async function openLedgerKey(
  myPrivateKey: string,
  ledger: string,
  keyId: string,
  envelope: string,
): Promise<LedgerKey> {
  let raw: Uint8Array;
  try {
    const bytes = fromBase64url(envelope);
    raw = new Uint8Array(
      await suite.open(
        {
          recipientKey: await suite.kem.deserializePrivateKey(fromBase64url(myPrivateKey)),
          enc: bytes.slice(0, encapsulatedLength),
          info: info(ledger, keyId),
        },
        bytes.slice(encapsulatedLength),
      ),
    );
  } catch {
    throw new UnsealError('This envelope is not for this reader, ledger and key');
  }
  // The key's id is its fingerprint: whoever sealed another key under this id is found out here.
  if (raw.length !== 32 || keyIdOf(raw) !== keyId) throw new UnsealError('The envelope holds another key than it says');
  return { keyId, key: toBase64url(raw) };
}
