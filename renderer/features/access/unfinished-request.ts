import { useSyncExternalStore } from 'react';
import type { Purpose, Urgency } from '../../../shared/domain/access/model';
import type { Relationship } from '../../../shared/domain/arrangement/model';
import type { Basis } from '../../../shared/domain/notice/model';
import type { KnownPractice } from './known-practices';

/** What the request form holds while it is filled in: texts as they were typed, and choices, null until made. */
export interface RequestEntries {
  nhsNumber: string;
  familyName: string;
  givenName: string;
  dateOfBirth: string;
  /** The registered practice. */
  home: KnownPractice | null;
  purpose: Purpose | null;
  basis: Basis | null;
  urgency: Urgency;
  relationship: Relationship | null;
  reason: string;
}

/** The practice's usual answers. Nothing of a patient is ever preset, nor whether the person knows them. */
export const usualEntries: RequestEntries = {
  nhsNumber: '',
  familyName: '',
  givenName: '',
  dateOfBirth: '',
  home: null,
  purpose: null,
  basis: 'direct-care',
  urgency: 'now',
  relationship: null,
  reason: '',
};

// Memory of this window only: it names a patient, so it is never written anywhere, and locking forgets it (useExpiry).
let entries = usualEntries;
const listeners = new Set<() => void>();

function put(next: RequestEntries): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** Changes some answers of the unfinished request. */
export const fillIn = (some: Partial<RequestEntries>): void => put({ ...entries, ...some });

/** Empties the form: the request was made, or the desk is locked. */
export const forgetUnfinishedRequest = (): void => put(usualEntries);

/** Has anything been answered yet? */
export const isUnfinished = (some: RequestEntries): boolean => some !== usualEntries;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The unfinished request: going back and coming again loses nothing until the desk is locked. */
export const useUnfinishedRequest = (): RequestEntries => useSyncExternalStore(subscribe, () => entries);
