/**
 * Makes one folder like another: copies what differs (by size and time), removes what is too much. Symbolic links
 * are copied as links and never followed, on either side: the one who runs this is root, and the one who owns the
 * other side is not trusted to point it elsewhere.
 */
import {
  chmodSync,
  constants,
  copyFileSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ uid: number, gid: number }} Owner
 * @param {string} from @param {string} to
 * @param {Owner} owner Whose the copies are.
 * @param {(relative: string) => boolean} [leaveAlone] Paths that are neither copied nor removed.
 * @returns {number} How many files were copied.
 */
export function mirror(from, to, owner, leaveAlone = () => false) {
  let copied = 0;
  folder('');
  return copied;

  /** @param {string} relative */
  function folder(relative) {
    const target = path.join(to, relative);
    if (statOf(target)?.isDirectory() !== true) {
      rmSync(target, { force: true });
      mkdirSync(target, { recursive: true, mode: 0o755 });
      lchownSync(target, owner.uid, owner.gid);
    }
    const names = readdirSync(path.join(from, relative));
    for (const name of readdirSync(target)) {
      const each = path.join(relative, name);
      if (!names.includes(name) && !leaveAlone(each)) rmSync(path.join(to, each), { recursive: true, force: true });
    }
    for (const name of names) {
      const each = path.join(relative, name);
      if (!leaveAlone(each)) entry(each);
    }
  }

  /** @param {string} relative */
  function entry(relative) {
    const [source, target] = [path.join(from, relative), path.join(to, relative)];
    const stat = statOf(source);
    if (stat?.isDirectory()) return folder(relative);
    // Sockets and pipes belong to whoever is running.
    if (!stat || !(stat.isFile() || stat.isSymbolicLink())) return;
    const there = statOf(target);
    if (stat.isSymbolicLink()) {
      if (there?.isSymbolicLink() && readlinkSync(target) === readlinkSync(source)) return;
      rmSync(target, { recursive: true, force: true });
      symlinkSync(readlinkSync(source), target);
    } else {
      // Times are kept to a millisecond by the copy, so that is how they are compared.
      const same = there?.isFile() && there.size === stat.size && Math.abs(there.mtimeMs - stat.mtimeMs) < 2;
      if (same) return;
      rmSync(target, { recursive: true, force: true });
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, stat.mode & 0o111 ? 0o755 : 0o644);
      utimesSync(target, stat.atime, stat.mtime);
    }
    lchownSync(target, owner.uid, owner.gid);
    copied += 1;
  }
}

/** @param {string} place */
function statOf(place) {
  return lstatSync(place, { throwIfNoEntry: false });
}
