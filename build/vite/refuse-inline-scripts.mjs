/**
 * The content security policy allows scripts from the app's own files only. A page with an inline script would look
 * fine here and stay blank in the app, so the build refuses it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Explained } from '../lib/say.mjs';

/** @param {string} folder Where the built pages lie. */
export function refuseInlineScripts(folder) {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(path.join(folder, file), 'utf8');
    if (/<script(?![^>]*\ssrc=)[^>]*>/i.test(html) || /<style|\sstyle=|\son[a-z]+=/i.test(html)) {
      throw new Explained(
        `${file} holds an inline script, style or event handler. The content security policy refuses those, so the ` +
          'page would not work. Move it into a file of its own and import it.',
      );
    }
  }
}
