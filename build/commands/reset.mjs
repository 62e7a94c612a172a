/** `npm run reset`: forgets what was done in the demonstration. The next `npm start` begins anew. */
import { rmSync } from 'node:fs';
import { demonstrationFolder } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

export async function main() {
  rmSync(demonstrationFolder(), { recursive: true, force: true });
  say('The demonstration is as it was at the first start.');
  return 0;
}
