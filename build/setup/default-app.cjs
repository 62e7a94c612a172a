/**
 * Runs inside the fallback runtime: what Electron's own default app does when it is called as `electron FOLDER`.
 * It finds the folder among the arguments, takes its name and version on, and loads its main file.
 */
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = given === undefined ? undefined : path.resolve(given);
if (folder === undefined || !fs.existsSync(path.join(folder, 'package.json'))) {
  console.error(`Call it as: electron FOLDER. There is no app in ${folder ?? 'no folder'}.`);
  process.exit(1);
}
const { main, name, productName, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
// These two are there for Electron's own default app; its types leave them out.
const shell =
  /** @type {import('electron').App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (app);
app.setName(productName ?? name);
shell.setVersion(version);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
shell.setAppPath(folder);
require(path.join(folder, main));
