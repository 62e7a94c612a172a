import { _electron, type ElectronApplication } from '@playwright/test';

/** How long a start may take before it counts as stuck, in ms. It usually takes one to three seconds. */
const patience = 30_000;

/**
 * Starts Electron. Now and then, when two start at the same moment, one of them stops before any of our code runs, while
 * Playwright waits for its debugger. Such a start is ended and tried once more, and said, so that it is not mistaken for ours.
 */
export async function launched(args: string[]): Promise<ElectronApplication> {
  const start = () =>
    _electron.launch({
      ...(process.env.ELECTRON_PATH ? { executablePath: process.env.ELECTRON_PATH } : {}),
      chromiumSandbox: true,
      args,
      timeout: patience,
    });
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof Error) || !/Timeout/i.test(error.message)) throw error;
    console.log('Electron did not start within 30 seconds and was started again.');
    return start();
  }
}
