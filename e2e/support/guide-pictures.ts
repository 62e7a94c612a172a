import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

const folder = path.resolve(import.meta.dirname, '../../out/guide');

/**
 * A picture for docs/guide, as `guide-<name>.png`: `npm run pictures` copies those that a document shows.
 * @param name small letters and dashes
 */
export async function shootForGuide(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `guide-${name}.png`) });
}
