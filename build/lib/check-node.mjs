/** Says which Node is needed instead of failing on the first thing that an older one does not have. */
import { readFileSync } from 'node:fs';
import { inTree } from './paths.mjs';
import { Explained } from './say.mjs';

export function checkNode() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(inTree('package.json'), 'utf8'));
  const wanted = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  const found = process.versions.node.split('.').map(Number);
  const [major = 0, minor = 0] = found;
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Explained(
    `This is Node ${process.versions.node}, and the project needs ${engines.node}. Install a current Node from ` +
      'https://nodejs.org and run the same command again.',
  );
}
