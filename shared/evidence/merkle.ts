import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { sha256Bytes } from './hash';

/**
 * The Merkle tree of RFC 9162 section 2.1 (the same as RFC 6962's) over a ledger's log.
 * Hashes are lower-case hexadecimal SHA-256.
 */

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** Hash of one entry's bytes: SHA-256 of 0x00 and the bytes. */
export const leafHash = (content: Uint8Array): string => bytesToHex(sha256Bytes(concatBytes(leafPrefix, content)));

const nodeHash = (left: string, right: string): string =>
  bytesToHex(sha256Bytes(concatBytes(nodePrefix, hexToBytes(left), hexToBytes(right))));

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = bytesToHex(sha256Bytes(new Uint8Array()));

/** All that is needed to append: the roots of the full subtrees, largest first. At most 53 hashes, however long the log. */
export interface Frontier {
  size: number;
  peaks: string[];
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The frontier after one more leaf. The old one is left as it was. */
export function append(frontier: Frontier, leaf: string): Frontier {
  const peaks = [...frontier.peaks];
  let hash = leaf;
  // Each trailing 1 bit of the size is a full subtree of the same height as what is being added: the two join.
  for (let size = frontier.size; size % 2 === 1; size = Math.floor(size / 2)) {
    const left = peaks.pop();
    if (left === undefined) throw new TypeError('The frontier does not fit its size');
    hash = nodeHash(left, hash);
  }
  peaks.push(hash);
  return { size: frontier.size + 1, peaks };
}

/** Root of the tree that the frontier stands for. */
export function rootOf(frontier: Frontier): string {
  let root: string | undefined;
  for (const peak of frontier.peaks.toReversed()) root = root === undefined ? peak : nodeHash(peak, root);
  return root ?? emptyRoot;
}

/** Root over all leaves, for checks and tests. */
export const rootOfLeaves = (leaves: readonly string[]): string => rootOf(leaves.reduce(append, emptyFrontier));

/** The path from a leaf (counted from 0) to the root: RFC 9162 section 2.1.3.1. */
export function inclusionProof(leaves: readonly string[], index: number): string[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('There is no such leaf');
  if (leaves.length === 1) return [];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return index < split
    ? [...inclusionProof(leaves.slice(0, split), index), rootOfLeaves(leaves.slice(split))]
    : [...inclusionProof(leaves.slice(split), index - split), rootOfLeaves(leaves.slice(0, split))];
}

/** Whether the leaf stands at this index (from 0) in the tree of this size and root: RFC 9162 section 2.1.3.2. */
export function verifyInclusion(
  leaf: string,
  index: number,
  size: number,
  proof: readonly string[],
  root: string,
): boolean {
  if (index < 0 || index >= size) return false;
  let position = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash === root;
}
