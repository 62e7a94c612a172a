import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';

/**
 * A program started as a person starts it, looked at through Chromium's debugging port and only after it stands: no
 * debugger is in the way while it starts, as Playwright's own launcher would be.
 */
export class StartedProgram {
  private constructor(
    private readonly child: ChildProcess,
    private readonly browser: Browser,
    readonly page: Page,
    private readonly startedAt: number,
  ) {}

  static async start(executable: string, args: readonly string[]): Promise<StartedProgram> {
    const startedAt = Date.now();
    const child = spawn(executable, [...args, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      const browser = await chromium.connectOverCDP(await debuggingAddress(child));
      const context = browser.contexts()[0];
      if (!context) throw new Error('The program has no browser context');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      return new StartedProgram(child, browser, page, startedAt);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  /**
   * Milliseconds from the start of the process to the frame in which the window showed the largest of what it shows,
   * once `usable` is there. The page's clock and ours are the same machine's.
   */
  async drawnAfter(usable: string): Promise<number> {
    await this.page.locator(usable).first().waitFor();
    const drawnAt = await this.page.evaluate(async () => {
      const drawn = await new Promise<PerformanceEntry[]>((resolve) => {
        const watch = new PerformanceObserver((list) => resolve(list.getEntries()));
        watch.observe({ type: 'largest-contentful-paint', buffered: true });
      });
      return performance.timeOrigin + Math.max(...drawn.map((one) => one.startTime));
    });
    return drawnAt - this.startedAt;
  }

  /** Collects what is garbage in the page, so that it is not counted. */
  async collectGarbage(): Promise<void> {
    const debug = await this.page.context().newCDPSession(this.page);
    await debug.send('HeapProfiler.collectGarbage');
    await debug.detach();
  }

  /** Memory of all its processes in megabytes; what they share is counted once, in shares (Linux's PSS). */
  memory(): number {
    const kilobytes = familyOf(this.child.pid ?? 0).map((pid) =>
      Number(/^Pss:\s+(\d+) kB$/m.exec(memoryOf(pid))?.[1] ?? 0),
    );
    return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    await this.browser.close();
    // Connected from outside, closing may only have let go of it.
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(timer);
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The program ended (${code}) before it could be looked at:\n${said}`)),
    );
  });
}

/** A process and all that come from it. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended in between.
    }
  }
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** What the kernel tells of one process's memory; nothing when it has just ended, as helpers of a browser do. */
function memoryOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  } catch {
    return '';
  }
}
