import { combineReducers, configureStore, createAction, createReducer } from '@reduxjs/toolkit';
import { rowKinds, type RowKind } from '../../shared/domain/rows';
import type { Attention, Connection, DayPart, Phase, View, Waiting } from './api';

/**
 * The one store that screens read. Rows are plain maps that are replaced, not drafted: Immer would wrap and freeze
 * 20,000 rows at every change.
 */

/** By `ledger` and `id`. */
export type RowsOfKind = ReadonlyMap<string, View<RowKind>>;
export type RowsState = Readonly<Record<RowKind, RowsOfKind>>;
export const viewKey = (ledger: string, id: string): string => `${ledger}\n${id}`;

/** `view: null`: nothing to show there any more. */
export interface RowChange {
  kind: RowKind;
  key: string;
  view: View<RowKind> | null;
}

export const phaseIs = createAction<Phase>('phase');
export const connectionIs = createAction<Connection>('connection');
export const waitingIs = createAction<Waiting[]>('waiting');
export const attentionIs = createAction<Attention[]>('attention');
export const rowsChanged = createAction<RowChange[]>('rows/changed');
/** What the person keeps for themselves of their other practices. */
export const dayBookIs = createAction<DayPart[]>('dayBook');
/** This desk received a ledger's key: what was sealed may open now. */
export const keysLearned = createAction('keys/learned');
/** Locked: nothing of what was known stays. */
export const forgotten = createAction('forgotten');

const none: RowsOfKind = new Map();
const noRows = Object.fromEntries(Object.keys(rowKinds).map((kind) => [kind, none])) as RowsState; // the keys are all kinds

const starting: Phase = { is: 'starting' };
const notConnected: Connection = { is: 'connecting', lastSyncAt: null };

const phase = createReducer<Phase>(starting, (build) => {
  build.addCase(phaseIs, (_, action) => action.payload);
});
const connection = createReducer<Connection>(notConnected, (build) => {
  build.addCase(connectionIs, (_, action) => action.payload).addCase(forgotten, () => notConnected);
});
const waiting = createReducer<Waiting[]>([], (build) => {
  build.addCase(waitingIs, (_, action) => action.payload).addCase(forgotten, () => []);
});
const attention = createReducer<Attention[]>([], (build) => {
  build.addCase(attentionIs, (_, action) => action.payload).addCase(forgotten, () => []);
});

const dayBook = createReducer<DayPart[]>([], (build) => {
  build.addCase(dayBookIs, (_, action) => action.payload).addCase(forgotten, () => []);
});

/** Counts up at each new key, so that what waits to be opened looks again. */
const keys = createReducer(0, (build) => {
  build.addCase(keysLearned, (count) => count + 1);
});

/** A map is copied once for each kind that changed, so a selector of another kind is not disturbed. */
function rows(state: RowsState = noRows, action: { type: string }): RowsState {
  if (forgotten.match(action)) return noRows;
  if (!rowsChanged.match(action) || action.payload.length === 0) return state;
  const fresh = new Map<RowKind, Map<string, View<RowKind>>>();
  for (const { kind, key, view } of action.payload) {
    let map = fresh.get(kind);
    if (!map) fresh.set(kind, (map = new Map(state[kind])));
    if (view) map.set(key, view);
    else map.delete(key);
  }
  return { ...state, ...Object.fromEntries(fresh) };
}

export const makeStore = () =>
  configureStore({
    reducer: combineReducers({ phase, connection, waiting, attention, dayBook, keys, rows }),
    // Both checks walk the whole state at every action: seconds at 20,000 rows, and maps are not what they expect.
    middleware: (standard) => standard({ serializableCheck: false, immutableCheck: false }),
    // Redux DevTools would keep every past state, patients and all.
    devTools: false,
  });

export type EngineStore = ReturnType<typeof makeStore>;
export type EngineState = ReturnType<EngineStore['getState']>;
