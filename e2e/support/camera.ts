import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { tourFolder } from './installation';

/** Numbered pictures of the story, and a line on the terminal for each: what `npm start` shows where there is no screen. */
export class Camera {
  private count = 0;

  async shoot(page: Page, name: string, says: string): Promise<void> {
    await mkdir(tourFolder, { recursive: true });
    this.count += 1;
    const file = `${String(this.count).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: path.join(tourFolder, file) });
    console.log(`${file}  ${says}`);
  }
}
