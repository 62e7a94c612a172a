/**
 * Root's way through: the same command again, as an ordinary user, in a staged copy of the tree, and what it made
 * (out/) brought back, also when it failed. Chromium's sandbox is then the real one in every test, and nothing that
 * the app or the tests do can reach further than that user.
 *
 * The copy is needed because a clone may lie where no other user can read (/root), and because the user may not
 * write into the clone. The sources in the stage belong to root; only out/ and node_modules/ belong to the user.
 */
import path from 'node:path';
import { run } from '../lib/processes.mjs';
import { top } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { ensureDebianPackages } from '../setup/debian-packages.mjs';
import { environmentFor } from './environment.mjs';
import { lendFiles } from './lend-files.mjs';
import { nodeFor } from './node-for.mjs';
import { bringBack, copySources, openStage } from './stage.mjs';
import { ensureUser } from './user.mjs';

/** @param {string} name @param {import('../commands.mjs').Command} command @param {string[]} args @returns {Promise<number>} */
export async function runUnprivileged(name, command, args) {
  await ensureDebianPackages(command.needs);
  const user = ensureUser();
  const stage = openStage(user);
  const following = command.follow ? setInterval(() => copySources(stage), 1000) : undefined;
  try {
    say(
      `As root: running "${name}" as the user ${user.name} in ${stage.tree}; results come back to ${path.join(top, 'out')}.`,
    );
    const { node, npm } = nodeFor(user, stage);
    const theirArgs = command.files ? lendFiles(args, stage) : args;
    return await run(node, [path.join(stage.tree, 'build/go.mjs'), name, ...theirArgs], {
      cwd: stage.tree,
      uid: user.uid,
      gid: user.gid,
      env: environmentFor(user, stage, npm),
    });
  } finally {
    clearInterval(following);
    bringBack(stage);
    stage.close();
  }
}
