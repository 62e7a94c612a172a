import type { VaultPerson } from '../../../shared/ipc';

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** People whose name has a word that begins as typed, in the order they have. Accents do not matter. */
export function namesLike(people: readonly VaultPerson[], text: string): VaultPerson[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return people.filter((one) => {
    const words = plain(`${one.name} ${one.detail}`).split(/[\s,]+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
