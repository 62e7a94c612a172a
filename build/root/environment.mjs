/**
 * The environment of the unprivileged user: the caller's own, without what belongs to root's session, and with what
 * root's npm and screen need to be reached by somebody else.
 */
import { chownSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ask } from '../lib/processes.mjs';
import { hasDisplay } from '../lib/display.mjs';
import { npmProgram } from '../lib/npm.mjs';

const roots =
  /^(HOME|USER|LOGNAME|MAIL|SHELL|PWD|OLDPWD|TMPDIR|XDG_.*|DBUS_SESSION_BUS_ADDRESS|XAUTHORITY|SUDO_.*|npm_.*|NODE_OPTIONS|PRACTICE_BUDDY_CACHE)$/;
/** npm's settings that say how the registry is reached. */
const network = ['registry', 'proxy', 'https-proxy', 'noproxy', 'strict-ssl', 'fetch-retries', 'fetch-timeout', 'ca'];

/**
 * @param {import('./user.mjs').User} user @param {import('./stage.mjs').Stage} stage @param {string} npm
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(user, stage, npm) {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !roots.test(name)));
  return {
    ...kept,
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    SHELL: '/bin/sh',
    npm_execpath: npm,
    ...npmSettings(stage),
    ...screen(user, stage),
    ...lentFile('NODE_EXTRA_CA_CERTS', process.env.NODE_EXTRA_CA_CERTS, stage),
    ...(process.env.INIT_CWD ? { INIT_CWD: process.env.INIT_CWD } : {}),
  };
}

/** @param {import('./stage.mjs').Stage} stage */
function npmSettings(stage) {
  const { ok, out } = ask(process.execPath, [npmProgram(), 'config', 'ls', '--json']);
  if (!ok) return {};
  /** @type {Record<string, unknown>} */
  const all = JSON.parse(out);
  /** @type {Record<string, string>} */
  const settings = {};
  for (const [name, value] of Object.entries(all)) {
    if (!network.includes(name) && !/^@.+:registry$/.test(name)) continue;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
      settings[`npm_config_${name.startsWith('@') ? name : name.replaceAll('-', '_')}`] = String(value);
    }
  }
  return { ...settings, ...lentFile('npm_config_cafile', all.cafile, stage) };
}

/** @param {import('./user.mjs').User} user @param {import('./stage.mjs').Stage} stage */
function screen(user, stage) {
  const cookies = process.env.XAUTHORITY ?? path.join(homedir(), '.Xauthority');
  if (!hasDisplay() || !existsSync(cookies)) return {};
  const copy = path.join(stage.folder, 'Xauthority');
  copyFileSync(cookies, copy);
  chownSync(copy, user.uid, user.gid);
  return { XAUTHORITY: copy };
}

/**
 * A certificate file that perhaps only root can read, where the user can.
 * @param {string} variable @param {unknown} file @param {import('./stage.mjs').Stage} stage
 * @returns {Record<string, string>}
 */
function lentFile(variable, file, stage) {
  if (typeof file !== 'string' || file === '' || !existsSync(file) || readFileSync(file).length === 0) return {};
  const copy = path.join(stage.folder, `${variable}.pem`);
  copyFileSync(file, copy);
  return { [variable]: copy };
}
