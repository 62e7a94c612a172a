/**
 * `npm start`: shows the app. With a screen, two practices in two windows; without one, the tour: the same app walked
 * through by a script, its pictures in out/tour/.
 */
import { bundle } from '../bundle.mjs';
import { demonstrate } from '../demonstration.mjs';
import { hasDisplay } from '../lib/display.mjs';
import { out } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { hasTests, runPlaywright } from '../testing/run-playwright.mjs';

/** @param {string[]} args */
export async function main(args) {
  await bundle();
  if (hasDisplay() && !args.includes('--tour')) return demonstrate();
  if (!hasTests('tour')) {
    say('There is no screen, and no tour in e2e/tour/ to show instead.');
    return 1;
  }
  say('There is no screen here, so this is the tour: the app, walked through by a script.');
  const code = await runPlaywright(['tour'], { env: { TOUR_FOLDER: `${out}/tour` } });
  say(
    code === 0
      ? 'The tour is done. Its pictures and its PDF are in out/tour/.'
      : 'The tour did not reach its end; what went wrong is above.',
  );
  return code;
}
