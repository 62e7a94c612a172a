/**
 * The fuses: switches inside Electron's executable. Thrown when the program is packaged, they cannot be turned back
 * by an argument or an environment variable of whoever starts it. Every fuse that the runtime has must be decided on
 * here: one that a newer Electron brings stops the build until somebody has.
 */
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** @typedef {keyof typeof FuseV1Options} Fuse */

/** @type {Record<Fuse, boolean>} As shipped. */
export const shipped = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Works on macOS and Windows; on Linux the app checks its own archive.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** For the end-to-end tests: Playwright attaches through --inspect, and that is the one difference. */
export const forTests = { ...shipped, EnableNodeCliInspectArguments: true };

/**
 * What an executable has. A runtime that is older than a fuse does not have it.
 * @param {string} executable @returns {Promise<Partial<Record<Fuse, boolean>>>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  /** @type {Partial<Record<Fuse, boolean>>} */
  const fuses = {};
  for (const name of fuseNames()) {
    const state = wire[FuseV1Options[name]];
    if (state !== undefined) fuses[name] = state === FuseState.ENABLE;
  }
  return fuses;
}

/** @param {string} executable @param {Record<Fuse, boolean>} wanted */
export async function throwFuses(executable, wanted) {
  const has = Object.keys(await readFuses(executable));
  const config = Object.fromEntries(
    fuseNames()
      .filter((name) => has.includes(name))
      .map((name) => [FuseV1Options[name], wanted[name]]),
  );
  await flipFuses(
    executable,
    /** @type {import('@electron/fuses').FuseConfig} */ ({
      version: FuseVersion.V1,
      resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
      strictlyRequireAllFuses: true,
      ...config,
    }),
  );
}

/** @returns {Fuse[]} */
function fuseNames() {
  return /** @type {Fuse[]} */ (Object.keys(shipped));
}
