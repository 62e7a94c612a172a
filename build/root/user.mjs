/** The unprivileged user that everything runs as when root started it: made once, kept, without a login. */
import { readFileSync } from 'node:fs';
import { ask } from '../lib/processes.mjs';
import { Explained, say } from '../lib/say.mjs';

const name = 'practice-buddy';

/** @typedef {{ name: string, uid: number, gid: number, home: string }} User */

/** @returns {User} */
export function ensureUser() {
  const there = findUser();
  if (there) return there;
  say(`Making the user ${name}, so that the app and the tests need not run as root.`);
  const made = ask('useradd', [
    '--create-home',
    '--shell',
    '/usr/sbin/nologin',
    '--comment',
    'Practice Buddy development',
    name,
  ]);
  const user = findUser();
  if (user) return user;
  throw new Explained(
    `The user ${name} could not be made (${made.err.trim()}). The app and PostgreSQL refuse to run as root, so one is ` +
      'needed. Run the command as an ordinary user, or make that user yourself.',
  );
}

/** @returns {User | undefined} */
function findUser() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid, , home = ''] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid), home };
}
