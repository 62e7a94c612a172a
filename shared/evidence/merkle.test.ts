import fc from 'fast-check';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import {
  append,
  emptyFrontier,
  emptyRoot,
  inclusionProof,
  leafHash,
  rootOf,
  rootOfLeaves,
  verifyInclusion,
} from './merkle';

// The test vectors of certificate transparency (google/certificate-transparency, merkletree tests), whose tree RFC 9162 keeps.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map((input) => leafHash(hexToBytes(input)));

describe('the tree of RFC 9162', () => {
  it('has the known root after each of the eight known leaves', () => {
    let frontier = emptyFrontier;
    for (const [index, leaf] of leaves.entries()) {
      frontier = append(frontier, leaf);
      expect(rootOf(frontier)).toBe(roots[index]);
    }
  });

  it('begins with SHA-256 of nothing', () => {
    expect(rootOf(emptyFrontier)).toBe(emptyRoot);
    expect(emptyRoot).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('takes no frontier that does not fit its size, and proves no leaf that there is not', () => {
    expect(() => append({ size: 1, peaks: [] }, leaves[0]!)).toThrow('does not fit its size');
    for (const index of [-1, leaves.length]) {
      expect(() => inclusionProof(leaves, index)).toThrow('There is no such leaf');
    }
  });

  it('proves every leaf of every size, and no other leaf or place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), (size, at) => {
        const index = at % size;
        const many = Array.from({ length: size }, (_, leaf) => leafHash(Uint8Array.of(leaf)));
        const root = rootOfLeaves(many);
        const proof = inclusionProof(many, index);
        expect(verifyInclusion(many[index]!, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(leafHash(Uint8Array.of(255)), index, size, proof, root)).toBe(false);
        if (size > 1) expect(verifyInclusion(many[index]!, (index + 1) % size, size, proof, root)).toBe(false);
      }),
    );
  });
});
