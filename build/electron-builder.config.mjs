/**
 * What is packaged, and how. The fuses are switches inside Electron's executable: thrown here, they cannot be turned
 * back by an argument or an environment variable of whoever starts the program. `strictlyRequireAllFuses` makes a
 * fuse that a newer Electron brings an error until somebody has decided on it.
 *
 * The e2e tests drive a package that differs in one fuse: Playwright attaches through --inspect. What is shipped has
 * it off, and is tested through --remote-debugging-port (e2e/packaged).
 */
import { inTree } from './lib/paths.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';

const runtime = electronRuntime();

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'uk.practicebuddy.app',
  productName: 'Practice Buddy',
  executableName: process.platform === 'linux' ? 'practice-buddy' : undefined,
  copyright: 'Practice Buddy contributors, MIT licence',
  electronDist: runtime.folder,
  electronVersion: runtime.version,
  directories: { app: inTree('out/release/app'), output: process.env.PACKAGE_OUTPUT ?? inTree('out/package') },
  files: ['**/*', '!**/*.map'],
  asar: true,
  npmRebuild: false,
  // The page is in English; Chromium's other languages are 40 MB.
  electronLanguages: ['en-GB', 'en-US'],
  protocols: [{ name: 'Practice Buddy', schemes: ['practice-buddy'] }],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: process.env.PACKAGE_INSPECTABLE === '1',
    // macOS and Windows only; on Linux the app checks its own archive.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb', 'tar.gz'],
    category: 'Office',
    maintainer: 'Practice Buddy <hello@practice-buddy.example>',
    syncDesktopName: true,
  },
  win: { target: ['nsis', 'msi'] },
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.medical', hardenedRuntime: true },
};
