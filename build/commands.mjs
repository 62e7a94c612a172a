/**
 * What there is to run, and what each needs before it can: a table, so that no command installs anything by itself.
 */

/**
 * @typedef {'packages' | 'system' | 'screen' | 'keychain' | 'electron' | 'postgres'} Need
 *   packages: npm packages. system: the libraries that Electron links to. screen: a virtual one where there is none.
 *   keychain: a keychain for tests. electron: its runtime. postgres: PostgreSQL's programs.
 * @typedef {{
 *   needs: Need[],
 *   unprivileged?: boolean, // starts Electron or PostgreSQL, so root hands it to an ordinary user
 *   files?: boolean,        // its arguments may name files of the person who calls it
 *   follow?: boolean,       // changes of the sources must reach it while it runs
 * }} Command
 */

/** @type {Need[]} */
const app = ['packages', 'system', 'screen', 'electron', 'postgres'];

/** @type {Record<string, Command>} */
export const commands = {
  start: { needs: app, unprivileged: true },
  test: { needs: [...app, 'keychain'], unprivileged: true },
  e2e: { needs: [...app, 'keychain'], unprivileged: true },
  dev: { needs: app, unprivileged: true, follow: true },
  bench: { needs: app, unprivileged: true },
  package: { needs: ['packages', 'electron'], unprivileged: true },
  unit: { needs: ['packages', 'postgres'], unprivileged: true },
  guards: { needs: ['packages', 'postgres'] },
  service: { needs: ['packages', 'postgres'], unprivileged: true },
  ods: { needs: ['packages', 'postgres'], unprivileged: true, files: true },
  reset: { needs: [], unprivileged: true },
  fresh: { needs: [] },
  pictures: { needs: [] }, // by way of `start`, which says what it needs
  bundle: { needs: ['packages'] },
  lint: { needs: ['packages'] },
  typecheck: { needs: ['packages'] },
  format: { needs: ['packages'] },
};
