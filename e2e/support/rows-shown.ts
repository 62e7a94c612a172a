import type { Page } from '@playwright/test';
import { z } from 'zod';

const shown = z.record(
  z.string(),
  z.array(z.object({ ledger: z.string(), id: z.string(), value: z.unknown(), pending: z.boolean() })),
);
export type RowsShown = z.infer<typeof shown>;

/**
 * All rows that the screens of a window could show, by kind: what stands in the engine's store, looked up through the
 * tree that React keeps beside the page. The product has no such window into itself.
 */
export async function rowsShown(page: Page): Promise<RowsShown> {
  const found = await page.evaluate(() => {
    interface Fiber {
      memoizedProps: { store?: { getState(): { rows: Record<string, Map<string, unknown>> } } } | null;
      child: Fiber | null;
      sibling: Fiber | null;
      stateNode: { current: Fiber } | null;
    }
    const root = document.getElementById('root') as unknown as Record<string, Fiber>;
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'));
    const waiting = [root[key ?? '']?.stateNode?.current];
    for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
      const state = fiber.memoizedProps?.store?.getState();
      if (state)
        return Object.fromEntries(Object.entries(state.rows).map(([kind, rows]) => [kind, [...rows.values()]]));
      if (fiber.sibling) waiting.push(fiber.sibling);
      if (fiber.child) waiting.push(fiber.child);
    }
    throw new Error('The page has no store');
  });
  return shown.parse(found);
}
