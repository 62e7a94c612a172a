import { useSyncExternalStore } from 'react';

// Memory of this window only, until the request form has taken it: a place would stay in the way back.
let waiting: string | null = null;
const listeners = new Set<() => void>();

function put(next: string | null): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** The request form begins with this number, whether it is open already or opens next. @param nhsNumber ten digits */
export const beginRequestWith = (nhsNumber: string): void => put(nhsNumber);

/** The form has taken it. */
export const numberTaken = (): void => put(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The number that the request form should take, or null. */
export const useNumberToBegin = (): string | null => useSyncExternalStore(subscribe, () => waiting);
