/**
 * What is packaged, and how. The fuses (fuses.mjs) are thrown after packing and before anything is signed.
 *
 * The e2e tests drive a package that differs in one fuse. What is shipped is tested as well, from outside
 * (e2e/packaged).
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { inTree } from './lib/paths.mjs';
import { forTests, shipped, throwFuses } from './fuses.mjs';
import { packagedExecutable } from './run-electron.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';

const runtime = electronRuntime();
const fuses = process.env.PACKAGE_INSPECTABLE === '1' ? forTests : shipped;

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'uk.practicebuddy.app',
  productName: 'Practice Buddy',
  executableName: process.platform === 'linux' ? 'practice-buddy' : undefined,
  copyright: 'Practice Buddy contributors, MIT licence',
  electronDist: runtime.folder,
  electronVersion: runtime.version,
  directories: { output: process.env.PACKAGE_OUTPUT ?? inTree('out/package') },
  files: ['**/*', '!**/*.map', '!node_modules'],
  asar: true,
  afterPack: async ({ appOutDir, packager }) => {
    // The fallback runtime brings a default app as Electron's own does; electron-builder takes only the latter out.
    rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
    await throwFuses(packagedExecutable(path.dirname(appOutDir)), fuses);
  },
  npmRebuild: false,
  // The page is in English; Chromium's other languages are 40 MB.
  electronLanguages: ['en-GB', 'en-US'],
  protocols: [{ name: 'Practice Buddy', schemes: ['practice-buddy'] }],
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
