import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Installation } from '../support/installation';

/** Where the pictures of every screen go, for people to look at. */
const folder = path.resolve(import.meta.dirname, '../../out/screens');

/** WCAG 2.2 A and AA, and what axe's makers recommend beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks at what one installation shows, the way people will: light and dark at 1280×720, and light at 200 % zoom
 * (640×360 CSS pixels). What is wrong is collected and said together at the end, so that one run tells everything.
 */
export class Look {
  private count = 0;
  /** What was wrong, each with the screen and the look. */
  readonly findings: string[] = [];

  constructor(
    private readonly installation: Installation,
    private readonly whose: string,
  ) {}

  private get page(): Page {
    return this.installation.page;
  }

  /** Fades end at once, and the window has the size that the screens were drawn for. Again after each start. */
  async begins(): Promise<void> {
    await mkdir(folder, { recursive: true });
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }

  /**
   * `listOpen`: a list of what was found is open. It closes when the width changes, and react-aria hides the rest of the
   * screen from screen readers while it is open (Tab closes it first), so only the list itself is looked at.
   *
   * `detail`: at 200 % the list and the detail are shown one at a time; the current row is opened and looked at too.
   *
   * `briefly`: in light at 1280×720 only, for screens that another test looks at in every way.
   */
  async at(name: string, { listOpen = false, detail = false, briefly = false } = {}): Promise<void> {
    this.count += 1;
    const label = `${this.whose}-${String(this.count).padStart(2, '0')}-${name}`;
    const part = listOpen ? '[role=listbox]' : 'html';
    await this.axe(`${label}, light`, part);
    if (!listOpen) await this.fits(`${label}, light`);
    await this.picture(label, 'light');
    if (briefly) return;

    await this.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    // Only colours differ.
    await this.axe(`${label}, dark`, part, ['color-contrast']);
    await this.picture(label, 'dark');
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });

    if (listOpen) return;
    await this.zoom(2);
    await this.picture(label, 'zoom');
    await this.axe(`${label}, 200 %`, part);
    await this.fits(`${label}, 200 %`);
    if (detail) await this.narrowDetail(label);
    await this.zoom(1);
  }

  /** Taken by the window itself: Playwright's own pictures know nothing of the zoom. */
  private async picture(label: string, look: string): Promise<void> {
    const png = await this.installation.electron.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
    });
    await writeFile(path.join(folder, `${label}-${look}.png`), Buffer.from(png, 'base64'));
  }

  private async narrowDetail(label: string): Promise<void> {
    const back = this.page.getByRole('button', { name: /^Back to “/ });
    if (!(await back.isVisible())) await this.page.getByRole('option', { selected: true }).click();
    await expect(back).toBeVisible();
    await this.picture(label, 'zoom-detail');
    await this.axe(`${label}, detail at 200 %`, 'html');
    await this.fits(`${label}, detail at 200 %`);
    await back.click();
    await expect(back).toBeHidden();
  }

  private async zoom(factor: number): Promise<void> {
    const before = await this.page.evaluate(() => window.innerWidth);
    await this.installation.electron.evaluate(({ BrowserWindow }, to) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(to);
    }, factor);
    await expect.poll(() => this.page.evaluate(() => window.innerWidth)).not.toBe(before);
    // Two frames: what listens to the width has answered it.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  private async axe(label: string, part: string, only?: string[]): Promise<void> {
    // Legacy mode: the usual one opens a page of its own, which Electron does not do.
    const builder = new AxeBuilder({ page: this.page }).include(part).setLegacyMode();
    const found = await (only ? builder.withRules(only) : builder.withTags(rules)).analyze();
    for (const violation of found.violations) {
      for (const node of violation.nodes) {
        if (violation.id === 'target-size' && !(await this.isSmallInSight(node.target.join(' ')))) continue;
        this.finds(`${label}: ${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
      }
    }
  }

  /** What lies half under the bar at the foot is small only until somebody scrolls; `fits` tells that they can. */
  private async isSmallInSight(selector: string): Promise<boolean> {
    await this.page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const again = new AxeBuilder({ page: this.page }).include(selector).withRules(['target-size']).setLegacyMode();
    return (await again.analyze()).violations.length > 0;
  }

  /** No scrolling sideways, nothing cut off, and every control can be brought into sight with nothing lying over it. */
  private async fits(label: string): Promise<void> {
    const wrong = await this.page.evaluate(() => {
      const found: string[] = [];
      const nameOf = (element: Element) =>
        `<${element.tagName.toLowerCase()}> “${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 60)}”`;
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways (${root.scrollWidth})`);
      const framed = document.querySelector('nav') !== null;
      if (framed && root.scrollHeight > root.clientHeight + 1)
        found.push(`the page scrolls as a whole (${root.scrollHeight})`);
      for (const element of document.querySelectorAll('body *')) {
        const { overflowX, textOverflow } = getComputedStyle(element);
        if (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
          found.push(`${nameOf(element)} is cut off`);
        }
        const scrolls = ['auto', 'scroll'].includes(overflowX) && !['INPUT', 'TEXTAREA'].includes(element.tagName);
        if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(`${nameOf(element)} scrolls sideways`);
      }
      const within = document.querySelector('[role=dialog], [role=alertdialog]') ?? document;
      const scrolled = [...document.querySelectorAll('*')].map((one) => [one, one.scrollTop] as const);
      for (const control of within.querySelectorAll<HTMLElement>('button, input, textarea, a[href], [role=tab]')) {
        const shown = control.closest('label') ?? control;
        if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (control.closest('[aria-hidden=true], [inert]')) continue;
        shown.scrollIntoView({ block: 'nearest' });
        const box = shown.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) continue;
        if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`${nameOf(shown)} reaches over the side`);
        const top = Math.max(box.top, 0);
        const bottom = Math.min(box.bottom, window.innerHeight);
        const hit = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2);
        const reached = hit !== null && (shown.contains(hit) || hit.contains(shown));
        if (bottom - top < Math.min(box.height, 20) || !reached) {
          found.push(`${nameOf(shown)} cannot be brought into sight (over it: ${hit ? nameOf(hit) : 'nothing'})`);
        }
      }
      for (const [one, to] of scrolled) if (one.scrollTop !== to) one.scrollTop = to;
      return found;
    });
    for (const one of wrong) this.finds(`${label}: ${one}`);
  }

  private finds(what: string): void {
    this.findings.push(what);
    console.log(what);
  }
}
