import type { Page } from '@playwright/test';
import type { Engine } from '../../renderer/engine';
import type { EngineStore } from '../../renderer/engine/store';
import { password } from './seeded-service';

declare global {
  interface Window {
    /** The engine that the screens of this window use, once `findEngine` has found it. */
    measured: { engine: Engine; store: EngineStore };
  }
}

/**
 * Makes the window's own engine reachable for measuring: nothing in the app exposes it, so it is found where React
 * keeps the properties of `EngineProvider`.
 */
export async function findEngine(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    interface Fibre {
      memoizedProps: object | null;
      child: Fibre | null;
    }
    const root = document.getElementById('root');
    const name = root && Object.keys(root).find((key) => key.startsWith('__reactContainer$'));
    if (!name) return false;
    let fibre: Fibre | null = (root as unknown as Record<string, Fibre>)[name] ?? null; // React's own, which has no types
    for (; fibre; fibre = fibre.child) {
      const props = fibre.memoizedProps;
      if (props && 'engine' in props && 'store' in props) {
        window.measured = props as Window['measured']; // those of EngineProvider
        return true;
      }
    }
    return false;
  });
}

export interface Person {
  account: string;
  organisation: string;
  secret: string;
}

/** Signs in and enrols as the screens of the first run do; resolves when the first sync is done and all can be found. */
export async function enrol(page: Page, person: Person): Promise<void> {
  await findEngine(page);
  await page.evaluate(
    async ({ account, organisation, secret, password }) => {
      const { engine, store } = window.measured;
      const signedIn = await engine.signIn(account, password);
      if (!signedIn.ok) throw new Error(signedIn.rejection.says);
      const enrolled = await engine.enrol({ organisation, deviceName: 'Measured', secret });
      if (!enrolled.ok) throw new Error(enrolled.rejection.says);
      while (store.getState().phase.is !== 'ready') await new Promise((next) => setTimeout(next, 10));
    },
    { ...person, password },
  );
  await allFindable(page);
}

/** Waits until the last organisation of the register is found. */
export async function allFindable(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { engine, store } = window.measured;
    const last = [...store.getState().rows.organisation.values()].at(-1);
    return last !== undefined && engine.searchOrganisations(last.id, 1)[0]?.code === last.id;
  });
}
