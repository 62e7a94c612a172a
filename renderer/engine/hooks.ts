import type { z } from 'zod';
import type { Actor } from '../../shared/protocol/actor';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Sealed } from '../../shared/protocol/primitives';
import type { RowKind } from '../../shared/domain/rows';
import type { Attention, Connection, Engine, Phase, View, Waiting } from './api';

/** The hooks that screens use. The bodies are being written by the engine's author; the signatures stand. */
export declare function useEngine(): Engine;
export declare function usePhase(): Phase;
export declare function useConnection(): Connection;
export declare function useWaiting(): Waiting[];
export declare function useAttention(): Attention[];
/** The person unlocked now. Throws when nobody is: screens inside the frame may rely on it. */
export declare function useActor(): Actor;
/** All rows of a kind, across ledgers; stable between changes of that kind. */
export declare function useRows<K extends RowKind>(kind: K): View<K>[];
export declare function useRow<K extends RowKind>(kind: K, ledger: LedgerId, id: string): View<K> | undefined;
/** Open a sealed value for showing; `sealed` when this desk lacks the key. */
export declare function useUnsealed<T>(ledger: LedgerId, value: Sealed | null, schema: z.ZodType<T>): { is: 'opening' } | { is: 'open'; value: T } | { is: 'sealed' };
/** Open many at once, by id; absent while opening or when the key is lacking. */
export declare function useUnsealedAll<T>(values: { id: string; ledger: LedgerId; sealed: Sealed }[], schema: z.ZodType<T>): ReadonlyMap<string, T>;
/** ISO instant of now, refreshed every `seconds`. */
export declare function useNow(seconds: number): string;
